import type { AnnualPlan, PlanItem } from '../../../../bot/contracts/annual-plan';
import type { Goal } from '../../../../bot/contracts/plan-goals';
import { countsOn, summaryOf } from '../../../../bot/features/overview/summary';
import { aPlanItem } from '../../../support/program/plan-items';

const plan: AnnualPlan = {
  teamId: 'noord',
  year: 2027,
  createdAt: '2026-09-01T08:00:00.000Z',
  createdBy: 'lotte',
  state: 'aligning',
  steps: [],
  version: 2,
};

function aGoal(id: string, status: Goal['status']): Goal {
  return {
    ...{ id, status, teamId: 'noord', year: 2027, title: 'Schoner portiek', indicator: '', unit: '' },
    ...{ baseline: null, target: null, effortLevel: 'basis', placeIds: [], agreementIds: [], measurements: [] },
    ...{ changedAt: '2026-09-01T08:00:00.000Z', changedBy: 'lotte', version: 1 },
  };
}

describe('what is counted of a plan', () => {
  it.each<[string, Partial<PlanItem>, { open: number; done: number; total: number }]>([
    ['open', {}, { open: 1, done: 0, total: 1 }],
    ['snoozed', { snoozedUntil: '2026-12-20' }, { open: 1, done: 0, total: 1 }],
    ['done', { status: 'done' }, { open: 0, done: 1, total: 1 }],
    ['past', { status: 'past' }, { open: 0, done: 0, total: 1 }],
    ['cancelled', { status: 'cancelled' }, { open: 0, done: 0, total: 0 }],
    ['a milestone', { kind: 'milestone' }, { open: 1, done: 0, total: 1 }],
    ['a request', { kind: 'request' }, { open: 0, done: 0, total: 0 }],
    ['a step of an intervention', { kind: 'step' }, { open: 0, done: 0, total: 0 }],
    ['an answered request', { kind: 'request', status: 'done' }, { open: 0, done: 0, total: 0 }],
  ])('an item that is %s', (_what, fields, counts) => {
    const { open, done, total, first } = summaryOf(plan, [aPlanItem(fields)], []);

    expect({ open: open.length, done, total }).toEqual(counts);
    expect(first).toHaveLength(counts.open);
  });

  it('is its state and the goals that were not dropped', () => {
    const summary = summaryOf(plan, [], [aGoal('one', 'active'), aGoal('two', 'dropped'), aGoal('three', 'active')]);

    expect(summary).toMatchObject({ teamId: 'noord', year: 2027, state: 'aligning', goals: 2, total: 0 });
  });

  it('is one count per due day, and the first ten by day', () => {
    const days = ['2027-03-01', ...Array.from({ length: 11 }, () => '2027-02-01'), '2026-12-01'];
    const items = days.map((dueOn, at) => aPlanItem({ id: `item-${String.fromCharCode(97 + at)}`, dueOn }));

    const { open, first } = summaryOf(plan, items, []);

    expect(open).toEqual([
      { on: '2026-12-01', count: 1 },
      { on: '2027-02-01', count: 11 },
      { on: '2027-03-01', count: 1 },
    ]);
    expect(first.map(({ itemId }) => itemId.slice(5)).join('')).toBe('mbcdefghij');
  });
});

it.each`
  today           | late | coming
  ${'2026-11-30'} | ${0} | ${0}
  ${'2026-12-01'} | ${0} | ${2}
  ${'2026-12-14'} | ${0} | ${2}
  ${'2026-12-15'} | ${0} | ${2}
  ${'2026-12-16'} | ${2} | ${0}
  ${'2027-01-15'} | ${2} | ${1}
  ${'2027-01-30'} | ${3} | ${0}
`('on $today $late are late and $coming are coming', ({ today, late, coming }) => {
  const open = [
    { on: '2026-12-15', count: 2 },
    { on: '2027-01-29', count: 1 },
  ];

  expect(countsOn({ open }, today)).toEqual({ late, coming });
});
