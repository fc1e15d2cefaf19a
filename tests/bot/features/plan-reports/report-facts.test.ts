import type { PlanItem, PlanItemChange } from '../../../../bot/contracts/annual-plan';
import type { Goal } from '../../../../bot/contracts/plan-goals';
import { reportFacts } from '../../../../bot/features/plan-reports/report-facts';
import { aPlanItem } from '../../../support/program/plan-items';

const PERIOD = { from: '2027-05-01', until: '2027-08-31' };
const TODAY = '2027-09-10';
const NAMES = new Map([['anna', 'Anna Visser']]);

function factsOf(items: readonly PlanItem[], goals: readonly Goal[] = [], today = TODAY) {
  return reportFacts({ items, goals, names: NAMES }, PERIOD, today);
}

function historyOf(...changes: readonly (readonly [at: string, change: PlanItemChange])[]): PlanItem['history'] {
  return changes.map(([day, change], index) => ({
    at: `${day}T10:00:00.000Z`,
    by: 'anna',
    version: index + 2,
    change,
  }));
}

function aGoal(overrides: Partial<Goal> = {}): Goal {
  return {
    id: 'clean',
    teamId: 'noord',
    year: 2027,
    title: 'Schone portieken',
    indicator: 'rapportcijfer schoon',
    unit: '',
    baseline: 5.8,
    target: 7,
    effortLevel: 'plus',
    placeIds: [],
    agreementIds: [],
    measurements: [],
    status: 'active',
    changedAt: '2027-01-04T08:00:00.000Z',
    changedBy: 'lotte',
    version: 1,
    ...overrides,
  };
}

describe('what was done in the period', () => {
  it.each`
    status         | doneOn          | kind             | told
    ${'done'}      | ${'2027-05-01'} | ${'plan-action'} | ${true}
    ${'done'}      | ${'2027-08-31'} | ${'milestone'}   | ${true}
    ${'done'}      | ${'2027-04-30'} | ${'plan-action'} | ${false}
    ${'done'}      | ${'2027-09-01'} | ${'plan-action'} | ${false}
    ${'done'}      | ${'2027-06-01'} | ${'request'}     | ${false}
    ${'done'}      | ${'2027-06-01'} | ${'step'}        | ${false}
    ${'open'}      | ${undefined}    | ${'plan-action'} | ${false}
    ${'cancelled'} | ${undefined}    | ${'plan-action'} | ${false}
  `('a $kind that is $status on $doneOn: $told', ({ told, doneOn, ...rest }) => {
    const item = aPlanItem({ dueOn: '2027-12-01', ...rest, ...(doneOn === undefined ? {} : { doneOn }) });

    expect(factsOf([item]).done).toHaveLength(told ? 1 : 0);
  });

  it('comes with its proof, and who did it when', () => {
    const item = aPlanItem({ status: 'done', doneOn: '2027-06-01', doneBy: 'anna', evidence: 'Foto in de map' });

    expect(factsOf([item]).done).toEqual([
      {
        title: { nl: 'Bankje in de hal', en: 'Bankje in de hal' },
        on: '2027-06-01',
        by: 'Anna Visser',
        evidence: 'Foto in de map',
      },
    ]);
  });

  it('names nobody who left', () => {
    const item = aPlanItem({ status: 'done', doneOn: '2027-06-01', doneBy: 'weg' });

    expect(factsOf([item]).done[0]).not.toHaveProperty('by');
  });
});

describe('what was moved in the period', () => {
  const moved = (to: string): PlanItemChange => ({
    ...{ what: 'moved', from: '2027-06-01', to, reason: 'ziekte', before: 'open' },
  });
  const undone: PlanItemChange = { what: 'undone', undid: 'moved' };

  it.each`
    what                                      | history                                                                                               | told
    ${'moved in the period'}                  | ${[['2027-06-01', moved('2027-07-01')]]}                                                              | ${['2027-07-01']}
    ${'moved twice'}                          | ${[['2027-05-03', moved('2027-07-01')], ['2027-06-30', moved('2027-08-01')]]}                         | ${['2027-07-01', '2027-08-01']}
    ${'moved before it'}                      | ${[['2027-04-30', moved('2027-07-01')]]}                                                              | ${[]}
    ${'moved and taken back'}                 | ${[['2027-06-01', moved('2027-07-01')], ['2027-06-02', undone]]}                                      | ${[]}
    ${'moved twice, of which one taken back'} | ${[['2027-05-03', moved('2027-07-01')], ['2027-06-30', moved('2027-08-01')], ['2027-07-01', undone]]} | ${['2027-07-01']}
  `('$what', ({ history, told }) => {
    const item = aPlanItem({ history: historyOf(...history) });

    expect(factsOf([item]).moved.map(({ to }) => to)).toEqual(told);
  });
});

describe('what is late, past or cancelled', () => {
  it.each`
    status         | dueOn           | today           | told
    ${'open'}      | ${'2027-08-31'} | ${'2027-09-01'} | ${'late'}
    ${'open'}      | ${'2027-02-01'} | ${'2027-09-01'} | ${'late'}
    ${'open'}      | ${'2027-09-01'} | ${'2027-09-10'} | ${'nothing'}
    ${'open'}      | ${'2027-08-31'} | ${'2027-08-31'} | ${'nothing'}
    ${'past'}      | ${'2027-06-01'} | ${'2027-09-01'} | ${'past'}
    ${'past'}      | ${'2027-03-01'} | ${'2027-09-01'} | ${'nothing'}
    ${'cancelled'} | ${'2027-06-01'} | ${'2027-09-01'} | ${'cancelled'}
  `('$status, due on $dueOn, on $today is told as $told', ({ status, dueOn, today, told }) => {
    const history = historyOf(['2027-06-15', { what: 'cancelled', before: 'open' }]);
    const facts = factsOf([aPlanItem({ status, dueOn, history })], [], today);

    const filled = (['late', 'past', 'cancelled'] as const).filter((key) => facts[key].length > 0);

    expect(filled).toEqual(told === 'nothing' ? [] : [told]);
  });

  it('leaves out what was cancelled in another period', () => {
    const history = historyOf(['2027-02-15', { what: 'cancelled', before: 'open' }]);

    expect(factsOf([aPlanItem({ status: 'cancelled', history })]).cancelled).toEqual([]);
  });
});

describe('the goals', () => {
  it('show the latest value by the end of the period, with what serves them', () => {
    const by = 'lotte';
    const measurements = [
      { on: '2027-08-30', value: 6.5, note: '', by },
      { on: '2027-06-01', value: 6.1, note: '', by },
      { on: '2027-09-02', value: 6.9, note: '', by },
    ];
    const items = [
      aPlanItem({ id: 'a', goalId: 'clean', status: 'done' }),
      aPlanItem({ id: 'b', goalId: 'clean' }),
      aPlanItem({ id: 'c', goalId: 'clean', status: 'cancelled' }),
      aPlanItem({ id: 'd' }),
    ];

    const [goal] = factsOf(items, [aGoal({ measurements })]).goals;

    expect(goal).toMatchObject({
      ...{ baseline: 5.8, latest: { on: '2027-08-30', value: 6.5 }, target: 7 },
      ...{ done: 1, total: 2, isDropped: false },
    });
  });

  it('that were dropped are told as such', () => {
    expect(factsOf([], [aGoal({ status: 'dropped' })]).goals[0]?.isDropped).toBe(true);
  });
});

it('tells what was carried from an earlier year, and how it stands', () => {
  const item = aPlanItem({ status: 'done', carriedFrom: { year: 2026, itemId: 'action-1' } });

  expect(factsOf([item, aPlanItem({ id: 'other' })]).carried).toEqual([
    { title: { nl: 'Bankje in de hal', en: 'Bankje in de hal' }, year: 2026, status: 'done' },
  ]);
});
