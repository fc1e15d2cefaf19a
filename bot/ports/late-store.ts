import { isPassing } from './guarded-store';
import { StoreError, type Store } from './store';

/**
 * A store that need not be there when the program starts. It is opened now if that can be, and otherwise by the first operation
 * that finds it there; until then each is refused as `busy`.
 *
 * @throws whatever `open` throws, unless that passes by itself
 */
export async function openLateStore(open: () => Promise<Store>): Promise<Store> {
  let opening: Promise<Store> | undefined;
  const opened = (): Promise<Store> => {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  try {
    return await opened();
  } catch (error) {
    if (!isPassing(error)) throw error;
  }
  // Whatever went wrong, nothing was written.
  const there = (): Promise<Store> =>
    opened().catch((cause: unknown) => {
      throw new StoreError('busy', 'The store could not be opened yet', undefined, { cause });
    });
  return {
    create: async (doc) => (await there()).create(doc),
    read: async (pk, id) => (await there()).read(pk, id),
    replace: async (doc, etag) => (await there()).replace(doc, etag),
    upsert: async (doc) => (await there()).upsert(doc),
    delete: async (pk, id, etag) => (await there()).delete(pk, id, etag),
    batch: async (pk, operations) => (await there()).batch(pk, operations),
    query: async (pk, type, query) => (await there()).query(pk, type, query),
    due: async (before, limit) => (await there()).due(before, limit),
    async *scan(type) {
      yield* (await there()).scan(type);
    },
    async *scanAll() {
      yield* (await there()).scanAll();
    },
    async close() {
      const store = await opening?.catch(() => undefined);
      await store?.close();
    },
  };
}
