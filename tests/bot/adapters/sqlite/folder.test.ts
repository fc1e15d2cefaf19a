import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../../../bot/adapters/sqlite/driver';
import { FolderInUse, FolderNotWritable } from '../../../../bot/adapters/sqlite/folder';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import type { Store } from '../../../../bot/ports/store';
import { createManualClock } from '../../../support/manual-clock';

const clock = createManualClock('2026-12-01T07:58:00.000Z');
const open = (file: string): Promise<Store> => openSqliteStore({ file, schema: { note: { keys: {} } }, clock });
const aNote = { pk: 'p', id: 'note', type: 'note', body: { text: 'Fietsen in de hal' } };

let folder: string;
let file: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  file = path.join(folder, 'data', 'store.db');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts another process on the file, and answers when that has said how it went. */
async function startHolder(): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const register = path.resolve(__dirname, '../../../support/typescript-hook.cjs');
  const child = spawn(process.execPath, ['-r', register, path.join(__dirname, 'hold-folder.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  for await (const said of lines) return { child, said };
  throw new Error('The process ended without a word');
}

describe('the folder of a SQLite store', () => {
  it('is made when it is missing, and keeps what was written', async () => {
    const first = await open(file);
    const etag = await first.create(aNote);
    await first.close();

    const second = await open(file);

    expect(await second.read('p', 'note')).toEqual({ ...aNote, version: 1, etag });
    expect(await second.upsert(aNote)).not.toBe(etag);
    await second.close();
  });

  it('belongs to one process, until that is killed', async () => {
    const { child, said } = await startHolder();
    expect(said).toBe('holding');
    await expect(open(file)).rejects.toThrow(FolderInUse);

    child.kill('SIGKILL');
    await once(child, 'exit');

    const store = await open(file);
    expect((await store.read('p', 'note'))?.body).toEqual({ by: child.pid });
    expect((await startHolder()).said).toBe('in use');
    await store.close();
  });

  it('belongs to one store of a process, until that is closed', async () => {
    const first = await open(file);
    await expect(open(path.join(folder, 'data', 'another.db'))).rejects.toThrow(FolderInUse);
    await first.close();

    await (await open(file)).close();
  });

  it('is refused where a file is in its place', async () => {
    writeFileSync(path.join(folder, 'data'), '');

    await expect(open(file)).rejects.toThrow(FolderNotWritable);
    await expect(open(path.join(folder, 'data', 'deeper', 'store.db'))).rejects.toThrow(FolderNotWritable);
  });

  it('is free again when its database cannot be opened', async () => {
    const first = await open(file);
    await first.close();
    writeFileSync(file, 'This is no database. '.repeat(100));
    for (const rest of ['-wal', '-shm']) rmSync(file + rest, { force: true });

    await expect(open(file)).rejects.toThrow('file is not a database');

    await (await open(path.join(folder, 'data', 'fresh.db'))).close();
  });

  it('is not kept full of what has expired', async () => {
    const first = await open(file);
    await first.create({ ...aNote, ttl: 60 });
    await first.close();
    clock.advance(60);
    await (await open(file)).close();

    const database = await openDatabase(file);
    expect(database.prepare('SELECT id FROM docs').all()).toEqual([]);
    database.close();
  });
});
