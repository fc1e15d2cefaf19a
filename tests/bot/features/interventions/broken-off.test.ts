import type { RunCommand } from '../../../../bot/contracts/intervention-runs';
import type { Store } from '../../../../bot/ports/store';
import { StoreError } from '../../../../bot/ports/store';
import { interleaving } from '../../../support/program/interleaving';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { aGate } from '../annual-plan/gate';
import {
  change,
  changeStep,
  COFFEE,
  COFFEE_TASKS,
  commanded,
  finish,
  keepPlaces,
  mineOf,
  start,
  stepIds,
  stop,
  viewAs,
} from './run-program';

const COFFEE_WISH = { themes: ['loneliness'], route: 'work-on-it', limit: 12 } as const;

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
      expect(await mineOf(program, 'anna')).toHaveLength(count * COFFEE_TASKS);
    },
  );

  expect(writes).toBeGreaterThan(COFFEE.steps.length);
});

it('finishes a start by itself when nobody asks again', async () => {
  const breaking = await breakingAfter(1);
  await expect(start(breaking)).rejects.toThrow('broken off');

  program.clock.advance(60);
  await program.runJobs();

  expect(await mineOf(program, 'anna')).toHaveLength(COFFEE_TASKS);
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

it('tells the run of every step, wherever that is broken off', async () => {
  const { view } = await start(program);
  const [last = '', ...others] = [...stepIds(view)].reverse();
  for (const id of others) await changeStep(program, 'anna', id, { what: 'complete', evidence: 'Gedaan' });
  const commands = [{ what: 'complete', evidence: 'Gedaan' }, { what: 'reopen' }] as const;

  for (const command of commands) {
    const writes = await atEveryWrite(
      async (breaking) => changeStep(breaking, 'anna', last, command),
      async () => {
        program.clock.advance(60);
        await program.runJobs();
        const { runs } = await program.services.interventionRuns.list(await program.actorOf('anna'), {});
        const seen = await viewAs(program, 'anna', view.run.id);
        expect(runs[0]).toMatchObject({ stage: seen.stage, progress: seen.progress });
      },
    );
    expect(writes).toBeGreaterThan(0);
  }
});

it('finishes the look at the effect and learns of it, wherever a finding is broken off', async () => {
  let { view } = await start(program);
  view = await finish(program, view);
  const effect = { result: 'solved', sentence: 'Zo is het nu' } as const;
  const commands = [{ what: 'record-effect', effect }, { what: 'undo-effect' }] as const;

  for (const command of commands) {
    await atEveryWrite(
      async (breaking) => change(breaking, 'anna', view, command),
      async () => {
        program.clock.advance(60);
        await program.runJobs();
        view = await viewAs(program, 'anna', view.run.id);
        expect(view.check?.item.status).toBe(view.run.effect === undefined ? 'open' : 'done');
      },
    );
    const learned = await program.services.toolkit.suggest(TENANT_ID, COFFEE_WISH);
    const { helped } = learned.find(({ intervention }) => intervention.id === COFFEE.id)?.experience ?? {};
    expect(helped).toBe(command.what === 'record-effect' ? 1 : 0);
  }
});

it('ends as the last one wanted, when it is stopped and taken back at once', async () => {
  const together = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });
  const { view } = await start(together);
  const { view: stopped } = await stop(together, 'anna', view);
  const asAnna = (seen: number, command: RunCommand) => commanded(together, 'anna', view.run.id, seen, command);

  await Promise.all([
    asAnna(stopped.run.version, { what: 'resume' }),
    asAnna(3, { what: 'stop', why: 'Toch niet' }),
    asAnna(4, { what: 'resume' }),
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
  await commanded(program, 'anna', view.run.id, 2, { what: 'resume' });
  gate.open();
  await stopping;

  const after = await viewAs(program, 'anna', view.run.id);
  expect(after.run.state).toBe('running');
  expect(after.steps.map(({ item }) => item.status)).toEqual(COFFEE.steps.map(() => 'open'));
});

it('finishes a stop that was broken off, also when a step is done in between', async () => {
  const { view } = await start(program);
  const breaking = await breakingAfter(1);
  await expect(stop(breaking, 'anna', view)).rejects.toThrow('broken off');
  await changeStep(program, 'anna', stepIds(view)[0] ?? '', { what: 'complete', evidence: 'Gedaan' });

  program.clock.advance(60);
  await program.runJobs();

  const [first, ...others] = (await viewAs(program, 'anna', view.run.id)).steps.map(({ item }) => item.status);
  expect([first, new Set(others)]).toEqual(['done', new Set(['cancelled'])]);
});

it('says what its steps say, when somebody adds a photo in between', async () => {
  const { view } = await start(program);
  const [last = '', ...others] = stepIds(view);
  for (const id of others) await changeStep(program, 'anna', id, { what: 'complete', evidence: 'Gedaan' });
  const gate = aGate();
  const slow = await createTestProgram({
    ...{ store: program.store, clock: program.clock },
    through: (store) => ({
      ...store,
      replace: async (doc, etag) => {
        if (doc.id === view.run.id) {
          gate.reach();
          await gate.opened;
        }
        return store.replace(doc, etag);
      },
    }),
  });

  const completing = changeStep(slow, 'anna', last, { what: 'complete', evidence: 'Gedaan' });
  await gate.reached;
  const dot = Buffer.from('R0lGODdhAQABAIAAAICAgAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
  await program.services.interventionRuns.addPhoto(await program.actorOf('anna'), view.run.id, 'after', dot);
  gate.open();
  await completing;

  const { runs } = await program.services.interventionRuns.list(await program.actorOf('anna'), {});
  expect(runs.map(({ stage, run }) => [stage, run.photos.length])).toEqual([['to-check', 1]]);
});

it('changes nothing when the job runs again', async () => {
  const { view } = await start(program);
  await program.runJobs();
  const before = await viewAs(program, 'anna', view.run.id);

  await program.runJobs();

  expect(await viewAs(program, 'anna', view.run.id)).toEqual(before);
});
