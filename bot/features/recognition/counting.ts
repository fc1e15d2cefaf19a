import type { Weights } from './model-file';
import type { Example } from './regression';

/**
 * Naive Bayes: for each feature how much likelier it is in a class than in all others, and where the answer is yes than where
 * it is no, as logarithms. With few examples this generalizes better than what is fitted to them.
 */
export function countedWeights(
  examples: readonly Example[],
  keys: Uint32Array,
  { classes, answers }: { readonly classes: number; readonly answers: number },
): Weights {
  const width = classes + answers;
  const rows = new Map([...keys].map((key, row) => [key, row]));
  const inside = new Float64Array(keys.length * width);
  const everywhere = new Float64Array(keys.length);
  const mass = new Float64Array(width);
  let whole = 0;
  for (const example of examples) {
    const columns = columnsOf(example, classes);
    for (const { key, value } of example.features) {
      const row = rows.get(key);
      if (row === undefined) continue;
      const counted = value * example.weight;
      whole += counted;
      everywhere[row] = (everywhere[row] ?? 0) + counted;
      for (const column of columns) {
        inside[row * width + column] = (inside[row * width + column] ?? 0) + counted;
        mass[column] = (mass[column] ?? 0) + counted;
      }
    }
  }
  const weights = Float32Array.from(inside, (count, at) => {
    const [total, ownMass] = [everywhere[Math.floor(at / width)] ?? 0, mass[at % width] ?? 0];
    return Math.log((count + NEVER_SEEN) / ownMass / ((total - count + NEVER_SEEN) / (whole - ownMass)));
  });
  return { keys, weights, biases: new Float64Array(width) };
}

/** What is counted of a feature before it was seen. */
const NEVER_SEEN = 0.02;

function columnsOf({ classes: [main = 0], answers }: Example, classes: number): readonly number[] {
  return [main, ...answers.flatMap((isSo, n) => (isSo ? [classes + n] : []))];
}
