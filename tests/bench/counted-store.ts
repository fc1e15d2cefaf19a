import type { Store } from '../../bot/ports/store';

/** What the store was asked to do since it was last asked for. */
export interface CountedStore {
  readonly store: Store;
  take(): Readonly<Record<string, number>>;
}

export function countedStore(inner: Store): CountedStore {
  let counts: Record<string, number> = {};
  const count = (what: string, times = 1): void => void (counts[what] = (counts[what] ?? 0) + times);
  const store: Store = {
    ...inner,
    create: (doc) => (count('create'), inner.create(doc)),
    read: (pk, id) => (count('read'), inner.read(pk, id)),
    replace: (doc, etag) => (count('replace'), inner.replace(doc, etag)),
    upsert: (doc) => (count('upsert'), inner.upsert(doc)),
    delete: (pk, id, etag) => (count('delete'), inner.delete(pk, id, etag)),
    batch: (pk, operations) => (count('batched write', operations.length), inner.batch(pk, operations)),
    query: async (pk, type, query) => {
      const page = await inner.query(pk, type, query);
      count('query');
      count('queried document', page.items.length);
      return page;
    },
  };
  return {
    store,
    take() {
      const taken = counts;
      counts = {};
      return taken;
    },
  };
}

/** RU for 1 KB, from the service's documentation; writes with the few indexed paths of our container. */
const ESTIMATES: Readonly<Record<string, number>> = {
  read: 1,
  create: 6.5,
  replace: 10.5,
  upsert: 8.5,
  delete: 6.5,
  'batched write': 8.5,
  query: 2.5,
  'queried document': 0.06,
};

export function estimatedCharge(counts: Readonly<Record<string, number>>): number {
  return Object.entries(counts).reduce((sum, [what, times]) => sum + (ESTIMATES[what] ?? 0) * times, 0);
}
