import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import { successOf, teamTalkOf } from '../../../../bot/features/plan-reports/team-talk';
import { anItemView } from '../annual-plan/plan-builders';

const TODAY = '2027-06-14';
const AROUND = { today: TODAY, madeAt: '2027-01-04T08:00:00.000Z', escalationOf: () => undefined };

function talkOf(items: readonly Partial<PlanItem>[], around: Partial<Parameters<typeof teamTalkOf>[1]> = {}) {
  const views = items.map((item, index) => anItemView({ id: `item-${index}`, planYear: 2027, ...item }));
  return teamTalkOf(views, { ...AROUND, ...around });
}

function doneBy(doneBy: string, doneOn: string, evidence = 'Foto in de map') {
  return anItemView({ id: `${doneBy}-${doneOn}`, status: 'done', doneBy, doneOn, evidence });
}

describe('where an item stands in the talk', () => {
  it.each`
    kind             | status         | dueOn           | part
    ${'plan-action'} | ${'open'}      | ${'2027-06-13'} | ${'late'}
    ${'milestone'}   | ${'open'}      | ${'2027-06-13'} | ${'late'}
    ${'request'}     | ${'open'}      | ${'2027-06-13'} | ${'nothing'}
    ${'step'}        | ${'open'}      | ${'2027-06-13'} | ${'nothing'}
    ${'plan-action'} | ${'open'}      | ${'2027-06-14'} | ${'coming'}
    ${'plan-action'} | ${'open'}      | ${'2027-06-28'} | ${'coming'}
    ${'plan-action'} | ${'open'}      | ${'2027-06-29'} | ${'untouched'}
    ${'milestone'}   | ${'open'}      | ${'2027-06-29'} | ${'nothing'}
    ${'plan-action'} | ${'past'}      | ${'2027-06-01'} | ${'nothing'}
    ${'plan-action'} | ${'cancelled'} | ${'2027-06-20'} | ${'nothing'}
  `('a $kind that is $status, due on $dueOn: $part', ({ kind, status, dueOn, part }) => {
    const talk = talkOf([{ kind, status, dueOn }]);

    const parts = (['late', 'coming', 'untouched'] as const).filter((key) => talk[key].total > 0);
    expect(parts).toEqual(part === 'nothing' ? [] : [part]);
  });

  it.each`
    touchedOn       | madeOn          | isUntouched
    ${undefined}    | ${'2027-05-03'} | ${true}
    ${undefined}    | ${'2027-05-04'} | ${false}
    ${'2027-05-03'} | ${'2027-01-04'} | ${true}
    ${'2027-05-04'} | ${'2027-01-04'} | ${false}
  `('touched on $touchedOn in a plan of $madeOn is untouched: $isUntouched', ({ touchedOn, madeOn, isUntouched }) => {
    const at = `${touchedOn}T10:00:00.000Z`;
    const history =
      touchedOn === undefined ? [] : [{ at, by: 'anna', version: 2, change: { what: 'reopened' as const } }];

    const talk = talkOf([{ dueOn: '2027-09-01', history }], { madeAt: `${madeOn}T10:00:00.000Z` });

    expect(talk.untouched.total).toBe(isUntouched ? 1 : 0);
  });

  it('is shown for a few, the longest late first, and counted for all', () => {
    const days = ['2027-06-01', '2027-05-01', '2027-06-10', '2027-03-01', '2027-06-02', '2027-04-01'];

    const { late } = talkOf(days.map((dueOn) => ({ dueOn })));

    expect(late.total).toBe(6);
    expect(late.first.map(({ view }) => view.item.dueOn)).toEqual([...days].sort().slice(0, 5));
  });

  it('carries how far it was told of', () => {
    const escalationOf = (dueOn: string) => (dueOn < '2027-06-01' ? ('manager-told' as const) : undefined);

    const { late } = talkOf([{ dueOn: '2027-06-10' }, { dueOn: '2027-05-01' }], { escalationOf });

    expect(late.first.map(({ escalation }) => escalation)).toEqual(['manager-told', undefined]);
  });
});

describe('the success of the week', () => {
  it.each`
    of                                        | done                                                            | who
    ${'nothing'}                              | ${[]}                                                           | ${undefined}
    ${'what has no proof'}                    | ${[doneBy('anna', '2027-06-10', '')]}                           | ${undefined}
    ${'one'}                                  | ${[doneBy('anna', '2027-06-10')]}                               | ${'anna-2027-06-10'}
    ${'two of one colleague the latest'}      | ${[doneBy('anna', '2027-06-08'), doneBy('anna', '2027-06-10')]} | ${'anna-2027-06-10'}
    ${'this week and last month that of now'} | ${[doneBy('bram', '2027-05-20'), doneBy('anna', '2027-06-10')]} | ${'anna-2027-06-10'}
    ${'last month'}                           | ${[doneBy('bram', '2027-05-20')]}                               | ${'bram-2027-05-20'}
    ${'earlier this year'}                    | ${[doneBy('bram', '2027-01-20')]}                               | ${'bram-2027-01-20'}
  `('of $of: $who', ({ done, who }) => {
    expect(successOf(done, TODAY)?.item.id).toBe(who);
  });

  it('is another colleague’s each week, where several have one', () => {
    const done = [doneBy('anna', '2027-06-10'), doneBy('bram', '2027-06-11')];

    const [one, other] = ['2027-06-14', '2027-06-15'].map((today) => successOf(done, today)?.item.doneBy);
    const weekLater = successOf([...done, doneBy('anna', '2027-06-17'), doneBy('bram', '2027-06-17')], '2027-06-21');

    expect(other).toBe(one);
    expect(weekLater?.item.doneBy).not.toBe(one);
  });
});
