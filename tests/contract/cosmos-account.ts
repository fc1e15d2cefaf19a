import { setTimeout } from 'node:timers/promises';
import { CosmosClient } from '@azure/cosmos';
import { randomIds } from '../../bot/adapters/ids/random-ids';
import { openCosmosStore } from '../../bot/adapters/cosmos/store';
import type { Store } from '../../bot/ports/store';
import type { Environment } from '../../bot/config';
import type { MovableClock } from './store/a-doc';
import { testStore } from './store.suite';

const DATABASE = 'prettig-wonen-contract';

/** The suite on a real account, in a database that is made for it and removed afterwards. Time passes by waiting. */
export function testOnRealAccount({ COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '' }: Environment): void {
  if (endpoint === '' || key === '') {
    it('has an account to run on', () => {
      throw new Error('Set COSMOS_ENDPOINT and COSMOS_KEY to an account in which a database may be made and removed.');
    });
    return;
  }

  jest.setTimeout(180_000);
  testStore(
    'the Cosmos store',
    async (schema) => {
      const store = await openCosmosStore({
        endpoint,
        key,
        databaseId: DATABASE,
        containerId: 'c',
        schema,
        ids: randomIds(),
      });
      await empty(store);
      return store;
    },
    realClock,
  );

  afterAll(async () => {
    const client = new CosmosClient({ endpoint, key });
    await client.database(DATABASE).delete();
    client.dispose();
  });
}

/** One container for all cases: an account takes only so many new ones a minute. */
async function empty(store: Store): Promise<void> {
  for await (const { pk, id } of store.scanAll()) await store.delete(pk, id);
}

function realClock(): MovableClock {
  return { now: () => new Date().toISOString(), advance: (seconds) => setTimeout(seconds * 1000) };
}
