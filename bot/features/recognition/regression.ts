import type { Feature } from './features';
import type { Weights } from './model-file';
import { createRandom, shuffle } from './seeded-random';

/** Something to learn from: its features, which of the classes it is of, and what else is true of it. */
export interface Example {
  readonly features: readonly Feature[];
  /** The main class first. */
  readonly classes: readonly number[];
  /** One for each yes-or-no column after the classes. */
  readonly answers: readonly boolean[];
  readonly weight: number;
}

export interface RegressionOptions {
  readonly classes: number;
  /** How much a yes weighs against a no, for each yes-or-no column. */
  readonly yesWeights: readonly number[];
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** The share of features that are left out each time, so that no single word decides. */
  readonly dropped: number;
}

/**
 * Softmax regression over the classes and logistic regressions beside it, by stochastic gradient descent with a rate for each
 * weight (Adagrad). The same examples make the same weights.
 */
export function regress(examples: readonly Example[], keys: Uint32Array, options: RegressionOptions): Weights {
  const width = options.classes + options.yesWeights.length;
  const sparse = sparseOf(examples, keys, options);
  const learner = createLearner(keys.length, width, options);
  const random = createRandom(SEED);
  const order = [...sparse.keys()];
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const at of order) {
      const example = sparse[at];
      if (example !== undefined) learner.learn(thinned(example, options.dropped, random), rate);
    }
  }
  return { keys, weights: learner.weights, biases: learner.biases };
}

const SEED = 7;
/** The share of the second theme, where a report has two. */
const SECOND_SHARE = 0.4;
/** How far rare classes are helped: 0 not at all, 1 to the same total weight as the others. */
const BALANCE = 0.5;
/** What is far too small to matter is not computed on. */
const NOTHING = 1e-5;

interface Sparse {
  readonly rows: Int32Array;
  readonly values: Float32Array;
  readonly targets: Float64Array;
  readonly importance: Float64Array;
}

function createLearner(rows: number, width: number, { classes, decay }: RegressionOptions) {
  const weights = new Float32Array(rows * width);
  const squares = new Float32Array(rows * width).fill(1e-3);
  const biases = new Float64Array(width);
  const biasSquares = new Float64Array(width).fill(1e-3);
  const errors = new Float64Array(width);

  const step = (at: number, gradient: number, rate: number): void => {
    squares[at] = (squares[at] ?? 0) + gradient * gradient;
    weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(squares[at] ?? 1);
  };

  return {
    weights,
    biases,

    learn({ rows: active, values, targets, importance }: Sparse, rate: number): void {
      errors.set(biases);
      active.forEach((row, n) => {
        const value = values[n] ?? 0;
        for (let column = 0, at = row * width; column < width; column += 1, at += 1) {
          errors[column] = (errors[column] ?? 0) + (weights[at] ?? 0) * value;
        }
      });
      toLikelihoods(errors, classes);
      for (let column = 0; column < width; column += 1) {
        const error = ((errors[column] ?? 0) - (targets[column] ?? 0)) * (importance[column] ?? 0);
        errors[column] = error;
        biasSquares[column] = (biasSquares[column] ?? 0) + error * error;
        biases[column] = (biases[column] ?? 0) - (rate * error) / Math.sqrt(biasSquares[column] ?? 1);
      }
      active.forEach((row, n) => {
        const value = values[n] ?? 0;
        for (let column = 0, at = row * width; column < width; column += 1, at += 1) {
          const gradient = (errors[column] ?? 0) * value + decay * (weights[at] ?? 0);
          if (Math.abs(gradient) >= NOTHING) step(at, gradient, rate);
        }
      });
    },
  };
}

/** In place: the classes together 1, each column after them on its own. */
export function toLikelihoods(scores: Float64Array, classes: number): void {
  let most = -Infinity;
  for (let column = 0; column < classes; column += 1) most = Math.max(most, scores[column] ?? 0);
  let total = 0;
  for (let column = 0; column < classes; column += 1) {
    const likelihood = Math.exp((scores[column] ?? 0) - most);
    scores[column] = likelihood;
    total += likelihood;
  }
  for (let column = 0; column < classes; column += 1) scores[column] = (scores[column] ?? 0) / total;
  for (let column = classes; column < scores.length; column += 1) {
    scores[column] = 1 / (1 + Math.exp(-(scores[column] ?? 0)));
  }
}

function sparseOf(examples: readonly Example[], keys: Uint32Array, options: RegressionOptions): readonly Sparse[] {
  const rows = new Map([...keys].map((key, row) => [key, row]));
  const weightOf = classWeights(examples, options.classes);
  return examples.map(({ features, classes, answers, weight }) => {
    const known = features.flatMap(({ key, value }) => {
      const row = rows.get(key);
      return row === undefined ? [] : [{ row, value }];
    });
    const [main = 0, second] = classes;
    const targets = new Float64Array(options.classes + options.yesWeights.length);
    targets[main] = second === undefined ? 1 : 1 - SECOND_SHARE;
    if (second !== undefined) targets[second] = SECOND_SHARE;
    answers.forEach((isSo, n) => (targets[options.classes + n] = isSo ? 1 : 0));
    const importance = new Float64Array(targets.length).fill(weight);
    importance.fill(weight * (weightOf[main] ?? 1), 0, options.classes);
    answers.forEach((isSo, n) => {
      importance[options.classes + n] = weight * (isSo ? (options.yesWeights[n] ?? 1) : 1);
    });
    return {
      rows: Int32Array.from(known.map(({ row }) => row)),
      values: Float32Array.from(known.map(({ value }) => value)),
      targets,
      importance,
    };
  });
}

function classWeights(examples: readonly Example[], classes: number): readonly number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const {
    classes: [main = 0],
  } of examples)
    counts[main] = (counts[main] ?? 0) + 1;
  const mean = examples.length / classes;
  return counts.map((count) => (mean / Math.max(1, count)) ** BALANCE);
}

function thinned(example: Sparse, dropped: number, random: () => number): Sparse {
  const kept = [...example.rows.keys()].filter(() => random() >= dropped);
  return {
    ...example,
    rows: Int32Array.from(kept, (n) => example.rows[n] ?? 0),
    values: Float32Array.from(kept, (n) => (example.values[n] ?? 0) / (1 - dropped)),
  };
}
