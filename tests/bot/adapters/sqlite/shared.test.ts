import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import type { Store } from '../../../../bot/ports/store';
import { createManualClock } from '../../../support/manual-clock';

let folder: string;
let one: Store;
let other: Store;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'shared-'));
  const options = {
    file: path.join(folder, 'store.db'),
    schema: { note: { keys: {} } },
    clock: createManualClock('2026-12-01T07:58:00.000Z'),
    shared: true,
  };
  one = await openSqliteStore(options);
  other = await openSqliteStore(options);
});
afterEach(async () => {
  await one.close();
  await other.close();
  rmSync(folder, { recursive: true });
});

const aNote = (text: string) => ({ pk: 'notes', id: 'one', type: 'note', body: { text } });

it('two stores on one file never give the same version to different documents', async () => {
  const first = await one.upsert(aNote('first'));
  const second = await other.upsert(aNote('second'));

  expect(second).not.toBe(first);
  await expect(one.replace(aNote('third'), first)).rejects.toMatchObject({ code: 'stale' });
});

it('of two that write upon the same version, one did', async () => {
  const etag = await one.create(aNote('first'));
  await expect(other.create(aNote('again'))).rejects.toMatchObject({ code: 'exists' });

  await other.replace(aNote('second'), etag);

  await expect(one.replace(aNote('third'), etag)).rejects.toMatchObject({ code: 'stale' });
  expect((await one.read('notes', 'one'))?.body).toEqual({ text: 'second' });
});
