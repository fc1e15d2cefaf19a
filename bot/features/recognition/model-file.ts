import { z } from 'zod';

/**
 * A linear model as it is kept: text, under a megabyte. The weight of a feature in a column is the column's `offset` plus what
 * the feature's row says: one number for all columns, and others for the columns where it is far from that.
 */
export const ModelFile = z.object({
  /** Of the content that it was trained on, and of how. */
  fingerprint: z.string(),
  columns: z.array(z.string()),
  biases: z.array(z.number()),
  offsets: z.array(z.number()),
  /** What the largest number that a row can say stands for. */
  scale: z.number(),
  /** The keys in order, each as its distance to the one before: five bits a character, the sixth says that more follow. */
  keys: z.string(),
  /** For each key its number, and then the columns that have another one, exactly or roughly. */
  rows: z.string(),
  /** One more column, the last: `shared` has its weight for each of the keys, `weights` for each of those that it has alone. */
  alone: z.object({
    column: z.string(),
    bias: z.number(),
    scale: z.number(),
    shared: z.string(),
    keys: z.string(),
    weights: z.string(),
  }),
});
export type ModelFile = z.infer<typeof ModelFile>;

/** Weights of features, a row for each key: `weights[row * columns + column]`. */
export interface Weights {
  readonly keys: Uint32Array;
  readonly weights: Float32Array;
  readonly biases: Float64Array;
}

/**
 * `leastTold`: for each row, what is closer to its number need not be told. `alone` is one column more, with its keys in order.
 */
export function writeModelFile(
  form: { readonly fingerprint: string; readonly columns: readonly string[]; readonly leastTold: readonly number[] },
  trained: Weights,
  alone: Weights & { readonly column: string },
): ModelFile {
  const { fingerprint, columns, leastTold } = form;
  const width = columns.length;
  const offsets = offsetsOf(trained, width);
  const scale = rounded(2 * largestOf(trained.weights));
  const rows = Array.from(trained.keys, (key, row) => {
    const weights = offsets.map((offset, column) => (trained.weights[row * width + column] ?? 0) - offset);
    return { key, digits: writtenRow(weights, scale, leastTold[row] ?? 0) };
  });
  const telling = rows.filter(({ digits }) => digits.length > 2).sort((one, other) => one.key - other.key);
  return {
    fingerprint,
    columns: [...columns],
    biases: [...trained.biases].map(rounded),
    offsets,
    scale,
    keys: writtenKeys(telling.map(({ key }) => key)),
    rows: telling.flatMap(({ digits }) => digits.map((digit) => ALPHABET.charAt(digit))).join(''),
    alone: writtenAlone(
      alone,
      telling.map(({ key }) => key),
    ),
  };
}

/** The weights as the file tells them, all columns together. */
export function readModelFile(file: ModelFile): Weights {
  const { columns, biases, alone } = file;
  const together = readTogether(file);
  const keys = Uint32Array.from([...together.keys, ...keysIn(alone.keys)]);
  const aloneWeights = alone.shared + alone.weights;
  const width = columns.length + 1;
  const weights = new Float32Array(keys.length * width);
  keys.forEach((_, row) => {
    weights.set(together.weights.subarray(row * columns.length, (row + 1) * columns.length), row * width);
    weights[row * width + columns.length] = weightAt(digitOf(aloneWeights, row), alone.scale);
  });
  return { keys, weights, biases: Float64Array.of(...biases, alone.bias) };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGITS = new Map([...ALPHABET].map((character, digit) => [character.charCodeAt(0), digit]));
/** Levels on either side of zero. They lie closer together near zero, where most weights are. */
const LEVELS = 31;
/** Instead of how many columns follow: they do as steps of one unit, two columns a character. */
const ROUGHLY = 63;
const BITS = 6;
const STEPS = [-0.7, -0.4, -0.2, -0.08, 0.12, 0.3, 0.6, 1];

function readTogether({ columns, offsets, scale, keys, rows }: ModelFile): Omit<Weights, 'biases'> {
  const readKeys = keysIn(keys);
  const width = columns.length;
  const weights = new Float32Array(readKeys.length * width);
  let at = 0;
  const next = (): number => digitOf(rows, at++);
  for (let row = 0; row < readKeys.length; row += 1) {
    const usual = weightAt(next(), scale);
    const own = weights.subarray(row * width, (row + 1) * width);
    own.forEach((_, column) => (own[column] = (offsets[column] ?? 0) + usual));
    const others = next();
    if (others === ROUGHLY) addRoughly(own, weightAt(next(), scale), next);
    else for (let n = 0; n < others; n += 1) addTo(own, next(), weightAt(next(), scale));
  }
  return { keys: readKeys, weights };
}

function writtenAlone(
  { column, keys, weights, biases }: Weights & { readonly column: string },
  sharedKeys: readonly number[],
): ModelFile['alone'] {
  const scale = rounded(largestOf(weights));
  const weightOf = new Map([...keys].map((key, row) => [key, weights[row] ?? 0]));
  const weightsOf = (own: readonly number[]): string =>
    own.map((key) => ALPHABET.charAt(levelOf(weightOf.get(key) ?? 0, scale))).join('');
  const shared = new Set(sharedKeys);
  const others = [...keys].filter((key) => !shared.has(key));
  return {
    ...{ column, bias: rounded(biases[0] ?? 0), scale },
    shared: weightsOf(sharedKeys),
    keys: writtenKeys(others),
    weights: weightsOf(others),
  };
}

function largestOf(weights: Float32Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
}

function digitOf(text: string, at: number): number {
  return DIGITS.get(text.charCodeAt(at)) ?? 0;
}

/** Its number; then how many columns have another and which, or those columns in few steps where that takes less room. */
function writtenRow(weights: readonly number[], scale: number, leastTold: number): readonly number[] {
  const usual = weightAt(levelOf(medianOf(weights), scale), scale);
  const others = weights.map((weight) => weight - usual);
  const told = [...others.keys()].filter((column) => Math.abs(others[column] ?? 0) >= leastTold);
  const exactly = told.flatMap((column) => [column, levelOf(others[column] ?? 0, scale)]);
  const roughly = roughlyWritten(others, told, scale);
  if (exactly.length <= roughly.length) return [levelOf(usual, scale), told.length, ...exactly];
  return [levelOf(usual, scale), ROUGHLY, ...roughly];
}

/** The unit, which columns follow as the bits of a few digits, and their steps. */
function roughlyWritten(others: readonly number[], told: readonly number[], scale: number): readonly number[] {
  const largest = others.reduce((most, other) => (Math.abs(other) > Math.abs(most) ? other : most), 0);
  const unit = weightAt(levelOf(largest, scale), scale);
  const masks = new Array<number>(Math.ceil(others.length / BITS)).fill(0);
  for (const column of told) {
    const at = Math.floor(column / BITS);
    masks[at] = (masks[at] ?? 0) + 2 ** (column % BITS);
  }
  const steps = told.map((column) => nearestStep(unit === 0 ? 0 : (others[column] ?? 0) / unit));
  const pairs = Array.from(
    { length: Math.ceil(steps.length / 2) },
    (_, n) => (steps[2 * n] ?? 0) * 8 + (steps[2 * n + 1] ?? 0),
  );
  return [levelOf(unit, scale), ...masks, ...pairs];
}

function nearestStep(share: number): number {
  return STEPS.reduce((best, step, n) => (Math.abs(step - share) < Math.abs((STEPS[best] ?? 0) - share) ? n : best), 0);
}

function addRoughly(own: Float32Array, unit: number, next: () => number): void {
  const masks = Array.from({ length: Math.ceil(own.length / BITS) }, next);
  const told = [...own.keys()].filter((column) => ((masks[Math.floor(column / BITS)] ?? 0) >> (column % BITS)) & 1);
  let pair = 0;
  told.forEach((column, n) => {
    if (n % 2 === 0) pair = next();
    addTo(own, column, unit * (STEPS[n % 2 === 0 ? pair >> 3 : pair & 7] ?? 0));
  });
}

function addTo(own: Float32Array, column: number, weight: number): void {
  own[column] = (own[column] ?? 0) + weight;
}

function levelOf(weight: number, scale: number): number {
  const level = scale === 0 ? 0 : Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / scale)) * LEVELS);
  return LEVELS + (weight < 0 ? -level : level);
}

function weightAt(written: number, scale: number): number {
  const level = written - LEVELS;
  return (Math.sign(level) * level * level * scale) / (LEVELS * LEVELS);
}

function writtenKeys(keys: readonly number[]): string {
  let before = 0;
  const characters: string[] = [];
  for (const key of keys) {
    let rest = key - before;
    before = key;
    for (; rest >= 32; rest = Math.floor(rest / 32)) characters.push(ALPHABET.charAt(32 + (rest % 32)));
    characters.push(ALPHABET.charAt(rest));
  }
  return characters.join('');
}

function keysIn(text: string): Uint32Array {
  const keys: number[] = [];
  let [key, distance, unit] = [0, 0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const digit = digitOf(text, at);
    distance += (digit % 32) * unit;
    unit *= 32;
    if (digit >= 32) continue;
    key += distance;
    keys.push(key);
    [distance, unit] = [0, 1];
  }
  return Uint32Array.from(keys);
}

/** How much higher each column lies than the middle of its rows, over all rows. */
function offsetsOf({ keys, weights }: Weights, width: number): number[] {
  const middles = Float32Array.from(keys, (_, row) => medianOf(weights.subarray(row * width, (row + 1) * width)));
  return Array.from({ length: width }, (_, column) =>
    rounded(medianOf(middles.map((middle, row) => (weights[row * width + column] ?? 0) - middle))),
  );
}

function medianOf(values: ArrayLike<number>): number {
  const sorted = Float32Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
