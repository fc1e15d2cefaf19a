import { openCosmosStore } from '../../bot/adapters/cosmos/store';
import { startCosmosStandIn, type CosmosStandIn } from '../support/cosmos/stand-in';
import { createCountingIds } from '../support/counting-ids';
import { testStore } from './store.suite';

let cosmos: CosmosStandIn;
let containers = 0;

beforeAll(async () => {
  cosmos = await startCosmosStandIn();
});
afterAll(() => cosmos.close());

testStore('the Cosmos store', (schema, clock) => {
  containers += 1;
  cosmos.setNow(() => Date.parse(clock.now()));
  return openCosmosStore({
    endpoint: cosmos.endpoint,
    key: 'bm90IGEga2V5',
    databaseId: 'contract',
    containerId: `c-${containers}`,
    schema,
    ids: createCountingIds(),
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
  });
});
