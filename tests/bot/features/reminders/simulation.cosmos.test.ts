import { openCosmosStore } from '../../../../bot/adapters/cosmos/store';
import { storeSchema } from '../../../../bot/compose';
import { startCosmosStandIn, type CosmosStandIn } from '../../../support/cosmos/stand-in';
import { createCountingIds } from '../../../support/counting-ids';
import { testSimulation } from './simulation/simulation.suite';

let cosmos: CosmosStandIn;

beforeAll(async () => {
  cosmos = await startCosmosStandIn();
});
afterAll(() => cosmos.close());

const fourWeeks = { seed: 42, from: '2027-03-15', through: '2027-04-11', items: 40 };

testSimulation('four weeks of 40 items and 12 people, on Cosmos', fourWeeks, (clock) => {
  cosmos.setNow(() => Date.parse(clock.now()));
  return openCosmosStore({
    endpoint: cosmos.endpoint,
    key: 'bm90IGEga2V5',
    databaseId: 'simulation',
    containerId: 'documents',
    schema: storeSchema,
    ids: createCountingIds(),
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
  });
});
