import type { Store } from '../../../../bot/ports/store';
import { StoreError } from '../../../../bot/ports/store';
import { interleaving } from '../../../support/program/interleaving';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { aGate } from '../annual-plan/gate';
import { COFFEE, keepPlaces, mineOf, start, stop, viewAs } from './run-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
});
afterEach(() => program.close());

/** The same association, whose storage goes away after so many writes. */
async function breakingAfter(writes: number): Promise<TestProgram> {
  let left = writes;
  const counted = async <T>(work: () => Promise<T>): Promise<T> => {
    if (left === 0) throw new StoreError('busy', 'broken off');
    left -= 1;
    return work();
  };
  const through = (store: Store): Store => ({
    ...store,
    create: (doc) => counted(() => store.create(doc)),
    replace: (doc, etag) => counted(() => store.replace(doc, etag)),
    upsert: (doc) => counted(() => store.upsert(doc)),
    delete: (pk, id, etag) => counted(() => store.delete(pk, id, etag)),
    batch: (pk, operations) => counted(() => store.batch(pk, operations)),
  });
  return createTestProgram({ store: program.store, clock: program.clock, through });
}

/** Lets it break off after ever more writes, until it no longer does. */
async function atEveryWrite(work: (breaking: TestProgram) => Promise<unknown>, after: () => Promise<void>) {
  for (let writes = 0; ; writes += 1) {
    const breaking = await breakingAfter(writes);
    const isDone = await work(breaking).then(
      () => true,
      () => false,
    );
    await after();
    if (isDone) return writes;
  }
}

it('makes every step once, wherever a start is broken off and however it goes on', async () => {
  let count = 0;
  const writes = await atEveryWrite(
    (breaking) => start(breaking, 'anna', { id: `form-${count}` }),
    async () => {
      program.clock.advance(60);
      await program.runJobs();
      await start(program, 'anna', { id: `form-${count}` });
      count += 1;
      expect(await mineOf(program, 'anna')).toHaveLength(count * COFFEE.steps.length);
    },
  );

  expect(writes).toBeGreaterThan(COFFEE.steps.length);
});

it('finishes a start by itself when nobody asks again', async () => {
  const breaking = await breakingAfter(1);
  await expect(start(breaking)).rejects.toThrow('broken off');

  program.clock.advance(60);
  await program.runJobs();

  expect(await mineOf(program, 'anna')).toHaveLength(COFFEE.steps.length);
});

it('cancels every open step, wherever a stop is broken off', async () => {
  let count = 0;
  await atEveryWrite(
    async (breaking) => {
      const { view } = await start(program, 'anna', { id: `form-${count}` });
      count += 1;
      await stop(breaking, 'anna', view);
    },
    async () => {
      program.clock.advance(60);
      await program.runJobs();
      const runs = await program.services.interventionRuns.ofIssue(await program.actorOf('anna'), 'noord', 'issue-1');
      const halfway = runs.filter(({ run, steps }) => {
        const open = steps.filter(({ item }) => item.status === 'open').length;
        return open !== (run.state === 'stopped' ? 0 : COFFEE.steps.length);
      });
      expect(halfway).toEqual([]);
    },
  );
});

it('ends as the last one wanted, when it is stopped and taken back at once', async () => {
  const together = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });
  const { view } = await start(together);
  const { view: stopped } = await stop(together, 'anna', view);
  const anna = await together.actorOf('anna');
  const { interventionRuns: runs } = together.services;

  await Promise.all([
    runs.resume(anna, view.run.id, stopped.run.version),
    runs.stop(anna, view.run.id, 3, 'Toch niet'),
    runs.resume(anna, view.run.id, 4),
  ]);
  program.clock.advance(60);
  await program.runJobs();

  const after = await viewAs(program, 'anna', view.run.id);
  const isStopped = after.run.state === 'stopped';
  expect(after.steps.every(({ item }) => item.status === (isStopped ? 'cancelled' : 'open'))).toBe(true);
});

it('is as it was taken back, when the stop gets to the steps later than that', async () => {
  const { view } = await start(program);
  const gate = aGate();
  const slow = await createTestProgram({
    ...{ store: program.store, clock: program.clock },
    through: (store) => ({
      ...store,
      replace: async (doc, etag) => {
        if (doc.id.startsWith('step-')) {
          gate.reach();
          await gate.opened;
        }
        return store.replace(doc, etag);
      },
    }),
  });

  const stopping = stop(slow, 'anna', view);
  await gate.reached;
  await program.services.interventionRuns.resume(await program.actorOf('anna'), view.run.id, 2);
  gate.open();
  await stopping;

  const after = await viewAs(program, 'anna', view.run.id);
  expect(after.run.state).toBe('running');
  expect(after.steps.map(({ item }) => item.status)).toEqual(COFFEE.steps.map(() => 'open'));
});

it('changes nothing when the job runs again', async () => {
  const { view } = await start(program);
  await program.runJobs();
  const before = await viewAs(program, 'anna', view.run.id);

  await program.runJobs();

  expect(await viewAs(program, 'anna', view.run.id)).toEqual(before);
});
