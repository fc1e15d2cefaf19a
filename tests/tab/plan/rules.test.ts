import { decimalIn, decimalText } from '../../../tab/src/features/plan/goals/decimal';
import { faultsOf, EMPTY_GOAL } from '../../../tab/src/features/plan/goals/goal-draft';
import { isShown, NO_FILTER } from '../../../tab/src/features/plan/timeline/filter';
import { lanesOf, placed, progressOf, rowsIn } from '../../../tab/src/features/plan/timeline/lanes';
import { scaleOf } from '../../../tab/src/features/plan/timeline/scale';
import { aPlan, aPlanItem } from './sample-plan';

describe('a number as people write it', () => {
  it.each`
    typed        | number
    ${'6,4'}     | ${6.4}
    ${'6.4'}     | ${6.4}
    ${' 40 % '}  | ${40}
    ${'1.250'}   | ${1250}
    ${'1.250,5'} | ${1250.5}
    ${'-3'}      | ${-3}
    ${''}        | ${null}
    ${'zes'}     | ${undefined}
    ${'6,4,2'}   | ${undefined}
  `('“$typed” is $number', ({ typed, number }: { typed: string; number: number | null | undefined }) => {
    expect(decimalIn(typed)).toBe(number);
  });

  it.each`
    number  | language | text
    ${6.4}  | ${'nl'}  | ${'6,4'}
    ${6.4}  | ${'en'}  | ${'6.4'}
    ${1250} | ${'nl'}  | ${'1250'}
    ${null} | ${'nl'}  | ${''}
  `(
    '$number reads “$text” in $language',
    ({ number, language, text }: { number: number | null; language: string; text: string }) => {
      expect(decimalText(number, language)).toBe(text);
    },
  );

  it('is told where it is none, and nothing else of a goal must be there but its title', () => {
    expect(faultsOf({ ...EMPTY_GOAL, title: 'Schoon', target: 'veel' })).toEqual({ target: 'plan.number.invalid' });
  });
});

describe('the scale of the timeline', () => {
  it('begins in the autumn before the plan year and ends in the January after', () => {
    const { months } = scaleOf(2027, []);

    expect([months[0]?.start, months.at(-1)?.start, months.length]).toEqual(['2026-09-01', '2028-01-01', 17]);
  });

  it('is longer where something stands before or after it', () => {
    const { months } = scaleOf(2027, ['2026-03-01', '2028-02-10']);

    expect([months[0]?.start, months.at(-1)?.start]).toEqual(['2026-03-01', '2028-02-01']);
  });

  it('brings a day to where it is dragged, also over the night that the clock changes', () => {
    const scale = scaleOf(2027, []);

    expect(scale.moved('2027-03-27', scale.x('2027-03-29') - scale.x('2027-03-27'))).toBe('2027-03-29');
    expect(scale.moved('2027-03-01', -3.6)).toBe('2027-02-28');
  });
});

describe('the lanes of the timeline', () => {
  it.each`
    by          | keys
    ${'goal'}   | ${['association', 'team', 'clean', 'together', 'no-goal']}
    ${'person'} | ${['association', 'team', 'joke', 'mo']}
  `('by $by', ({ by, keys }: { by: 'goal' | 'person'; keys: string[] }) => {
    expect(lanesOf(aPlan(), () => true, by).map(({ key }) => key)).toEqual(keys);
  });

  it('put what would lie over each other in rows of their own, the earliest first', () => {
    const items = [
      aPlanItem('c', 'later', '2027-01-20'),
      aPlanItem('a', 'first', '2027-01-01'),
      aPlanItem('b', 'close by', '2027-01-05'),
    ];

    const { items: result, rows } = placed(items, (day) => Number(day.slice(8)) * 10, 100);

    expect(result.map(({ item, row }) => [item.ref.itemId, row])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    expect(rows).toBe(2);
  });

  it.each`
    from   | to     | rows
    ${0}   | ${100} | ${2}
    ${160} | ${300} | ${1}
    ${500} | ${600} | ${1}
  `('are as tall as what is in view from $from to $to: $rows', ({ from, to, rows }: Record<string, number>) => {
    const at = (x: number, row: number) => ({ item: aPlanItem(`${x}`, 'an action', '2027-01-01'), x, row });

    expect(rowsIn([at(0, 0), at(50, 1), at(200, 0)], 100, { from: from ?? 0, to: to ?? 0 })).toBe(rows);
  });

  it('count what is done of what was not over already', () => {
    const [lane] = lanesOf(aPlan(), ({ kind, ref }) => kind === 'milestone' && ref.teamId !== undefined, 'goal');

    expect(lane === undefined ? undefined : progressOf(lane)).toEqual({ done: 1, total: 6 });
  });
});

it.each`
  filter                      | shown
  ${{}}                       | ${true}
  ${{ personId: 'mo' }}       | ${true}
  ${{ personId: 'joke' }}     | ${false}
  ${{ placeId: 'elsewhere' }} | ${false}
  ${{ goalId: 'clean' }}      | ${true}
  ${{ onlyLate: true }}       | ${false}
`(
  'a filter of $filter shows an action of Mo under a goal: $shown',
  ({ filter, shown }: { filter: object; shown: boolean }) => {
    const item = aPlanItem('talks', 'Portiekgesprekken', '2026-12-04', { owner: { id: 'mo' }, goalId: 'clean' });

    expect(isShown({ ...NO_FILTER, ...filter }, item)).toBe(shown);
  },
);
