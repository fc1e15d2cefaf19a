import { z } from 'zod';
import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import type { Instant } from '../../../bot/contracts/calendar';
import { createCollection, schemaOf, type Collection, type CollectionDefinition } from '../../../bot/ports/collection';
import type { Store } from '../../../bot/ports/store';
import { createManualClock, type ManualClock } from '../../support/manual-clock';

const Tally = z.object({ text: z.string(), count: z.number() });
type Tally = z.infer<typeof Tally>;

const tallyDefinition: CollectionDefinition<Tally> = {
  type: 'tally',
  parse: (body) => Tally.parse(body),
  keys: { count: { kind: 'number', sorts: true } },
};
const schema = schemaOf([tallyDefinition, { type: 'note', keys: { place: { kind: 'string' }, unused: undefined } }]);

let clock: ManualClock;
let store: Store;
let tallies: Collection<Tally>;

beforeEach(async () => {
  clock = createManualClock('2026-12-01T07:58:00.000Z');
  store = await openSqliteStore({ file: ':memory:', schema, clock });
  tallies = createCollection(store, tallyDefinition, clock);
});
afterEach(() => store.close());

const more = ({ body }: { readonly body: Tally }) => ({ body: { ...body, count: body.count + 1 } });

describe('schemaOf', () => {
  it('gathers the declared keys of every type', () => {
    expect(schema).toEqual({
      tally: { keys: { count: { kind: 'number', sorts: true } } },
      note: { keys: { place: { kind: 'string' } } },
    });
  });
});

describe('a collection', () => {
  it('gives back what it kept, with its version', async () => {
    const created = await tallies.create('p', 'a', { text: 'Turven', count: 0 }, { due: '2026-12-01T09:00:00.000Z' });

    expect(await tallies.read('p', 'a')).toEqual(created);
    expect(created).toMatchObject({
      pk: 'p',
      id: 'a',
      body: { text: 'Turven', count: 0 },
      due: '2026-12-01T09:00:00.000Z',
    });
  });

  it('does not see a document of another type', async () => {
    await store.create({ pk: 'p', id: 'a', type: 'note', body: { place: 'Kerkstraat' } });

    expect(await tallies.read('p', 'a')).toBeUndefined();
    expect(await tallies.all('p')).toEqual([]);
  });

  it('refuses to read what does not parse', async () => {
    await store.create({ pk: 'p', id: 'a', type: 'tally', body: { count: 1 } });

    await expect(tallies.read('p', 'a')).rejects.toThrow(z.ZodError);
  });

  it('replaces only the version that was read, and drops due unless it is given', async () => {
    const first = await tallies.create('p', 'a', { text: 'Turven', count: 0 }, { due: '2026-12-01T09:00:00.000Z' });
    const second = await tallies.replace(first, { text: 'Turven', count: 1 });

    expect(second.due).toBeUndefined();
    expect(await store.due('2026-12-02T00:00:00.000Z', 10)).toEqual([]);
    await expect(tallies.replace(first, { text: 'Turven', count: 2 })).rejects.toMatchObject({ code: 'stale' });
  });

  it('gives every document, over as many pages as there are', async () => {
    for (let at = 0; at < 250; at += 1) await tallies.create('p', `t-${1000 + at}`, { text: 'Turven', count: at % 5 });

    expect(await tallies.all('p')).toHaveLength(250);
    expect(await tallies.all('p', { where: { count: 4 } })).toHaveLength(50);
    expect(
      (await tallies.page('p', { limit: 2, order: { key: 'count', direction: 'descending' } })).items,
    ).toHaveLength(2);
    let scanned = 0;
    for await (const { body } of tallies.scan()) scanned += body.text === 'Turven' ? 1 : 0;
    expect(scanned).toBe(250);
  });

  it('makes the operations of a batch', async () => {
    const kept = await tallies.create('p', 'kept', { text: 'Turven', count: 0 });

    await store.batch('p', [
      tallies.toCreate('p', 'new', { text: 'Nieuw', count: 1 }, { due: '2026-12-01T09:00:00.000Z' }),
      tallies.toReplace(kept, { text: 'Turven', count: 2 }),
      tallies.toUpsert('p', 'either', { text: 'Hoe dan ook', count: 3 }),
    ]);

    expect((await tallies.all('p')).map(({ id, body }) => [id, body.count])).toEqual([
      ['either', 3],
      ['kept', 2],
      ['new', 1],
    ]);
    const [due] = await store.due('2026-12-01T09:00:00.000Z', 10);
    expect(due && tallies.entryOf(due)).toEqual(await tallies.read('p', 'new'));
  });

  it.each<[string, Instant, number]>([
    ['a minute and a bit', '2026-12-01T07:59:00.001Z', 61],
    ['a moment that has passed', '2026-12-01T07:00:00.000Z', 1],
  ])('keeps a document until %s, in whole seconds', async (_what, keepUntil, seconds) => {
    await tallies.create('p', 'a', { text: 'kort', count: 0 }, { keepUntil });

    clock.advance(seconds - 1);
    expect(await tallies.read('p', 'a')).toBeDefined();
    clock.advance(1);
    expect(await tallies.read('p', 'a')).toBeUndefined();
  });
});

describe('update', () => {
  it('changes what is there and answers the new version', async () => {
    await tallies.create('p', 'a', { text: 'Turven', count: 0 });

    const updated = await tallies.update('p', 'a', (entry) => ({ ...more(entry), due: '2026-12-01T09:00:00.000Z' }));

    expect(updated).toMatchObject({ body: { count: 1 }, due: '2026-12-01T09:00:00.000Z' });
    expect(await tallies.read('p', 'a')).toEqual(updated);
  });

  it('answers undefined when nothing is there', async () => {
    expect(await tallies.update('p', 'nobody', more)).toBeUndefined();
  });

  it('writes nothing when there is nothing to change', async () => {
    const created = await tallies.create('p', 'a', { text: 'Turven', count: 0 });

    expect(await tallies.update('p', 'a', () => undefined)).toEqual(created);
    expect(await tallies.read('p', 'a')).toEqual(created);
  });

  it('starts again with what somebody else wrote in between', async () => {
    await tallies.create('p', 'a', { text: 'Turven', count: 0 });
    const others = createCollection(store, tallyDefinition, clock);

    await Promise.all(
      [tallies, others, createCollection(store, tallyDefinition, clock)].flatMap((collection) =>
        Array.from({ length: 10 }, () => collection.update('p', 'a', more)),
      ),
    );

    expect((await tallies.read('p', 'a'))?.body.count).toBe(30);
  });

  it('answers undefined when the document is deleted in between', async () => {
    const created = await tallies.create('p', 'a', { text: 'Turven', count: 0 });
    const vanishing: Store = {
      ...store,
      async replace(doc, etag) {
        await store.delete('p', 'a', created.etag);
        return store.replace(doc, etag);
      },
    };

    expect(await createCollection(vanishing, tallyDefinition, clock).update('p', 'a', more)).toBeUndefined();
  });

  it('gives up with busy when the document keeps changing', async () => {
    await tallies.create('p', 'a', { text: 'Turven', count: 0 });
    const restless: Store = {
      ...store,
      async replace(doc, etag) {
        await store.upsert({ ...doc, body: { text: 'Turven', count: 0 } });
        return store.replace(doc, etag);
      },
    };

    const update = createCollection(restless, tallyDefinition, clock).update('p', 'a', more);

    await expect(update).rejects.toMatchObject({ name: 'StoreError', code: 'busy' });
  });

  it('goes on with the next change after one that fails', async () => {
    await tallies.create('p', 'a', { text: 'Turven', count: 0 });
    const failure = new Error('no');

    const [first, second] = await Promise.allSettled([
      tallies.update('p', 'a', () => {
        throw failure;
      }),
      tallies.update('p', 'a', more),
    ]);

    expect(first).toEqual({ status: 'rejected', reason: failure });
    expect(second).toMatchObject({ value: { body: { count: 1 } } });
  });
});
