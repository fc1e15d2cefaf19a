import { openCosmosStore } from '../../../../bot/adapters/cosmos/store';
import { openSqliteStore } from '../../../../bot/adapters/sqlite/store';
import { storeSchema } from '../../../../bot/compose';
import type { Store } from '../../../../bot/ports/store';
import { startCosmosStandIn, type CosmosStandIn } from '../../../support/cosmos/stand-in';
import { createCountingIds } from '../../../support/counting-ids';
import { createManualClock } from '../../../support/manual-clock';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';

const START = '2026-12-01T07:58:00.000Z';

/** Two instances of the program side by side on one database, as of one clock. */
export interface TwoInstances {
  readonly one: TestProgram;
  readonly other: TestProgram;
}

/** What happens at once must come out the same on both databases. */
export function onBothDatabases(suite: (twoInstances: () => Promise<TwoInstances>) => void): void {
  describe('on the embedded database', () => suite(() => instancesOn((clock) => openSqlite(clock))));

  describe('on Cosmos', () => {
    let cosmos: CosmosStandIn;
    let databases = 0;
    beforeAll(async () => {
      cosmos = await startCosmosStandIn();
    });
    afterAll(() => cosmos.close());

    suite(() =>
      instancesOn((clock) => {
        databases += 1;
        cosmos.setNow(() => Date.parse(clock.now()));
        return openCosmosStore({
          endpoint: cosmos.endpoint,
          key: 'bm90IGEga2V5',
          databaseId: `plans-${databases}`,
          containerId: 'documents',
          schema: storeSchema,
          ids: createCountingIds(),
          clientOptions: { connectionPolicy: { enableEndpointDiscovery: false } },
        });
      }),
    );
  });
}

type ManualClock = ReturnType<typeof createManualClock>;

function openSqlite(clock: ManualClock): Promise<Store> {
  return openSqliteStore({ file: ':memory:', schema: storeSchema, clock });
}

async function instancesOn(open: (clock: ManualClock) => Promise<Store>): Promise<TwoInstances> {
  const clock = createManualClock(START);
  const store = await open(clock);
  return { one: await createTestProgram({ store, clock }), other: await createTestProgram({ store, clock }) };
}
