import type { Clock } from '../../bot/ports/clock';
import type { Store, StoreSchema } from '../../bot/ports/store';
import { createManualClock } from '../support/manual-clock';
import { schema, type MovableClock, type Subject } from './store/a-doc';
import { testBatches } from './store/batches.suite';
import { testCollections } from './store/collections.suite';
import { testDocuments } from './store/documents.suite';
import { testMoments } from './store/moments.suite';
import { testQueries } from './store/queries.suite';

/** What every adapter of the store port does. `open` gives an empty store that goes by the clock. */
export function testStore(
  name: string,
  open: (schema: StoreSchema, clock: Clock) => Promise<Store>,
  createClock: () => MovableClock = clockOfItsOwn,
): void {
  describe(name, () => {
    let current: Subject | undefined;
    const subject = (): Subject => {
      if (current === undefined) throw new Error('Only within a test');
      return current;
    };

    beforeEach(async () => {
      const clock = createClock();
      current = { store: await open(schema, clock), clock };
    });
    afterEach(() => subject().store.close());

    testDocuments(subject);
    testBatches(subject);
    testQueries(subject);
    testMoments(subject);
    testCollections(subject);
  });
}

function clockOfItsOwn(): MovableClock {
  const clock = createManualClock('2026-12-01T07:58:00.000Z');
  return { now: () => clock.now(), advance: async (seconds) => clock.advance(seconds) };
}
