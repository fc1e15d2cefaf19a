import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../bot/adapters/sqlite/driver';
import { openCosmosStore } from '../../bot/adapters/cosmos/store';
import { openSqliteStore } from '../../bot/adapters/sqlite/store';
import { storeSchema } from '../../bot/compose';
import type { Operation, Store } from '../../bot/ports/store';
import type { CosmosStandIn } from '../support/cosmos/stand-in';
import { createCountingIds } from '../support/counting-ids';
import { createManualClock } from '../support/manual-clock';
import { measure, medianOf } from './measure';

const NOW = '2026-12-01T08:00:00.000Z';
const DUE = 100;
const ROUNDS = 9;

/** What is due among few and among very many documents, of which a tenth waits for a later moment. */
export async function benchDueInSqlite(folder: string, print: (line: string) => void): Promise<void> {
  const sizes = [10_000, 1_000_000];
  const stores: Store[] = [];
  for (const size of sizes) stores.push(await filled(path.join(folder, `due-${size}`), size));
  // In turns, so that whatever else this machine does falls on both alike.
  const times = sizes.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, store] of stores.entries()) {
      times[at]?.push((await measure(300, () => dueOf(store))).medianMs);
    }
  }
  const [few = 0, many = 0] = times.map(medianOf);
  print(`\nWhat is due, SQLite on disk, ${DUE} due:`);
  for (const [at, size] of sizes.entries()) {
    print(`  of ${size.toLocaleString('en').padStart(9)}  ${medianOf(times[at] ?? []).toFixed(3)} ms`);
  }
  print(`  ratio ${(many / few).toFixed(2)} (goal: at most 1.2)`);
  for (const store of stores) await store.close();
}

/** The stand-in looks at everything it has, so it is what goes over the line that tells. */
export async function benchDueInCosmos(standIn: CosmosStandIn, print: (line: string) => void): Promise<void> {
  print(`\nWhat is due, Cosmos stand-in, ${DUE} due (requests, not time: the stand-in has no index):`);
  for (const size of [500, 4_000]) {
    const store = await openCosmosStore({
      endpoint: standIn.endpoint,
      key: 'bm90IGEga2V5',
      databaseId: 'due',
      containerId: `c-${size}`,
      schema: storeSchema,
      ids: createCountingIds(),
      clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
    });
    for (let first = 0; first < size; first += 100) await store.batch(`p${first}`, agendasFrom(first));
    standIn.takeRequests();
    await dueOf(store);
    print(`  of ${size.toLocaleString('en').padStart(9)}  ${standIn.takeRequests()} requests`);
    await store.close();
  }
}

async function dueOf(store: Store): Promise<void> {
  const found = await store.due(NOW, 200);
  if (found.length !== DUE) throw new Error(`${found.length} are due instead of ${DUE}`);
}

function agendasFrom(first: number): readonly Operation[] {
  return Array.from({ length: 100 }, (_, at): Operation => {
    const due = first === 0 ? '2026-12-01T07:00:00.000Z' : at % 10 === 0 ? '2026-12-02T08:00:00.000Z' : undefined;
    const pk = `p${first}`;
    return { op: 'create', doc: { pk, id: `agenda-${at}`, type: 'agenda', body: { personId: `p-${at}` }, due } };
  });
}

/** The store makes its table, and SQL fills it: a million writes one by one would take minutes. */
async function filled(folder: string, size: number): Promise<Store> {
  mkdirSync(folder);
  const file = path.join(folder, 'store.db');
  const open = () => openSqliteStore({ file, schema: storeSchema, clock: createManualClock(NOW) });
  await (await open()).close();
  const database = await openDatabase(file);
  database.exec(`
    PRAGMA synchronous = OFF;
    WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${size - 1})
    INSERT INTO docs (pk, id, type, body, due, etag)
    SELECT printf('invented|user|p%07d', n / 20), printf('agenda-%d', n), 'agenda',
      json_object('personId', printf('p-%d', n), 'text', printf('%0200d', n)),
      CASE WHEN n % ${size / DUE} = 0 THEN '2026-12-01T07:00:00.000Z' WHEN n % 10 = 1 THEN '2026-12-02T08:00:00.000Z' END,
      printf('0-%d', n)
    FROM numbers;
  `);
  database.close();
  return open();
}
