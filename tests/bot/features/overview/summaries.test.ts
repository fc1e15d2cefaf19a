import { planSummaries } from '../../../../bot/features/overview';
import { createSummaryCheck } from '../../../../bot/features/overview/summary-check';
import { createCollection } from '../../../../bot/ports/collection';
import type { Store } from '../../../../bot/ports/store';
import { addMilliseconds } from '../../../../bot/shared/local-date';
import { rollupPartition } from '../../../../bot/shared/partitions';
import { withWrittenPartitions } from '../../../support/api/written-partitions';
import { interleaving } from '../../../support/program/interleaving';
import { changeItem } from '../../../support/program/plan-items';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { aGate, type Gate } from '../annual-plan/gate';
import { anAction, NOORD_2027, openPlan } from '../annual-plan/plan-program';
import { onBothDatabases } from '../annual-plan/plan-stores';

const ROW = 'plan-summary:noord:2027';
const STARTS = { ...NOORD_2027, itemId: 'milestone-execution-starts' };
const DONE = { what: 'complete', evidence: 'aftrap gehouden' } as const;

function rowsOf({ store, clock }: TestProgram) {
  return createCollection(store, planSummaries, clock);
}

async function rowOf(program: TestProgram) {
  return (await rowsOf(program).read(rollupPartition(TENANT_ID), ROW))?.body;
}

/** Lets the grace of the marks pass, with the jobs running. */
async function settle(program: TestProgram, seconds = 10): Promise<void> {
  await program.advanceTo(addMilliseconds(program.clock.now(), seconds * 1000));
}

async function findings({ store, clock }: TestProgram) {
  const found: string[] = [];
  for await (const { id, problem } of createSummaryCheck({ store, clock }).check()) found.push(`${problem} ${id}`);
  return found;
}

describe('the row of a plan', () => {
  it('is there within five seconds after the plan was made', async () => {
    const program = await createTestProgram();
    await openPlan(program);

    await settle(program, 5);

    expect(await rowOf(program)).toEqual({
      teamId: 'noord',
      year: 2027,
      state: 'draft',
      open: ['2027-01-02', '2027-06-01', '2027-10-01', '2028-01-31'].map((on) => ({ on, count: 1 })),
      done: 0,
      total: 8,
      goals: 0,
      first: [
        { itemId: 'milestone-execution-starts', dueOn: '2027-01-02' },
        { itemId: 'milestone-first-report', dueOn: '2027-06-01' },
        { itemId: 'milestone-second-report', dueOn: '2027-10-01' },
        { itemId: 'milestone-final-evaluation', dueOn: '2028-01-31' },
      ],
    });
  });

  it('is there for a plan whose milestones are all past', async () => {
    const program = await createTestProgram({ now: '2026-12-01T08:00:00.000Z' });
    const ref = { teamId: 'noord', year: 2024 };
    await openPlan(program, 'lotte', ref);

    await settle(program);

    const row = await rowsOf(program).read(rollupPartition(TENANT_ID), 'plan-summary:noord:2024');
    expect(row?.body).toMatchObject({ open: [], total: 8 });
  });

  it.each<[string, (program: TestProgram) => Promise<unknown>, object]>([
    ['finished', (program) => changeItem(program, 'lotte', STARTS, DONE), { done: 1, total: 8 }],
    [
      'moved',
      (program) => changeItem(program, 'lotte', STARTS, { what: 'move', to: '2027-06-01', reason: 'later begonnen' }),
      {
        open: [
          { on: '2027-06-01', count: 2 },
          { on: '2027-10-01', count: 1 },
          { on: '2028-01-31', count: 1 },
        ],
      },
    ],
    [
      'added',
      async (program) => program.services.plans.addPlanAction(await program.actorOf('lotte'), NOORD_2027, anAction),
      { total: 9, first: expect.arrayContaining([{ itemId: 'action-draft1', dueOn: '2026-12-15' }]) },
    ],
  ])('follows an item that is %s', async (_what, change, expected) => {
    const program = await createTestProgram();
    await openPlan(program);
    await settle(program);

    await change(program);
    await settle(program);

    expect(await rowOf(program)).toMatchObject(expected);
    expect(await findings(program)).toEqual([]);
  });

  it('follows what was written before its writer died', async () => {
    let isDown = false;
    const dies = (store: Store): Store => ({
      ...store,
      upsert: (doc) => (isDown ? Promise.reject(new Error('The process died here')) : store.upsert(doc)),
      delete: (pk, id, etag) =>
        isDown ? Promise.reject(new Error('The process died here')) : store.delete(pk, id, etag),
    });
    const program = await createTestProgram({ through: dies });
    await openPlan(program);
    await settle(program);
    isDown = true;
    await expect(changeItem(program, 'lotte', STARTS, DONE)).rejects.toThrow('died here');
    isDown = false;

    await settle(program, 60);

    expect(await rowOf(program)).toMatchObject({ done: 1 });
  });

  it('of a plan that was never counted is counted when it is asked for', async () => {
    const program = await createTestProgram();
    await openPlan(program);

    expect(await program.services.summaries.of(TENANT_ID, NOORD_2027)).toMatchObject({ total: 8 });
    expect(await rowOf(program)).toMatchObject({ total: 8 });
  });

  it('is not there without a plan, and asking for it writes nothing', async () => {
    const written: string[] = [];
    const program = await createTestProgram({ through: (store) => withWrittenPartitions(store, written) });

    expect(await program.services.summaries.of(TENANT_ID, NOORD_2027)).toBeUndefined();
    expect(written).toEqual([]);
  });
});

it('a change costs one mark, however much is changed within two seconds', async () => {
  const program = await createTestProgram();
  await openPlan(program);
  await settle(program);
  const lotte = await program.actorOf('lotte');
  for (const id of ['a', 'b', 'c']) await program.services.plans.addPlanAction(lotte, NOORD_2027, { ...anAction, id });

  const due = await program.store.due(addMilliseconds(program.clock.now(), 3_000), 200);

  expect(due.map(({ type }) => type)).toEqual(['summary-mark']);
});

onBothDatabases((twoInstances) => {
  it('what was counted earlier never comes over what was counted later', async () => {
    const { one, other } = await twoInstances();
    await openPlan(one);
    await settle(one);
    const gate: Gate = aGate();
    const slow = await createTestProgram({ store: waitingToWriteRow(one.store, gate), clock: one.clock });

    const counting = slow.services.summaries.recount(TENANT_ID, NOORD_2027);
    await gate.reached;
    await changeItem(other, 'lotte', STARTS, DONE);
    await settle(other);
    gate.open();
    await counting;

    expect(await rowOf(one)).toMatchObject({ done: 1 });
  });

  it('what changes while the mark is cleared is counted too', async () => {
    const { one } = await twoInstances();
    await openPlan(one);
    const gate: Gate = aGate();
    const slow = await createTestProgram({ store: waitingToClearMark(one.store, gate), clock: one.clock });
    one.clock.advance(3);

    const counting = slow.program.dueLoop.runOnce();
    await gate.reached;
    await changeItem(one, 'lotte', STARTS, DONE);
    gate.open();
    await counting;
    await settle(one);

    expect(await rowOf(one)).toMatchObject({ done: 1 });
  });

  it('is right after two instances changed and counted at once', async () => {
    const { one, other } = await twoInstances();
    await openPlan(one);
    const lotte = await one.actorOf('lotte');
    const add = (program: TestProgram, id: string) =>
      program.services.plans.addPlanAction(lotte, NOORD_2027, { ...anAction, id });

    for (let round = 0; round < 5; round += 1) {
      one.clock.advance(3);
      await Promise.all([
        ...[one, other].map(({ program }) => program.dueLoop.runOnce()),
        add(one, `one-${round}`),
        add(other, `other-${round}`),
      ]);
    }
    await settle(one);

    expect(await rowOf(one)).toMatchObject({ total: 18 });
    expect(await findings(one)).toEqual([]);
  });
});

it('is right after two instances with every order of operations', async () => {
  let seed = 1;
  const turns = () => (seed = (seed * 48_271) % 2_147_483_647) % 3;
  const one = await createTestProgram({ through: (store) => interleaving(store, turns) });
  const other = await createTestProgram({
    store: one.store,
    clock: one.clock,
    through: (store) => interleaving(store, turns),
  });
  await openPlan(one);
  const lotte = await one.actorOf('lotte');

  for (let round = 0; round < 20; round += 1) {
    one.clock.advance(3);
    const { plans } = (round % 2 === 0 ? one : other).services;
    await Promise.all([
      one.program.dueLoop.runOnce(),
      other.program.dueLoop.runOnce(),
      plans.addPlanAction(lotte, NOORD_2027, { ...anAction, id: `round-${round}` }),
    ]);
  }
  await settle(one);

  expect(await rowOf(one)).toMatchObject({ total: 28 });
});

describe('the check', () => {
  async function damaged(damage: (program: TestProgram) => Promise<unknown>): Promise<TestProgram> {
    const program = await createTestProgram();
    await openPlan(program);
    await settle(program);
    await damage(program);
    return program;
  }

  it.each<[string, (program: TestProgram) => Promise<unknown>, string]>([
    ['a row that is gone', (program) => rowsOf(program).delete(rollupPartition(TENANT_ID), ROW), `missing ${ROW}`],
    [
      'a row that says something else',
      async (program) => {
        const row = await rowOf(program);
        if (row !== undefined) await rowsOf(program).upsert(rollupPartition(TENANT_ID), ROW, { ...row, done: 7 });
      },
      `different ${ROW}`,
    ],
    [
      'a row of no plan',
      async (program) => {
        const row = await rowOf(program);
        const id = 'plan-summary:zuid:2027';
        if (row !== undefined) await rowsOf(program).upsert(rollupPartition(TENANT_ID), id, { ...row, teamId: 'zuid' });
      },
      'surplus plan-summary:zuid:2027',
    ],
  ])('finds and repairs %s', async (_what, damage, found) => {
    const program = await damaged(damage);
    const check = createSummaryCheck(program);

    expect(await findings(program)).toEqual([found]);

    for await (const finding of check.check()) await check.repair(finding);
    expect(await findings(program)).toEqual([]);
    expect(await rowOf(program)).toMatchObject({ done: 0, total: 8 });
  });

  it('does not judge what still waits', async () => {
    const program = await damaged(async (made) => {
      await rowsOf(made).delete(rollupPartition(TENANT_ID), ROW);
      await changeItem(made, 'lotte', STARTS, DONE);
    });

    expect(await findings(program)).toEqual([]);
  });
});

/** The first mark that is cleared waits at the gate. */
function waitingToClearMark(store: Store, gate: Gate): Store {
  let isFirst = true;
  return {
    ...store,
    async delete(pk, id, etag) {
      if (id === 'summary-mark' && isFirst) {
        isFirst = false;
        gate.reach();
        await gate.opened;
      }
      return store.delete(pk, id, etag);
    },
  };
}

/** The first write of the row waits at the gate. */
function waitingToWriteRow(store: Store, gate: Gate): Store {
  let isFirst = true;
  return {
    ...store,
    async replace(doc, etag) {
      if (doc.id === ROW && isFirst) {
        isFirst = false;
        gate.reach();
        await gate.opened;
      }
      return store.replace(doc, etag);
    },
  };
}
