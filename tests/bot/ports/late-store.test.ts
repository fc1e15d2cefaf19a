import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import { openLateStore } from '../../../bot/ports/late-store';
import { StoreError, type Store } from '../../../bot/ports/store';
import { createManualClock } from '../../support/manual-clock';

const NOTE = { pk: 'p', id: 'note', type: 'note', body: {} };

const memory = () =>
  openSqliteStore({
    file: ':memory:',
    schema: { note: { keys: {} } },
    clock: createManualClock('2026-12-01T08:00:00.000Z'),
  });

/** Opens at the attempt of this number, counted from 1; before, nobody listens. */
function opening(at: number) {
  let attempts = 0;
  return {
    attempts: () => attempts,
    open: async (): Promise<Store> => {
      attempts += 1;
      if (attempts < at) throw new StoreError('unknown', 'Nobody listens');
      return memory();
    },
  };
}

it('is the store itself where that is there', async () => {
  const store = await memory();

  expect(await openLateStore(async () => store)).toBe(store);
});

it.each([
  ['what never goes well', new StoreError('invalid', 'The container is not there')],
  ['what is no matter of the store', new Error('The folder is in use')],
])('is refused at once for %s', async (_what, error) => {
  await expect(openLateStore(() => Promise.reject(error))).rejects.toBe(error);
});

it('refuses as busy, since nothing was written, until an operation finds it there; then all is as ever', async () => {
  const { open } = opening(3);
  const store = await openLateStore(open);
  await expect(store.create(NOTE)).rejects.toMatchObject({
    name: 'StoreError',
    code: 'busy',
    cause: { code: 'unknown' },
  });

  const etag = await store.create(NOTE);
  const [next = ''] = await store.batch('p', [
    { op: 'replace', doc: { ...NOTE, due: '2026-12-01T08:00:00.000Z' }, etag },
  ]);
  const found = [(await store.query('p', 'note')).items, await store.due('2026-12-01T09:00:00.000Z', 1)];
  for await (const stored of store.scan('note')) found.push([stored]);
  for await (const stored of store.scanAll()) found.push([stored]);
  expect(found.map((items) => items.map((item) => item.etag))).toEqual([[next], [next], [next], [next]]);
  await store.upsert({ ...NOTE, id: 'other' });
  await store.replace(NOTE, next);
  await store.delete('p', 'other');

  expect(await store.read('p', 'other')).toBeUndefined();
  await store.close();
});

it('is opened once for all that wait for it', async () => {
  const { open, attempts } = opening(2);
  const store = await openLateStore(open);

  await Promise.all([1, 2, 3].map(() => store.read('p', 'note')));

  expect(attempts()).toBe(2);
});

it('can be closed without ever having been there', async () => {
  const store = await openLateStore(opening(9).open);

  await expect(store.close()).resolves.toBeUndefined();
});
