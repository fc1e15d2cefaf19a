import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openCosmosStore } from '../../../bot/adapters/cosmos/store';
import { openSqliteStore } from '../../../bot/adapters/sqlite/store';
import { storeSchema } from '../../../bot/compose';
import type { Store } from '../../../bot/ports/store';
import { runStoreCommand, type StoreCommandOptions } from '../../../bot/start/store-command';
import { startCosmosStandIn, type CosmosStandIn } from '../../support/cosmos/stand-in';
import { createCountingIds } from '../../support/counting-ids';
import { createManualClock, type ManualClock } from '../../support/manual-clock';
import { createTestProgram } from '../../support/program/test-program';

let folder: string;
let clock: ManualClock;
let cosmos: CosmosStandIn;
let containers = 0;

beforeAll(async () => {
  cosmos = await startCosmosStandIn();
});
afterAll(() => cosmos.close());

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-command-'));
  clock = createManualClock('2026-12-01T07:58:00.000Z');
  cosmos.setNow(() => Date.parse(clock.now()));
  containers += 1;
});
afterEach(() => rmSync(folder, { recursive: true }));

const environment = { COSMOS_ENDPOINT: 'https://vechtzoom.documents.azure.example', COSMOS_KEY: 'bm90IGEga2V5' };

/** `cosmos:` is the stand-in, whatever address is set. */
const openStore = (storage: { readonly kind: string; readonly folder?: string }): Promise<Store> =>
  storage.kind === 'sqlite'
    ? openSqliteStore({ file: path.join(storage.folder ?? '', 'store.db'), schema: storeSchema, clock })
    : openCosmosStore({
        endpoint: cosmos.endpoint,
        key: environment.COSMOS_KEY,
        databaseId: 'command',
        containerId: `c-${containers}`,
        schema: storeSchema,
        ids: createCountingIds(),
        clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
      });

async function run(args: readonly string[], through: (store: Store) => Store = (store) => store) {
  let output = '';
  let errors = '';
  const options: StoreCommandOptions = {
    openStorage: async (storage) => ({ clock, store: through(await openStore(storage)) }),
    environment,
    screen: { write: (text) => (output += text) },
    errors: { write: (text) => (errors += text) },
  };
  return { exitCode: await runStoreCommand(args, options), output, errors };
}

const at = (name: string): string => path.join(folder, name);
const sqlite = (name: string): string => `sqlite:${at(name)}`;

/** Somebody's plan, tasks, settings and agenda, a digest that expires in a year, a task in words of all sorts. */
async function fill(name: string): Promise<void> {
  const store = await openStore({ kind: 'sqlite', folder: at(name) });
  const program = await createTestProgram({ store, clock });
  await program.install('lotte', 'anna');
  const lotte = await program.actorOf('lotte');
  await program.services.plans.open(lotte, { teamId: 'noord', year: 2027 });
  await program.services.people.goAway(lotte, { until: '2026-12-04', deputyId: 'bram' });
  await program.runJobs();
  const agenda = { personId: 'x', lastComposedOn: '2026-12-01' };
  const address = { pk: 't|user|ünï\u2028code 🏡', id: 'agenda', type: 'agenda', body: agenda };
  await store.create({ ...address, due: '2027-01-01T00:00:00.000Z' });
  await store.create({ ...address, id: 'short-lived', ttl: 100_000 });
  await store.close();
}

async function everythingIn(storage: Parameters<typeof openStore>[0]) {
  const store = await openStore(storage);
  const found = new Map<string, unknown>();
  for await (const { etag: _etag, ttl: _ttl, ...content } of store.scanAll()) {
    found.set(`${content.pk} ${content.id}`, content);
  }
  await store.close();
  return found;
}

describe('npm run store -- copy', () => {
  it('moves everything to Cosmos and back, due moments and what is left of a life included', async () => {
    await fill('one');
    clock.advance(60);

    const there = await run(['copy', '--from', sqlite('one'), '--to', 'cosmos:']);
    clock.advance(60);
    const back = await run(['copy', '--from', 'cosmos:', '--to', sqlite('two')]);

    const original = await everythingIn({ kind: 'sqlite', folder: at('one') });
    expect([there.exitCode, back.exitCode, there.errors]).toEqual([0, 0, '']);
    expect(original.size).toBeGreaterThan(15);
    expect(there.output).toContain(`Writing: ${original.size} of ${original.size}\n`);
    expect(back.output).toMatch(/documents in \d+ partitions: count and content are the same on both sides\.\n$/);
    expect(await everythingIn({ kind: 'sqlite', folder: at('two') })).toEqual(original);
  });

  it('goes on after it was broken off, and writes nothing twice', async () => {
    await fill('one');
    let batches = 0;
    let isBroken = true;
    const breaking = (store: Store): Store => ({
      ...store,
      batch: async (pk, operations) => {
        if (isBroken && batches === 3) throw new Error('Broken off');
        batches += 1;
        return store.batch(pk, operations);
      },
    });
    const copy = ['copy', '--from', sqlite('one'), '--to', sqlite('two')];
    await expect(run(copy, breaking)).rejects.toThrow('Broken off');
    isBroken = false;

    const { exitCode, output } = await run(copy, breaking);
    const afterTwo = batches;
    const again = await run(copy, breaking);

    expect(exitCode).toBe(0);
    expect(output).toMatch(/\([1-9]\d* were there already\)/);
    expect(again.exitCode).toBe(0);
    expect(batches).toBe(afterTwo);
    expect(await everythingIn({ kind: 'sqlite', folder: at('two') })).toEqual(
      await everythingIn({ kind: 'sqlite', folder: at('one') }),
    );
  });

  it('refuses a target with other data, unless that is asked for', async () => {
    await fill('one');
    const other = await openStore({ kind: 'sqlite', folder: at('two') });
    await other.create({ pk: 'p', id: 'agenda', type: 'agenda', body: { personId: 'other' } });
    await other.close();
    const copy = ['copy', '--from', sqlite('one'), '--to', sqlite('two')];

    expect(await run(copy)).toMatchObject({
      exitCode: 1,
      errors: 'The target holds 1 documents that the source does not: choose an empty one, or add --into-existing.\n',
    });
    expect((await run([...copy, '--into-existing'])).exitCode).toBe(0);
    expect((await everythingIn({ kind: 'sqlite', folder: at('two') })).has('p agenda')).toBe(true);
  });

  it('notices a target that did not keep what it was given', async () => {
    await fill('one');
    const forgetful = (store: Store): Store => ({
      ...store,
      batch: (pk, operations) => (pk.endsWith('|2027') ? Promise.resolve([]) : store.batch(pk, operations)),
    });

    const { exitCode, errors } = await run(['copy', '--from', sqlite('one'), '--to', sqlite('two')], forgetful);

    expect({ exitCode, errors }).toEqual({
      exitCode: 1,
      errors: expect.stringMatching(/^\d of \d partitions differ after copying: [^\n]+\n$/),
    });
  });
});

describe('npm run store -- export and import', () => {
  it('keep everything in a file of lines', async () => {
    await fill('one');

    expect((await run(['export', at('backup.ndjson'), '--from', sqlite('one')])).exitCode).toBe(0);
    const { exitCode } = await run(['import', at('backup.ndjson'), '--to', sqlite('two')]);

    expect(exitCode).toBe(0);
    const original = await everythingIn({ kind: 'sqlite', folder: at('one') });
    expect(await everythingIn({ kind: 'sqlite', folder: at('two') })).toEqual(original);
    expect(existsSync(at('backup.ndjson.part'))).toBe(false);
    const lines = readFileSync(at('backup.ndjson'), 'utf8').trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'prettig-wonen-store',
      version: 1,
      exportedAt: '2026-12-01T07:58:00.000Z',
    });
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ documents: original.size });
  });

  const damages: readonly (readonly [string, (text: string) => string, RegExp])[] = [
    ['cut off', (text) => text.slice(0, text.length / 2), /is damaged in line|is cut off or was changed/],
    ['without its last document', (text) => text.replace(/\n[^\n]+(\n[^\n]+\n)$/, '$1'), /is cut off or was changed/],
    ['with a letter changed', (text) => text.replace('"planYear"', '"planJaar"'), /is cut off or was changed/],
    ['of something else', () => 'a,b,c\n', /does not begin as an export/],
    ['with nothing', () => '', /is empty/],
    ['of a newer program', (text) => text.replace('"version":1', '"version":2'), /made by a newer program/],
  ];

  it.each(damages)('refuses a file %s, and writes nothing', async (_what, damage, message) => {
    await fill('one');
    await run(['export', at('backup.ndjson'), '--from', sqlite('one')]);
    writeFileSync(at('backup.ndjson'), damage(readFileSync(at('backup.ndjson'), 'utf8')));

    const { exitCode, errors } = await run(['import', at('backup.ndjson'), '--to', sqlite('two')]);

    expect(exitCode).toBe(1);
    expect(errors).toMatch(message);
    expect(errors.trimEnd()).not.toContain('\n');
    expect(existsSync(at('two'))).toBe(false);
  });

  it('refuses a file that goes on after its end', async () => {
    await fill('one');
    await run(['export', at('backup.ndjson'), '--from', sqlite('one')]);
    appendFileSync(at('backup.ndjson'), '{}\n');

    expect((await run(['import', at('backup.ndjson'), '--to', sqlite('two')])).errors).toMatch(/goes on after its end/);
  });
});

describe('npm run store -- verify', () => {
  it('finds nothing where everything fits', async () => {
    await fill('one');

    expect(await run(['verify', '--from', sqlite('one')])).toEqual({
      exitCode: 0,
      errors: '',
      output: [
        'Task rows against plan items: as it should be.',
        'Substitutions against what people chose: as it should be.',
        'Agendas against who has the bot: as it should be.',
        'Counts of the overview against plans: as it should be.',
        'Running interventions against their steps: as it should be.',
        'Response of assessment rounds against their rows: as it should be.',
        'Shapes of documents against the newest: as it should be.',
        '',
      ].join('\n'),
    });
  });

  it('names what does not fit, leaves it, and puts it right when asked', async () => {
    await fill('one');
    const store = await openStore({ kind: 'sqlite', folder: at('one') });
    const pk = '11111111-1111-4111-8111-111111111111';
    const [lost, changed] = (await store.query(`${pk}|user|lotte`, 'task')).items;
    await store.delete(`${pk}|user|lotte`, lost?.id ?? '');
    if (changed !== undefined) await store.upsert({ ...changed, body: { ...changed.body, title: 'Anders' } });
    if (changed !== undefined) await store.create({ ...changed, pk: `${pk}|user|anna` });
    await store.delete(pk, 'substitution:lotte');
    const row = { type: 'substitution', body: { personId: 'anna', deputyId: 'bram' } };
    await store.create({ pk, id: 'substitution:anna', ...row });
    await store.delete(`${pk}|user|anna`, 'agenda');
    await store.close();

    const looked = await run(['verify', '--from', sqlite('one')]);
    const repaired = await run(['verify', '--repair', '--from', sqlite('one')]);
    const after = await run(['verify', '--from', sqlite('one')]);

    expect(looked.exitCode).toBe(3);
    expect(looked.output.match(/^ {2}\w+: \S+/gm)?.sort()).toEqual([
      '  different: task',
      '  missing: agenda',
      '  missing: substitution',
      '  missing: task',
      '  surplus: substitution',
      '  surplus: task',
    ]);
    expect(repaired.exitCode).toBe(0);
    expect(repaired.output).toContain('Task rows against plan items: 3 wrong, repaired.');
    expect(after).toMatchObject({ exitCode: 0 });
    const { items } = await openStore({ kind: 'sqlite', folder: at('one') }).then(async (open) => {
      const page = await open.query(`${pk}|user|lotte`, 'task');
      await open.close();
      return page;
    });
    expect(items.map(({ body }) => body)).toEqual(expect.arrayContaining([lost?.body, changed?.body]));
  });
});

describe('npm run store', () => {
  it.each([
    ['nothing', []],
    ['an unknown word', ['move']],
    ['a copy without a target', ['copy', '--from', 'sqlite:a']],
    ['an export without a file', ['export']],
    ['an unknown option', ['verify', '--fix']],
  ])('shows how it is used after %s', async (_what, args) => {
    const { exitCode, errors } = await run(args);

    expect(exitCode).toBe(2);
    expect(errors).toContain('npm run store -- copy --from');
  });

  it.each`
    args                                                        | errors
    ${['verify', '--from', 'sqlite:/nowhere/at-all']}           | ${'/nowhere/at-all holds no data.\n'}
    ${['copy', '--from', 'sqlite:a', '--to', 'sqlite:a']}       | ${'Source and target are the same.\n'}
    ${['verify', '--from', 'postgres:']}                        | ${'STORAGE must be cosmos: or sqlite:FOLDER\n'}
    ${['verify']}                                               | ${'STORAGE is missing: set it to cosmos: (with COSMOS_ENDPOINT) or sqlite:FOLDER\n'}
    ${['import', '/nowhere/backup.ndjson', '--to', 'sqlite:a']} | ${"ENOENT: no such file or directory, open '/nowhere/backup.ndjson'.\n"}
  `('refuses $args in one line', async ({ args, errors }) => {
    expect(await run(args)).toEqual({ exitCode: 1, output: '', errors });
  });

  it('says when another program has the folder', async () => {
    await fill('one');
    const holding = await openStore({ kind: 'sqlite', folder: at('one') });

    const { exitCode, errors } = await run(['verify', '--from', sqlite('one')]);

    expect({ exitCode, errors }).toEqual({
      exitCode: 1,
      errors: `${at('one')} is in use by another process: stop that first.\n`,
    });
    await holding.close();
  });
});
