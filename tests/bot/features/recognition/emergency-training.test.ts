import { emergencyWeights } from '../../../../bot/features/recognition/emergency-training';

const DANGER = 7;
const CALM = 3;
const COMMON = 5;
const ONCE = 9;

const options = { leastTimes: 2, cost: 1, countedCost: 1, own: 0.5, countedShare: 0.5, spread: 1 };

function example(keys: readonly number[], isEmergency: boolean) {
  return { features: keys.map((key) => ({ key, value: 1, words: [0] })), isEmergency, weight: 1 };
}

const examples = [
  example([DANGER, COMMON], true),
  example([DANGER, COMMON, ONCE], true),
  example([CALM, COMMON], false),
  example([CALM], false),
  example([COMMON, CALM], false),
];

function weightOf(key: number, weights: ReturnType<typeof emergencyWeights>): number | undefined {
  const row = weights.keys.indexOf(key);
  return row < 0 ? undefined : weights.weights[row];
}

describe('the column of emergencies', () => {
  const trained = emergencyWeights(examples, options);

  it('weighs what emergencies are told with up, and what other reports are told with down', () => {
    expect(weightOf(DANGER, trained)).toBeGreaterThan(0.2);
    expect(weightOf(CALM, trained)).toBeLessThan(-0.2);
    expect(Math.abs(weightOf(COMMON, trained) ?? 99)).toBeLessThan(weightOf(DANGER, trained) ?? 0);
  });

  it('has keys in order, without those that too few examples have', () => {
    expect([...trained.keys]).toEqual([CALM, COMMON, DANGER]);
  });

  it('is as wide as was asked', () => {
    const twice = emergencyWeights(examples, { ...options, spread: 2 });

    expect(weightOf(DANGER, twice)).toBeCloseTo(2 * (weightOf(DANGER, trained) ?? 0), 4);
  });

  it('is the same for the same examples', () => {
    expect(emergencyWeights(examples, options)).toEqual(trained);
  });
});
