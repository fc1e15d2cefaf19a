import { openCosmosStore } from '../../../../bot/adapters/cosmos/store';
import type { Store, StoreSchema } from '../../../../bot/ports/store';
import { startCosmosStandIn, type CosmosStandIn, type Fault } from '../../../support/cosmos/stand-in';
import { createCountingIds } from '../../../support/counting-ids';

const schema: StoreSchema = { note: { keys: {} } };
const aNote = (text: string, id = 'note') => ({ pk: 'p', id, type: 'note', body: { text } });

let cosmos: CosmosStandIn;
let store: Store;
let containers = 0;

beforeAll(async () => {
  cosmos = await startCosmosStandIn();
});
afterAll(() => cosmos.close());

/** How long it was waited, each time. */
let waits: number[] = [];

beforeEach(async () => {
  containers += 1;
  waits = [];
  store = await openCosmosStore({
    endpoint: cosmos.endpoint,
    key: 'bm90IGEga2V5',
    databaseId: 'faults',
    containerId: `c-${containers}`,
    schema,
    ids: createCountingIds(),
    patience: { totalMs: 100, wait: async (ms) => void waits.push(ms), random: () => 1 },
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
  });
});
afterEach(async () => {
  await store.close();
  expect(cosmos.faultsLeft()).toBe(0);
});

const textOf = async (id = 'note'): Promise<unknown> => (await store.read('p', id))?.body['text'];

describe('an answer that is lost after the write was applied', () => {
  it('still answers the version that a create made', async () => {
    cosmos.fail('writes', 'drop-after');

    const etag = await store.create(aNote('first'));

    expect((await store.read('p', 'note'))?.etag).toBe(etag);
  });

  it('still answers the version that a replace made', async () => {
    const old = await store.create(aNote('first'));
    cosmos.fail('writes', 'drop-after');

    const etag = await store.replace(aNote('second'), old);

    expect(await store.read('p', 'note')).toMatchObject({ etag, body: { text: 'second' } });
  });

  it('still answers the version that an upsert made', async () => {
    cosmos.fail('writes', 'drop-after');

    const etag = await store.upsert(aNote('first'));

    expect((await store.read('p', 'note'))?.etag).toBe(etag);
  });

  it.each([['with its etag'], ['whatever it is']])('deletes, %s', async (how) => {
    const etag = await store.create(aNote('first'));
    cosmos.fail('writes', 'drop-after');

    await store.delete('p', 'note', how === 'with its etag' ? etag : undefined);

    expect(await textOf()).toBeUndefined();
  });

  it('still answers the versions that a batch made', async () => {
    const old = await store.create(aNote('first', 'replaced'));
    await store.create(aNote('first', 'deleted'));
    cosmos.fail('writes', 'drop-after');

    const etags = await store.batch('p', [
      { op: 'delete', id: 'deleted' },
      { op: 'create', doc: aNote('new', 'created') },
      { op: 'replace', doc: aNote('second', 'replaced'), etag: old },
    ]);

    const current = await Promise.all(['created', 'replaced'].map((id) => store.read('p', id)));
    expect(etags).toEqual(['', ...current.map((doc) => doc?.etag)]);
    expect(await textOf('deleted')).toBeUndefined();
  });

  it('deletes in a batch of nothing else', async () => {
    await store.create(aNote('first'));
    cosmos.fail('writes', 'drop-after');

    expect(await store.batch('p', [{ op: 'delete', id: 'note' }])).toEqual(['']);
  });

  it('is in doubt when it cannot be read back either', async () => {
    cosmos.fail('writes', 'drop-after');
    cosmos.fail('reads', 503, 503, 503);

    await expect(store.create(aNote('first'))).rejects.toMatchObject({ code: 'unknown' });
  });
});

const lost: readonly Fault[] = ['drop-before', 408, 503];

describe.each(lost)('a write that is lost before it is applied (%s)', (fault) => {
  it('is sent again when it carries a condition', async () => {
    cosmos.fail('writes', fault);
    const etag = await store.create(aNote('first'));
    cosmos.fail('writes', fault);
    const next = await store.replace(aNote('second'), etag);
    expect(await textOf()).toBe('second');
    cosmos.fail('writes', fault);
    const [last = ''] = await store.batch('p', [{ op: 'replace', doc: aNote('third'), etag: next }]);
    expect(await textOf()).toBe('third');
    cosmos.fail('writes', fault);
    await store.delete('p', 'note', last);
    expect(await textOf()).toBeUndefined();
  });

  it('is in doubt when a second attempt could apply it twice', async () => {
    await store.create(aNote('first'));
    cosmos.fail('writes', fault, fault, fault);

    await expect(store.upsert(aNote('second'))).rejects.toMatchObject({ name: 'StoreError', code: 'unknown' });
    await expect(store.delete('p', 'note')).rejects.toMatchObject({ code: 'unknown' });
    await expect(store.batch('p', [{ op: 'upsert', doc: aNote('second') }])).rejects.toMatchObject({ code: 'unknown' });
    expect(await textOf()).toBe('first');
  });

  it('is in doubt when the second attempt is lost too', async () => {
    cosmos.fail('writes', fault, fault);

    await expect(store.create(aNote('first'))).rejects.toMatchObject({ code: 'unknown' });
  });
});

it('recognizes its own write when the second attempt meets it', async () => {
  // The first attempt is not seen yet when it is read back, and the second loses its answer.
  cosmos.fail('writes', 'drop-before', 'drop-after');

  const etag = await store.create(aNote('first'));

  expect((await store.read('p', 'note'))?.etag).toBe(etag);
});

it('is in doubt when the second attempt meets what somebody else wrote', async () => {
  const etag = await store.create(aNote('first'));
  await store.upsert(aNote('of another'));
  cosmos.fail('writes', 'drop-before');

  await expect(store.replace(aNote('second'), etag)).rejects.toMatchObject({ code: 'unknown' });
  expect(await textOf()).toBe('of another');
});

describe.each<Fault>([429, 449])('a write that is answered %s', (fault) => {
  it('is sent again after longer and longer pauses', async () => {
    const etag = await store.create(aNote('first'));
    cosmos.fail('writes', fault, fault, fault);
    await store.replace(aNote('second'), etag);
    cosmos.fail('writes', fault);
    await store.batch('p', [{ op: 'create', doc: aNote('new', 'other') }]);
    cosmos.fail('writes', fault);
    await store.delete('p', 'other');

    expect(await textOf()).toBe('second');
    expect(await textOf('other')).toBeUndefined();
    expect(waits).toEqual([10, 20, 40, 10, 10]);
  });

  it('is busy when that lasts, with nothing applied', async () => {
    const etag = await store.create(aNote('first'));
    const busy = { name: 'StoreError', code: 'busy' };
    const writes = [
      () => store.create(aNote('new', 'other')),
      () => store.replace(aNote('second'), etag),
      () => store.upsert(aNote('second')),
      () => store.delete('p', 'note'),
      () => store.batch('p', [{ op: 'upsert', doc: aNote('second') }]),
    ];

    for (const write of writes) {
      cosmos.fail('writes', fault, fault, fault, fault);
      await expect(write()).rejects.toMatchObject(busy);
    }

    expect(await textOf()).toBe('first');
    expect(waits).toEqual(writes.flatMap(() => [10, 20, 40]));
  });
});

it.each<Fault>([429, 503, 408, 'drop-before'])(
  'does a read again that is answered %s, and then is busy',
  async (fault) => {
    await store.create(aNote('first'));
    cosmos.fail('reads', fault, fault);
    expect(await textOf()).toBe('first');

    cosmos.fail('reads', ...Array.from({ length: fault === 429 ? 4 : 3 }, () => fault));
    await expect(store.read('p', 'note')).rejects.toMatchObject({ name: 'StoreError', code: 'busy' });
  },
);

it('does not do a read again whose answer did not come for so long that nobody waits for it', async () => {
  const impatient = await openCosmosStore({
    ...{ endpoint: cosmos.endpoint, key: 'bm90IGEga2V5', databaseId: 'faults', containerId: `c-${containers}`, schema },
    ids: createCountingIds(),
    patience: { totalMs: 100, wait: async () => undefined, random: () => 1 },
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false, requestTimeout: 300 } },
  });
  await cosmos.become('silent');
  cosmos.takeRequests();

  const reading = impatient.read('p', 'note');

  await expect(reading).rejects.toMatchObject({ name: 'StoreError', code: 'busy' });
  expect(cosmos.takeRequests()).toBe(1);
  await cosmos.become('there');
  await impatient.close();
});

it('is busy when nobody listens', async () => {
  const opening = openCosmosStore({
    endpoint: 'http://127.0.0.1:1',
    key: 'bm90IGEga2V5',
    databaseId: 'faults',
    containerId: 'c',
    schema,
    ids: createCountingIds(),
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
  });

  await expect(opening).rejects.toMatchObject({ name: 'StoreError', code: 'busy' });
});
