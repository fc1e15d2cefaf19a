import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import type { Place } from '../../../../bot/contracts/places';
import type { Goal } from '../../../../bot/contracts/plan-goals';
import { placeFacts } from '../../../../bot/features/place-plans/place-facts';
import { anItemView } from '../annual-plan/plan-builders';

const PLACE: Place = { id: 'lek', kind: 'complex', name: 'Lekstraat', aliases: ['de Punt'], teamId: 'noord' };
const TODAY = '2027-06-14';

function factsOf(items: readonly Partial<PlanItem>[], goals: readonly Goal[] = [], goalId?: string) {
  const views = items.map((item, index) => anItemView({ id: `item-${index}`, ...item }));
  const requests = views.filter(({ item }) => item.kind === 'request');
  const own = views.filter(({ item }) => item.kind !== 'request');
  return placeFacts(PLACE, { items: own, requests }, goals, TODAY, goalId);
}

describe('the actions of a place', () => {
  it.each`
    placeId      | status    | dueOn           | goalId       | part
    ${'lek'}     | ${'open'} | ${'2027-06-13'} | ${undefined} | ${'late'}
    ${'lek'}     | ${'open'} | ${'2027-06-14'} | ${undefined} | ${'open'}
    ${'lek'}     | ${'done'} | ${'2027-03-01'} | ${'other'}   | ${'done'}
    ${'lek'}     | ${'past'} | ${'2027-03-01'} | ${undefined} | ${'nothing'}
    ${'lek'}     | ${'open'} | ${'2027-06-20'} | ${'own'}     | ${'nothing'}
    ${'elders'}  | ${'open'} | ${'2027-06-20'} | ${undefined} | ${'nothing'}
    ${undefined} | ${'open'} | ${'2027-06-20'} | ${undefined} | ${'nothing'}
  `('at $placeId, $status, due on $dueOn, under goal $goalId: $part', ({ part, ...item }) => {
    const given = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
    const facts = factsOf([given], [], 'own');

    const parts = (['late', 'open', 'done'] as const).filter((key) => facts[key].length > 0);

    expect(parts).toEqual(part === 'nothing' ? [] : [part]);
  });
});

describe('what others said', () => {
  it.each`
    question            | answer                                | told
    ${'Wat speelt er?'} | ${'In de Lekstraat ligt veel vuil'}   | ${true}
    ${'Wat speelt er?'} | ${'Bij de Punt is het donker'}        | ${true}
    ${'En Lekstraat?'}  | ${'Daar gaat het goed'}               | ${true}
    ${'Wat speelt er?'} | ${'In de Vechtstraat ligt veel vuil'} | ${false}
    ${'En Lekstraat?'}  | ${undefined}                          | ${false}
  `('"$question" answered with "$answer" is told: $told', ({ question, answer, told }) => {
    const request = { what: 'contribution' as const, question, onBehalfOf: 'De Brug' };
    const text = answer === undefined ? {} : { answer: { text: answer } };

    const { contributions } = factsOf([{ kind: 'request', request, ...text }]);

    expect(contributions).toEqual(told ? [{ from: 'De Brug', text: answer }] : []);
  });
});

it('knows the active goals for the place, but for its own', () => {
  const goal = (id: string, overrides: Partial<Goal> = {}): Goal => ({
    ...{ id, teamId: 'noord', year: 2027, title: id, indicator: '', unit: '', baseline: null, target: null },
    ...{ effortLevel: 'plus', placeIds: ['lek'], agreementIds: [], measurements: [], status: 'active' },
    ...{ changedAt: '2027-01-04T08:00:00.000Z', changedBy: 'lotte', version: 1 },
    ...overrides,
  });
  const goals = [
    goal('own'),
    goal('green'),
    goal('gone', { status: 'dropped' }),
    goal('far', { placeIds: ['elders'] }),
  ];

  expect(factsOf([], goals, 'own').goals.map(({ id }) => id)).toEqual(['green']);
});
