import { createUnderstanding } from '../../../../bot/features/recognition';
import { examination, scoresOf } from './scores';

const understand = createUnderstanding();

describe.each`
  name             | first  | firstThree | hard    | scope   | recall  | alarms
  ${'development'} | ${0.8} | ${0.93}    | ${0.88} | ${0.99} | ${0.93} | ${0.1}
  ${'fresh'}       | ${0.8} | ${0.94}    | ${0.87} | ${0.98} | ${0.91} | ${0.06}
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
