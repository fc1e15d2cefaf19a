import { openCosmosStore } from '../../../../bot/adapters/cosmos/store';
import { storeSchema } from '../../../../bot/compose';
import { startCosmosStandIn, type CosmosStandIn } from '../../../support/cosmos/stand-in';
import { createCountingIds } from '../../../support/counting-ids';
import { testJudgingAtOnce } from './judging-at-once.suite';

let cosmos: CosmosStandIn;
let containers = 0;

beforeAll(async () => {
  cosmos = await startCosmosStandIn();
});
afterAll(() => cosmos.close());

testJudgingAtOnce('on Cosmos', (clock) => {
  cosmos.setNow(() => Date.parse(clock.now()));
  containers += 1;
  return openCosmosStore({
    endpoint: cosmos.endpoint,
    key: 'bm90IGEga2V5',
    databaseId: 'judging',
    containerId: `c-${String(containers)}`,
    schema: storeSchema,
    ids: createCountingIds(),
    clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
  });
});
