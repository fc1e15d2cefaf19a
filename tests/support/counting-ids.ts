import type { Ids } from '../../bot/ports/ids';

/** Ids that a test can foretell: `id1`, `id2` and so on. */
export function createCountingIds(): Ids {
  let count = 0;
  return {
    next() {
      count += 1;
      return `id${count}`;
    },
  };
}
