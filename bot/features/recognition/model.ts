import type { Feature } from './features';
import { readModelFile, type ModelFile } from './model-file';

export interface Model {
  readonly columns: readonly string[];
  /** One number for each column, the logarithm of a likelihood but for a constant. */
  score(features: readonly Feature[]): Float64Array;
  /** What each word adds to a column by the features that it has; what several words have together is divided. */
  contributions(features: readonly Feature[], words: number): (word: number, column: number) => number;
}

export function createModel(file: ModelFile): Model {
  const columns = [...file.columns, file.alone.column];
  const width = columns.length;
  const { keys, weights, biases } = readModelFile(file);
  const rows = rowsByKey(keys);
  return {
    columns,

    score(features) {
      const scores = Float64Array.from(biases);
      for (const { key, value } of features) {
        const row = rows(key);
        if (row < 0) continue;
        for (let column = 0, at = row * width; column < width; column += 1, at += 1) {
          scores[column] = (scores[column] ?? 0) + (weights[at] ?? 0) * value;
        }
      }
      return scores;
    },

    contributions(features, words) {
      const added = new Float64Array(words * width);
      for (const { key, value, words: owners } of features) {
        const row = rows(key);
        if (row < 0) continue;
        for (const word of owners) {
          for (let column = 0; column < width; column += 1) {
            const at = word * width + column;
            added[at] = (added[at] ?? 0) + ((weights[row * width + column] ?? 0) * value) / owners.length;
          }
        }
      }
      return (word, column) => added[word * width + column] ?? 0;
    },
  };
}

/** The row of a key, -1 where there is none. A table with open addressing: some hundred look-ups for a text. */
function rowsByKey(keys: Uint32Array): (key: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  keys.forEach((key, row) => {
    let slot = key & mask;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[slot] = row;
  });
  return (key) => {
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] ?? -1;
      if (row < 0 || keys[row] === key) return row;
    }
  };
}
