import type { Feature } from './features';
import type { Weights } from './model-file';
import { scoreOf, separate, type Separation, type Sided } from './separation';

/** A text of which is known whether the emergency numbers come first. */
export interface EmergencyExample {
  readonly features: readonly Feature[];
  readonly isEmergency: boolean;
  readonly weight: number;
}

export interface EmergencyOptions {
  /** How many examples must have a feature. */
  readonly leastTimes: number;
  /** What lies on the wrong side, against a wide margin: as the features are, and by what was counted of them. */
  readonly cost: number;
  readonly countedCost: number;
  /** Of a weight that was found by what was counted; the rest is the mean of all, as if every count were as true. */
  readonly own: number;
  /** How much what was counted adds on its own. */
  readonly countedShare: number;
  /** The standard deviation of what a whole part makes the examples score. */
  readonly spread: number;
}

/**
 * One column that says whether a text is an emergency: the sum of a line between the texts as they are, one between the texts
 * with each feature as large as its naive Bayes log-odds (Wang and Manning, 2012), and these log-odds. Each has the same
 * spread over the examples, and none of the three is as good alone.
 */
export function emergencyWeights(examples: readonly EmergencyExample[], options: EmergencyOptions): Weights {
  const keys = keysSeen(examples, options.leastTimes);
  const sided = sidedOf(examples, keys);
  const counted = logOdds(sided, keys.length);
  const plain = separate(sided, keys.length, options.cost);
  const byCount = separationByCount(sided, counted, options);
  const parts = [
    { ...plain, share: 1 },
    { ...byCount, share: 1 },
    { weights: counted, bias: 0, share: options.countedShare },
  ].map(({ weights, bias, share }) => ({ weights, bias, factor: (share * options.spread) / spreadOf(sided, weights) }));
  const sum = (of: (part: (typeof parts)[number]) => number): number =>
    parts.reduce((total, part) => total + part.factor * of(part), 0);
  return {
    keys,
    weights: Float32Array.from(keys, (_, row) => sum(({ weights }) => weights[row] ?? 0)),
    biases: Float64Array.of(sum(({ bias }) => bias)),
  };
}

/** What is counted of a feature before it was seen. */
const NEVER_SEEN = 0.02;

function keysSeen(examples: readonly EmergencyExample[], leastTimes: number): Uint32Array {
  const times = new Map<number, number>();
  for (const { features } of examples) for (const { key } of features) times.set(key, (times.get(key) ?? 0) + 1);
  return Uint32Array.from([...times].filter(([, count]) => count >= leastTimes).map(([key]) => key)).sort();
}

function sidedOf(examples: readonly EmergencyExample[], keys: Uint32Array): readonly Sided[] {
  const rows = new Map([...keys].map((key, row) => [key, row]));
  return examples.map(({ features, isEmergency, weight }) => {
    const known = features.flatMap(({ key, value }) => {
      const row = rows.get(key);
      return row === undefined ? [] : [{ row, value }];
    });
    return {
      rows: Int32Array.from(known, ({ row }) => row),
      values: Float32Array.from(known, ({ value }) => value),
      isYes: isEmergency,
      weight,
    };
  });
}

/** How much likelier each row is in an emergency than elsewhere, as a logarithm. */
function logOdds(sided: readonly Sided[], width: number): Float64Array {
  const [inside, outside] = [new Float64Array(width).fill(NEVER_SEEN), new Float64Array(width).fill(NEVER_SEEN)];
  for (const { rows, values, isYes, weight } of sided) {
    const counts = isYes ? inside : outside;
    rows.forEach((row, n) => (counts[row] = (counts[row] ?? 0) + (values[n] ?? 0) * weight));
  }
  const ratio = Math.log(sumOf(outside) / sumOf(inside));
  return inside.map((count, row) => Math.log(count / (outside[row] ?? 1)) + ratio);
}

function separationByCount(
  sided: readonly Sided[],
  counted: Float64Array,
  { countedCost, own }: EmergencyOptions,
): Separation {
  const scaled = sided.map((example) => ({
    ...example,
    values: example.values.map((value, n) => value * (counted[example.rows[n] ?? 0] ?? 0)),
  }));
  const { weights, bias } = separate(scaled, counted.length, countedCost);
  const mean = sumOf(weights.map(Math.abs)) / Math.max(1, weights.length);
  return { weights: counted.map((odds, row) => odds * ((1 - own) * mean + own * (weights[row] ?? 0))), bias };
}

/** The standard deviation of what the examples score. */
function spreadOf(sided: readonly Sided[], weights: Float64Array): number {
  const scores = Float64Array.from(sided, (example) => scoreOf(example, weights));
  const mean = sumOf(scores) / scores.length;
  return Math.sqrt(sumOf(scores.map((score) => (score - mean) ** 2)) / scores.length) || 1;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
