import type { Store } from '../../../bot/ports/store';

/** A store that tells to which partitions was written. */
export function withWrittenPartitions(store: Store, written: string[]): Store {
  const noting = <T>(pk: string, write: () => Promise<T>): Promise<T> => {
    written.push(pk);
    return write();
  };
  return {
    create: (doc) => noting(doc.pk, () => store.create(doc)),
    replace: (doc, etag) => noting(doc.pk, () => store.replace(doc, etag)),
    upsert: (doc) => noting(doc.pk, () => store.upsert(doc)),
    delete: (pk, id, etag) => noting(pk, () => store.delete(pk, id, etag)),
    batch: (pk, operations) => noting(pk, () => store.batch(pk, operations)),
    read: (pk, id) => store.read(pk, id),
    query: (pk, type, query) => store.query(pk, type, query),
    due: (before, limit) => store.due(before, limit),
    scan: (type) => store.scan(type),
    scanAll: () => store.scanAll(),
    close: () => store.close(),
  };
}
