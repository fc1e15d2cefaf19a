import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createChargeMeter } from '../../bot/adapters/cosmos/charge-meter';
import { openCosmosStore } from '../../bot/adapters/cosmos/store';
import { openSqliteStore } from '../../bot/adapters/sqlite/store';
import { storeSchema } from '../../bot/compose';
import { startCosmosStandIn } from '../support/cosmos/stand-in';
import { createCountingIds } from '../support/counting-ids';
import { createManualClock } from '../support/manual-clock';
import { benchDueInCosmos, benchDueInSqlite } from './due-query';
import { benchUseCases, type BenchSubject } from './use-cases';

/** Use cases and the due query on every adapter; on a real account too where COSMOS_ENDPOINT and COSMOS_KEY are set. */
export async function benchStore(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const standIn = await startCosmosStandIn();
  const clock = createManualClock('2026-12-01T07:58:00.000Z');
  const cosmos = (more: Pick<Parameters<typeof openCosmosStore>[0], 'endpoint' | 'key' | 'clientOptions'>) => {
    const meter = createChargeMeter();
    const names = { databaseId: 'prettig-wonen-bench', containerId: 'c', schema: storeSchema };
    return openCosmosStore({ ...names, ids: createCountingIds(), meter, ...more }).then((store) => ({ store, meter }));
  };
  const sqlite = (file: string) => openSqliteStore({ file, schema: storeSchema, clock });
  const { COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '' } = process.env;

  const subjects: BenchSubject[] = [
    { name: 'SQLite in memory', clock, store: await sqlite(':memory:') },
    { name: 'SQLite on disk', clock, store: await sqlite(path.join(folder, 'store.db')) },
    {
      name: 'Cosmos stand-in',
      clock,
      store: (
        await cosmos({
          endpoint: standIn.endpoint,
          key: 'bm90IGEga2V5',
          clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
        })
      ).store,
    },
    ...(endpoint === '' || key === '' ? [] : [{ name: 'Cosmos DB', clock, ...(await cosmos({ endpoint, key })) }]),
  ];
  try {
    for (const subject of subjects) await benchUseCases(subject, print);
    print(
      '\nRU: ≈ is an estimate, for documents of 1 KB at the documented prices; a real account (COSMOS_ENDPOINT and',
    );
    print("COSMOS_KEY) says what it charges. The stand-in's speed is that of a small program in this process.");
    await benchDueInSqlite(folder, print);
    await benchDueInCosmos(standIn, print);
  } finally {
    for (const { store } of subjects) await store.close();
    await standIn.close();
    rmSync(folder, { recursive: true });
  }
}
