import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../../../bot/adapters/sqlite/driver';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { storeSchema } from '../../../../bot/compose';
import { planItems } from '../../../../bot/features/annual-plan';
import { createCollection } from '../../../../bot/ports/collection';
import type { Store } from '../../../../bot/ports/store';
import { createManualClock } from '../../../support/manual-clock';

const clock = createManualClock('2026-12-01T09:00:00.000Z');
const TEAM = 'invented-tenant|team|noord|2027';
const ANNA = 'invented-tenant|user|anna';

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'earlier-'));
  const file = path.join(folder, 'store.db');
  const database = await openDatabase(file);
  database.exec(readFileSync(path.resolve(__dirname, '../../../support/stored/sqlite-before-versions.sql'), 'utf8'));
  database.close();
  store = await openSqliteStore({ file, schema: storeSchema, clock });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('a database of the program before documents had a version', () => {
  it('is read as it is, every document of version 1', async () => {
    expect(await store.read(ANNA, 'agenda')).toEqual({
      ...{ pk: ANNA, id: 'agenda', type: 'agenda', version: 1, body: { personId: 'anna' } },
      due: '2026-12-02T08:00:00.000Z',
      etag: '4-3',
    });
    expect(await store.read(ANNA, 'digest:2026-12-01')).toMatchObject({ expiresAt: '2027-12-01T08:00:00.000Z' });
    expect(await store.due('2026-12-03T00:00:00.000Z', 10)).toHaveLength(1);
  });

  it('is worked on from there', async () => {
    const items = createCollection(store, planItems, clock);
    const moved = await items.update(TEAM, 'a-1', ({ body }) => ({ body: { ...body, dueOn: '2027-04-01' } }));

    expect(moved?.body.dueOn).toBe('2027-04-01');
    const page = await store.query(TEAM, 'plan-item', { where: { dueOn: { gte: '2027-04-01' } } });
    expect(page.items).toMatchObject([{ id: 'a-1', version: 1 }]);
  });
});
