import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { groupedCommits } from '../../../../bot/adapters/sqlite/commits';
import { openDatabase, type Database } from '../../../../bot/adapters/sqlite/driver';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { StoreError, type Doc } from '../../../../bot/ports/store';
import { createManualClock } from '../../../support/manual-clock';

describe('writes that are asked for at once', () => {
  it('are answered in order, after one commit', async () => {
    const { database, steps } = recorded(await openDatabase(':memory:'));
    const { write } = groupedCommits(database);

    const answers = ['one', 'two'].map(async (name) => {
      steps.push(await write(() => (steps.push(`do ${name}`), `answer ${name}`)));
    });
    await Promise.all(answers);

    expect(steps).toEqual(['BEGIN IMMEDIATE', 'do one', 'do two', 'COMMIT', 'answer one', 'answer two']);
  });

  it.each([new StoreError('stale', 'written since'), new Error('disk I/O error')])(
    'do not fail because %s failed one of them',
    async (error) => {
      const database = await openDatabase(':memory:');
      database.exec('CREATE TABLE done (name TEXT)');
      const { write } = groupedCommits(database);
      const add = (name: string) => write(() => database.exec(`INSERT INTO done VALUES ('${name}')`));
      const fail = () =>
        write(() => {
          throw error;
        });

      const outcomes = await Promise.allSettled([add('one'), fail(), add('two')]);

      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(outcomes[1]).toMatchObject({ reason: error });
      expect(database.prepare('SELECT name FROM done').all()).toEqual([{ name: 'one' }, { name: 'two' }]);
    },
  );

  it('all fail when they cannot be committed, and none is done again: it may have been', async () => {
    const { database, steps } = recorded(await openDatabase(':memory:'), 'COMMIT');
    const { write } = groupedCommits(database);

    const outcomes = await Promise.allSettled(['one', 'two'].map((name) => write(() => steps.push(name))));

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(steps).toEqual(['BEGIN IMMEDIATE', 'one', 'two', 'COMMIT', 'ROLLBACK']);
  });
});

describe('writes in a file', () => {
  it('are answered when what was committed is on the disk, and no sooner', async () => {
    const { database, steps } = recorded(await openDatabase(':memory:'));
    const disk = slowDisk();
    const { write } = groupedCommits(database, disk.sync);
    const ask = (name: string) => write(() => name).then((answer) => steps.push(`answer ${answer}`));

    const first = ask('one');
    await disk.busy();
    const second = ask('two');
    await new Promise((resolve) => setImmediate(resolve));
    steps.push('disk 1');
    disk.done();
    await first;
    await disk.busy();
    steps.push('disk 2');
    disk.done();
    await second;

    const commit = ['BEGIN IMMEDIATE', 'COMMIT'];
    expect(steps).toEqual([...commit, ...commit, 'disk 1', 'answer one', 'disk 2', 'answer two']);
  });

  it('fail when the disk does, and the next are tried again', async () => {
    const disk = slowDisk();
    const { write, flush } = groupedCommits(await openDatabase(':memory:'), disk.sync);

    const failing = write(() => 'one').catch((error: unknown) => error);
    await disk.busy();
    disk.failed(new Error('disk I/O error'));
    const failed = await failing;
    const next = write(() => 'two');
    const flushed = flush();
    await disk.busy();
    disk.done();

    expect(failed).toMatchObject({ message: 'disk I/O error' });
    await expect(next).resolves.toBe('two');
    await flushed;
  });
});

describe('a store in a file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'commits-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const codeOf = (error: unknown) => (error instanceof StoreError ? error.code : error);

  it('answers each of the writes that are asked for at once on its own', async () => {
    const store = await openStore(path.join(folder, 'store.db'));

    const outcomes = await Promise.allSettled([
      store.create(note('one')),
      store.create(note('one')),
      store.replace(note('two'), '1-1'),
      store.batch('notes', [
        { op: 'create', doc: note('three') },
        { op: 'create', doc: note('one') },
      ]),
      store.upsert(note('four')),
    ]);

    expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? codeOf(outcome.reason) : 'done'))).toEqual([
      ...['done', 'exists', 'missing', 'exists', 'done'],
    ]);
    expect((await store.query('notes', 'note')).items.map(({ id }) => id)).toEqual(['four', 'one']);
    await store.close();
  });

  it('is closed after what was asked for', async () => {
    const file = path.join(folder, 'store.db');
    const store = await openStore(file);
    const asked = store.create(note('one'));
    await store.close();
    await asked;

    const again = await openStore(file);
    expect(await again.read('notes', 'one')).toBeDefined();
    await again.close();
  });
});

function openStore(file: string) {
  const clock = createManualClock('2026-12-01T07:58:00.000Z');
  return openSqliteStore({ file, schema: { note: { keys: {} } }, clock });
}

function note(id: string): Doc {
  return { pk: 'notes', id, type: 'note', body: {} };
}

/** The database, with what it is told to execute; it fails on `failsOn`. */
function recorded(inner: Database, failsOn?: string) {
  const steps: string[] = [];
  const exec = (sql: string): void => {
    steps.push(sql);
    if (sql === failsOn) throw new Error('disk I/O error');
    inner.exec(sql);
  };
  return { database: { ...inner, exec }, steps };
}

/** A disk that is done when the test says so. */
function slowDisk() {
  const asked: { done: () => void; failed: (error: Error) => void }[] = [];
  const waiting: (() => void)[] = [];
  return {
    sync: (): Promise<void> =>
      new Promise((done, failed) => {
        asked.push({ done, failed });
        waiting.shift()?.();
      }),
    /** Resolves when it is asked to work. */
    busy: (): Promise<void> =>
      new Promise((resolve) => {
        if (asked.length > 0) resolve();
        else waiting.push(resolve);
      }),
    done: () => asked.shift()?.done(),
    failed: (error: Error) => asked.shift()?.failed(error),
  };
}
