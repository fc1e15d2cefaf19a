import { StoreError, type Store } from '../../bot/ports/store';
import type { Presence } from '../support/cosmos/presence';

/** A store that can be made to behave as a database that is away; `silent` applies what is written and loses the answer. */
export function moodyStore(store: Store, initial: Presence) {
  let presence = initial;
  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    if (presence !== 'there') throw new StoreError('busy', `The store is ${presence}`);
    return work();
  };
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    if (presence === 'gone') throw new StoreError('busy', 'The store is gone');
    if (presence === 'refusing') throw new StoreError('unknown', 'The store refuses');
    const answer = await work();
    if (presence === 'silent') throw new StoreError('unknown', 'The store is silent');
    return answer;
  };
  const moody: Store = {
    ...store,
    create: (doc) => write(() => store.create(doc)),
    read: (pk, id) => read(() => store.read(pk, id)),
    replace: (doc, etag) => write(() => store.replace(doc, etag)),
    upsert: (doc) => write(() => store.upsert(doc)),
    delete: (pk, id, etag) => write(() => store.delete(pk, id, etag)),
    batch: (pk, operations) => write(() => store.batch(pk, operations)),
    query: (pk, type, query) => read(() => store.query(pk, type, query)),
    due: (before, limit) => read(() => store.due(before, limit)),
  };
  return { store: moody, become: (next: Presence) => void (presence = next) };
}
