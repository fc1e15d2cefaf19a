import { openCosmosStore } from '../../bot/adapters/cosmos/store';
import { startCosmosStandIn, type CosmosStandIn } from '../support/cosmos/stand-in';
import { createCountingIds } from '../support/counting-ids';
import { testStore } from './store.suite';

/** The suite on Cosmos DB in this process, and afterwards which of its cases rest on our wrapper around the stand-in. */
export function testOnStandIn(): void {
  const served = new Map<string, string[]>();
  let cosmos: CosmosStandIn;
  let containers = 0;
  let cases = 0;

  beforeAll(async () => {
    cosmos = await startCosmosStandIn();
  });

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

  afterEach(() => {
    cases += 1;
    const name = expect.getState().currentTestName?.replace('the Cosmos store ', '') ?? '';
    for (const use of cosmos.takeUses()) served.set(use, [...(served.get(use) ?? []), name]);
  });

  /** So that nobody takes this run for one on a real account: `npm run test:cosmos` is that. */
  afterAll(async () => {
    const byWrapper = new Set([...served.values()].flat());
    const lines = [...served].map(([use, names]) => `  ${use} (${names.length}): ${names.join('; ')}`);
    process.stdout.write(
      `Of ${cases} cases on the Cosmos stand-in, ${byWrapper.size} were served by our wrapper, not by the stand-in itself:\n${lines.join('\n')}\n`,
    );
    await cosmos.close();
  });
}
