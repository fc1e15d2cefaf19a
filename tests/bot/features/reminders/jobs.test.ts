import { storeSchema } from '../../../../bot/compose';
import { paces } from '../../../../bot/delivery/pace-document';
import { planItems } from '../../../../bot/features/annual-plan';
import { createCollection } from '../../../../bot/ports/collection';
import type { Store, Stored } from '../../../../bot/ports/store';
import { addMilliseconds, instantAt } from '../../../../bot/shared/local-date';
import { planPartition } from '../../../../bot/shared/partitions';
import { interleaving } from '../../../support/program/interleaving';
import { aPlanItem, keepItems } from '../../../support/program/plan-items';
import { TENANT_ID } from '../../../support/program/test-association';
import { addressOf, createTestProgram, type TestProgram } from '../../../support/program/test-program';

const START = instantAt('2026-12-01', '08:00');
const NINE = instantAt('2026-12-01', '09:00');

const stages = {
  async 'planning a digest'(program) {
    await program.services.people.remember(addressOf('anna'), 'anna', 'installed');
  },
  async 'composing a digest'(program) {
    await keepItems(program, aPlanItem());
    await program.install('anna');
    program.skipTo(NINE);
  },
  async 'composing a digest without lines'(program) {
    await program.install('anna');
    program.skipTo(NINE);
  },
  async 'sending a digest'(program) {
    await stages['composing a digest'](program);
    await program.program.dueLoop.runOnce();
  },
  async 'giving up on a digest'(program) {
    await stages['sending a digest'](program);
    program.skipTo(instantAt('2026-12-01', '17:00'));
  },
  async 'bringing the task index up to date'(program) {
    await writeWithoutIndex(program);
    program.skipTo(addMilliseconds(START, 2_000));
  },
} satisfies Record<string, (program: TestProgram) => Promise<void>>;

type Stage = keyof typeof stages;

const repetitions = {
  async 'after it was done'({ program }: TestProgram) {
    await program.dueLoop.runOnce();
    await program.dueLoop.runOnce();
  },
  async 'by two instances at once'({ program, store, clock, messenger }: TestProgram) {
    const other = await createTestProgram({ store, clock, messenger, through: (over) => interleaving(over) });
    await Promise.all([program.dueLoop.runOnce(), other.program.dueLoop.runOnce()]);
  },
} satisfies Record<string, (program: TestProgram) => Promise<void>>;

type Repetition = keyof typeof repetitions;

const STAGES: readonly Stage[] = [
  'planning a digest',
  'composing a digest',
  'composing a digest without lines',
  'sending a digest',
  'giving up on a digest',
  'bringing the task index up to date',
];

describe.each(STAGES)('%s', (stage) => {
  it.each<Repetition>(['after it was done', 'by two instances at once'])(
    'has the same result when it is done again %s',
    async (repetition) => {
      const once = await afterStage(stage);
      const before = await stateOf(once.store);
      await once.runJobs();
      const done = await stateOf(once.store);
      expect(done).not.toEqual(before);

      const again = await afterStage(stage, replaying);
      await repetitions[repetition](again);
      await again.runJobs();

      expect(await stateOf(again.store)).toEqual(done);
      expect(again.messenger.sent).toEqual(once.messenger.sent);
      expect(again.log.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );
});

describe('a program that dies between writing an item and its task row', () => {
  it('leaves the row to the job', async () => {
    const program = await open();
    await writeWithoutIndex(program);
    expect(await program.services.index.of(TENANT_ID, 'anna')).toEqual([]);

    await program.advanceTo(addMilliseconds(START, 2_000));

    expect(await program.services.index.of(TENANT_ID, 'anna')).toMatchObject([{ ref: { itemId: 'bench' } }]);
  });

  it('leaves the former owner’s row to the job', async () => {
    const program = await open();
    await keepItems(program, aPlanItem());
    const entries = createCollection(program.store, planItems, program.clock);
    await entries.update(planPartition(TENANT_ID, 'noord', 2027), 'bench', ({ body }) => ({
      body: {
        ...body,
        ownerId: 'bram',
        version: 2,
        history: [{ at: START, by: 'anna', version: 2, change: { what: 'reassigned', from: 'anna', to: 'bram' } }],
      },
      due: program.services.index.dueForIndexing(),
    }));

    await program.advanceTo(addMilliseconds(START, 2_000));

    expect(await program.services.index.of(TENANT_ID, 'anna')).toEqual([]);
    expect(await program.services.index.of(TENANT_ID, 'bram')).toMatchObject([{ ref: { itemId: 'bench' } }]);
  });
});

const opened: TestProgram[] = [];
afterEach(async () => {
  for (const program of opened.splice(0)) await program.close();
});

async function open(through: (store: Store) => Store = (store) => store): Promise<TestProgram> {
  const program = await createTestProgram({ now: START, through });
  opened.push(program);
  return program;
}

async function afterStage(stage: Stage, through?: (store: Store) => Store): Promise<TestProgram> {
  const program = await open(through);
  await stages[stage](program);
  return program;
}

async function writeWithoutIndex({ store, clock, services }: TestProgram): Promise<void> {
  const entries = createCollection(store, planItems, clock);
  const due = services.index.dueForIndexing();
  await entries.create(planPartition(TENANT_ID, 'noord', 2027), 'bench', aPlanItem(), { due });
}

/** Everything in the store but its versions, and the pace, which goes on with every attempt. */
async function stateOf(store: Store): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const type of Object.keys(storeSchema).filter((one) => one !== paces.type)) {
    for await (const { etag: _version, ...doc } of store.scan(type)) found.push(doc);
  }
  return found;
}

/** Finds again, as they were, the documents that it found due at the same moment: what an instance does that is slow. */
function replaying(store: Store): Store {
  const found = new Map<string, readonly Stored[]>();
  return {
    ...store,
    async due(before, limit) {
      const now = await store.due(before, limit);
      const earlier = found.get(before) ?? [];
      found.set(before, now);
      return [...earlier, ...now];
    },
  };
}
