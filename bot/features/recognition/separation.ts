import { createRandom, shuffle } from './seeded-random';

/** Rows that an example has, with their values, and on which side of the line it should lie. */
export interface Sided {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly isYes: boolean;
  readonly weight: number;
}

/** A line between yes and no: above zero is yes. */
export interface Separation {
  readonly weights: Float64Array;
  readonly bias: number;
}

/**
 * The widest margin between yes and no, where what lies on the wrong side costs the square of how far (a linear support vector
 * machine, by dual coordinate descent). `cost`: how much that weighs against a wide margin.
 */
export function separate(examples: readonly Sided[], width: number, cost: number): Separation {
  const separation = { weights: new Float64Array(width), bias: 0 };
  const held = examples.map((example) => holdOf(example, cost));
  const random = createRandom(SEED);
  const order = [...examples.keys()];
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const hold = held[at];
      if (hold !== undefined) pull(hold, separation);
    }
  }
  return separation;
}

/** What the rows of an example add up to. */
export function scoreOf({ rows, values }: Pick<Sided, 'rows' | 'values'>, weights: Float64Array): number {
  let score = 0;
  for (let n = 0; n < rows.length; n += 1) score += (weights[rows[n] ?? 0] ?? 0) * (values[n] ?? 0);
  return score;
}

/** How hard an example pulls at the line, and how far that is held back. */
interface Hold {
  readonly example: Sided;
  readonly side: number;
  readonly slack: number;
  readonly square: number;
  strength: number;
}

function holdOf(example: Sided, cost: number): Hold {
  const square = example.values.reduce((sum, value) => sum + value * value, 1);
  return { example, side: example.isYes ? 1 : -1, slack: 1 / (2 * cost * example.weight), square, strength: 0 };
}

/** Moves the line, in place, as far as is best for one example while the others hold. */
function pull(hold: Hold, separation: { readonly weights: Float64Array; bias: number }): void {
  const { example, side, slack, square, strength } = hold;
  const { weights } = separation;
  const gradient = side * (scoreOf(example, weights) + separation.bias) - 1 + slack * strength;
  hold.strength = Math.max(0, strength - gradient / (square + slack));
  const step = (hold.strength - strength) * side;
  if (step === 0) return;
  example.rows.forEach((row, n) => (weights[row] = (weights[row] ?? 0) + step * (example.values[n] ?? 0)));
  separation.bias += step;
}

const SEED = 11;
const ROUNDS = 40;
