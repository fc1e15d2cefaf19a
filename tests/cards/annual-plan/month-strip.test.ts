import { legendOf, monthStrip } from '../../../cards/annual-plan/month-strip';
import { factsOf, objectsIn } from '../reading';

describe('monthStrip', () => {
  it('marks each month by more than a color, with the marks of the legend', () => {
    const strip = monthStrip([
      { name: 'jan', state: 'done' },
      { name: 'feb', state: 'late' },
      { name: 'mrt', state: 'coming' },
      { name: 'apr', state: 'empty' },
    ]);

    expect(factsOf(strip)).toEqual(['jan', '✓', 'feb', '!', 'mrt', '•', 'apr', '·']);
    expect(legendOf({ done: 'gereed', late: 'te laat', coming: 'komt nog' })).toBe('✓ gereed · ! te laat · • komt nog');
  });

  it.each`
    months | lines
    ${12}  | ${[6, 6]}
    ${14}  | ${[6, 6, 2]}
  `('puts $months months on lines of $lines', ({ months, lines }: { months: number; lines: number[] }) => {
    const strip = monthStrip(Array.from({ length: months }, () => ({ name: 'jan', state: 'empty' })));

    expect(objectsIn(strip['rows']).map(({ cells }) => objectsIn(cells).length)).toEqual(lines);
  });
});
