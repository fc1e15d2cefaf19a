import { row, type Tone } from '../../cards/row';
import { factsOf, partsOf } from './reading';
import { aButton, aRow, LONGEST_TITLE } from './samples/pieces';

describe('row', () => {
  it.each`
    tone           | state          | color          | told
    ${'late'}      | ${'te laat'}   | ${'attention'} | ${'! te laat'}
    ${'today'}     | ${'vandaag'}   | ${'accent'}    | ${'• vandaag'}
    ${'coming'}    | ${'over 3 d'}  | ${'default'}   | ${'over 3 d'}
    ${'done'}      | ${'gereed'}    | ${'default'}   | ${'✓ gereed'}
    ${'past'}      | ${'voorbij'}   | ${'default'}   | ${'– voorbij'}
    ${'cancelled'} | ${'vervallen'} | ${'default'}   | ${'× vervallen'}
  `(
    'tells $tone as "$told", $color',
    ({ tone, state, color, told }: { tone: Tone; state: string; color: string; told: string }) => {
      const element = row(aRow({ tone, state, detail: undefined }));

      expect(factsOf(element)).toContain(told);
      expect(partsOf(element).find(({ text }) => text === told)).toMatchObject({ color });
    },
  );

  it('opens as a whole, and says aloud what it opens', () => {
    const element = row(aRow({ title: 'Bellen', open: aButton({ title: 'Openen', verb: 'annual-plan/open-task' }) }));

    expect(element['selectAction']).toMatchObject({ title: 'Openen: Bellen', verb: 'annual-plan/open-task' });
    expect(factsOf(element)).toContain('›');
  });

  it('does not look as if it opens when it does not', () => {
    const element = row(aRow({ open: undefined }));

    expect(element['selectAction']).toBeUndefined();
    expect(factsOf(element)).not.toContain('›');
  });

  it('cuts a title that would fill a phone', () => {
    const [, title = ''] = factsOf(row(aRow({ title: LONGEST_TITLE })));

    expect(title).toMatch(/…$/);
    expect(title.length).toBeLessThanOrEqual(120);
  });
});
