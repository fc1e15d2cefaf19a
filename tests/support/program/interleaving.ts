import type { Store } from '../../../bot/ports/store';

/**
 * A store whose every operation first lets others go, so that work in one process interleaves as it does over a network:
 * embedded storage alone would answer at once.
 * @param turns how often the next operation lets the others go first
 */
export function interleaving(store: Store, turns: () => number = () => 1): Store {
  const first = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let left = turns(); left > 0; left -= 1) await new Promise(setImmediate);
    return work();
  };
  return {
    ...store,
    create: (doc) => first(() => store.create(doc)),
    read: (pk, id) => first(() => store.read(pk, id)),
    replace: (doc, etag) => first(() => store.replace(doc, etag)),
    upsert: (doc) => first(() => store.upsert(doc)),
    delete: (pk, id, etag) => first(() => store.delete(pk, id, etag)),
    batch: (pk, operations) => first(() => store.batch(pk, operations)),
    query: (pk, type, query) => first(() => store.query(pk, type, query)),
    due: (before, limit) => first(() => store.due(before, limit)),
  };
}
