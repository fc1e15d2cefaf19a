import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import { guardStore } from '../../../bot/ports/guarded-store';
import { StoreError, type Store, type StoreErrorCode } from '../../../bot/ports/store';
import { recordingLogger } from '../../support/chat/recording-logger';
import { createManualClock } from '../../support/manual-clock';

const NOTE = { pk: 'p', id: 'note', type: 'note', body: {} };

/** A guarded store that answers with an error while there is one; `asked` counts what came through to it. */
async function aStore() {
  const clock = createManualClock('2026-12-01T08:00:00.000Z');
  const logger = recordingLogger();
  const inner = await openSqliteStore({ file: ':memory:', schema: { note: { keys: {} } }, clock });
  let error: StoreError | undefined;
  let asked = 0;
  const moody: Store = {
    ...inner,
    read(pk, id) {
      asked += 1;
      return error === undefined ? inner.read(pk, id) : Promise.reject(error);
    },
  };
  const store = guardStore(moody, { clock, logger });
  return {
    clock,
    logger,
    store,
    inner,
    fail: (code: StoreErrorCode | undefined) =>
      void (error = code === undefined ? undefined : new StoreError(code, 'as it happens')),
    takeAsked: () => [asked, (asked = 0)][0],
    /** Reads so often, and answers how each went. */
    read: async (times = 1): Promise<readonly string[]> => {
      const outcomes: string[] = [];
      for (let time = 0; time < times; time += 1) {
        outcomes.push(await store.read('p', 'note').then(() => 'fine', codeOf));
      }
      return outcomes;
    },
  };
}

function codeOf(error: unknown): string {
  if (error instanceof StoreError) return error.code;
  throw error;
}

it('passes everything on to a store that answers', async () => {
  const { store, inner, logger } = await aStore();

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

  expect(await inner.read('p', 'other')).toBeUndefined();
  expect(logger.lines).toEqual([]);
});

it('tells once that the store is away, and once that it is back, and for how long it was', async () => {
  const { clock, logger, fail, read } = await aStore();
  fail('busy');
  for (let second = 0; second < 60; second += 1) {
    await read(10);
    clock.advance(1);
  }
  fail(undefined);
  clock.advance(5);
  await read(10);

  expect(logger.lines).toMatchObject([
    { level: 'error', message: 'Store is away', data: { err: { message: 'as it happens' } } },
    { level: 'warn', message: 'Store is back', data: { seconds: 65 } },
  ]);
});

it('does not ask a store that is away, but for one operation now and then', async () => {
  const { clock, fail, read, takeAsked } = await aStore();
  fail('unknown');
  expect(await read(100)).toEqual(['unknown', 'unknown', 'unknown', ...Array.from({ length: 97 }, () => 'busy')]);
  expect(takeAsked()).toBe(3);

  const asked: number[] = [];
  for (let second = 1; second <= 20; second += 1) {
    clock.advance(1);
    await read(10);
    if (takeAsked() === 1) asked.push(second);
  }

  expect(asked).toEqual([1, 3, 7, 12, 17]);
});

it('lets everything through again as soon as one operation finds the store back', async () => {
  const { clock, fail, read } = await aStore();
  fail('busy');
  await read(5);
  fail(undefined);
  expect(await read(2)).toEqual(['busy', 'busy']);
  clock.advance(1);

  expect(await read(2)).toEqual(['fine', 'fine']);
});

it.each`
  code           | isAway
  ${'busy'}      | ${true}
  ${'unknown'}   | ${true}
  ${'invalid'}   | ${false}
  ${'stale'}     | ${false}
  ${'missing'}   | ${false}
  ${'exists'}    | ${false}
  ${'too_large'} | ${false}
`('a store that answers $code again and again is away: $isAway', async ({ code, isAway }) => {
  const { fail, read, logger } = await aStore();
  fail(code);

  expect((await read(10)).at(-1)).toBe(isAway ? 'busy' : code);
  expect(logger.lines).toHaveLength(isAway ? 1 : 0);
});

it('takes a failure now and then for a busy moment', async () => {
  const { fail, read, logger } = await aStore();
  for (let time = 0; time < 10; time += 1) {
    fail('busy');
    await read(2);
    fail(undefined);
    await read();
  }

  expect(logger.lines).toEqual([]);
});
