import { createUnderstanding } from '../../../../bot/features/recognition';
import { examination, scoresOf } from './scores';

const understand = createUnderstanding();

describe.each`
  name             | first   | firstThree | hard    | scope   | recall  | alarms
  ${'development'} | ${0.8}  | ${0.93}    | ${0.88} | ${0.99} | ${0.8}  | ${0.08}
  ${'fresh'}       | ${0.8}  | ${0.94}    | ${0.87} | ${0.98} | ${0.95} | ${0.05}
  ${'fresh-2'}     | ${0.85} | ${0.96}    | ${0.91} | ${0.98} | ${0.9}  | ${0.075}
  ${'fresh-3'}     | ${0.82} | ${0.92}    | ${0.86} | ${0.97} | ${0.88} | ${0.065}
`('the $name examination', ({ name, first, firstThree, hard, scope, recall, alarms }) => {
  const scores = scoresOf(examination(name), understand);

  it('has the theme first, and among the first three, at least as often as measured', () => {
    expect(scores.first).toBeGreaterThanOrEqual(first);
    expect(scores.firstThree).toBeGreaterThanOrEqual(firstThree);
    expect(scores.hardFirstThree).toBeGreaterThanOrEqual(hard);
  });

  it('tells what is about livability from what is not', () => {
    expect(scores.scope).toBeGreaterThanOrEqual(scope);
  });

  it('finds emergencies, with few false alarms', () => {
    expect(scores.emergencyRecall).toBeGreaterThanOrEqual(recall);
    expect(scores.falseAlarms).toBeLessThanOrEqual(alarms);
  });
});

it('has at most one false alarm in twenty reports of the examinations that the threshold was chosen by', () => {
  const scores = scoresOf((['development', 'fresh', 'fresh-2'] as const).flatMap(examination), understand);

  expect(scores.falseAlarms).toBeLessThanOrEqual(0.05);
  expect(scores.emergencyRecall).toBeGreaterThanOrEqual(0.92);
});
