import { z } from 'zod';
import { randomIds } from '../../bot/adapters/ids/random-ids';
import { openCosmosStore } from '../../bot/adapters/cosmos/store';
import { openSqliteStore } from '../../bot/adapters/sqlite/store';
import { storeSchema } from '../../bot/compose';
import type { Clock } from '../../bot/ports/clock';
import type { Store } from '../../bot/ports/store';

/** A store that several processes have open at once. */
export const SharedStore = z.union([z.object({ sqlite: z.string() }), z.object({ cosmos: z.string() })]);
export type SharedStore = z.infer<typeof SharedStore>;

export function openSharedStore(where: SharedStore, clock: Clock): Promise<Store> {
  if ('sqlite' in where) return openSqliteStore({ file: where.sqlite, schema: storeSchema, clock, shared: true });
  return openCosmosStore({
    endpoint: where.cosmos,
    key: 'bm90IGEga2V5',
    databaseId: 'faults',
    containerId: 'documents',
    schema: storeSchema,
    ids: randomIds(),
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
  });
}
