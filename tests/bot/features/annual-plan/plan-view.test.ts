import type { PlanItemStatus } from '../../../../bot/contracts/annual-plan';
import { changesSince, isLate, lateOf, nextOf, progressOf } from '../../../../bot/features/annual-plan/plan-view';
import { aPlanItem, anItemView } from './plan-builders';

const today = '2026-12-01';

describe('progressOf', () => {
  it.each`
    statuses                                      | done | total
    ${[]}                                         | ${0} | ${0}
    ${['open', 'open']}                           | ${0} | ${2}
    ${['done', 'open']}                           | ${1} | ${2}
    ${['done', 'cancelled']}                      | ${1} | ${1}
    ${['past', 'done', 'open', 'cancelled']}      | ${1} | ${3}
    ${['done', 'done', 'cancelled', 'cancelled']} | ${2} | ${2}
  `(
    'counts $done of $total in $statuses',
    ({ statuses, done, total }: { statuses: PlanItemStatus[]; done: number; total: number }) => {
      const items = statuses.map((status) => aPlanItem({ status }));

      expect(progressOf(items)).toEqual({ done, total });
    },
  );
});

describe('isLate', () => {
  it.each`
    status         | dueOn           | late
    ${'open'}      | ${'2026-11-30'} | ${true}
    ${'open'}      | ${'2026-12-01'} | ${false}
    ${'open'}      | ${'2026-12-02'} | ${false}
    ${'past'}      | ${'2026-11-30'} | ${false}
    ${'done'}      | ${'2026-11-30'} | ${false}
    ${'cancelled'} | ${'2026-11-30'} | ${false}
  `('says $late for what is $status and due on $dueOn', ({ status, dueOn, late }) => {
    expect(isLate({ status, dueOn }, today)).toBe(late);
  });
});

it('shows what is late with the longest overdue first', () => {
  const views = ['2026-11-30', '2026-10-01', '2026-12-05'].map((dueOn) => anItemView({ id: dueOn, dueOn }));

  expect(lateOf(views, today).map(({ item }) => item.dueOn)).toEqual(['2026-10-01', '2026-11-30']);
});

it('shows the first three open days to come, today among them', () => {
  const days = ['2026-12-24', '2026-12-01', '2026-11-30', '2027-01-02', '2026-12-14', '2026-12-02'];
  const views = days.map((dueOn) => anItemView({ id: dueOn, dueOn, status: dueOn === '2026-12-02' ? 'done' : 'open' }));

  expect(nextOf(views, today).map(({ item }) => item.dueOn)).toEqual(['2026-12-01', '2026-12-14', '2026-12-24']);
});

it('orders one day by title', () => {
  const views = ['Zebrapad', 'ärger', 'Bankje'].map((title) => anItemView({ id: title, title }));

  expect(nextOf(views, today).map(({ item }) => item.title)).toEqual(['ärger', 'Bankje', 'Zebrapad']);
});

it.each`
  seen | changes
  ${1} | ${[2, 3]}
  ${2} | ${[3]}
  ${3} | ${[]}
`('tells of versions $changes to who saw version $seen', ({ seen, changes }) => {
  const entry = (version: number) => ({ at: '2026-12-01T08:00:00.000Z', by: 'anna', version });
  const change = { what: 'reopened' } as const;
  const item = aPlanItem({
    version: 3,
    history: [
      { ...entry(2), change },
      { ...entry(3), change },
    ],
  });

  expect(changesSince(item, seen).map(({ version }) => version)).toEqual(changes);
});
