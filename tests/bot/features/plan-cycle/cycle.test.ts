import { SUMMARY_MARK } from '../../../../bot/features/annual-plan';
import { planPartition } from '../../../../bot/shared/partitions';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { NOORD_2027, openPlan, outcomeOf } from '../annual-plan/plan-program';
import { changeGoal } from '../plan-goals/goal-builders';
import { answer, bringTo, prepare, step, submitEvaluation, viewAs } from './cycle-builders';

const PK = planPartition(TENANT_ID, 'noord', 2027);

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await program.install('anna', 'bram', 'hugo', 'lotte', 'maria');
});
afterEach(() => program.close());

async function stateNow() {
  const { plan } = (await viewAs(program)).goals.plan;
  return plan.state;
}

async function tasksOf(who: string) {
  const mine = await program.services.tasks.mine(await program.actorOf(who));
  return mine.filter(({ kind }) => kind === 'request').map(({ ref }) => ref.itemId);
}

describe('a plan', () => {
  it('goes from draft to evaluated, and keeps who took each step', async () => {
    await bringTo(program, 'evaluated');

    const { plan } = (await viewAs(program)).goals.plan;
    expect(plan.steps.map(({ by, from, to }) => `${by}: ${from} → ${to}`)).toEqual([
      'lotte: draft → aligning',
      'maria: aligning → adopted',
      'lotte: adopted → running',
      'lotte: running → evaluated',
    ]);
    expect([plan.state, plan.version]).toEqual(['evaluated', 5]);
  });

  it.each`
    state         | who        | to             | outcome
    ${'draft'}    | ${'lotte'} | ${'aligning'}  | ${'done'}
    ${'draft'}    | ${'anna'}  | ${'aligning'}  | ${'plan-cycle.forbidden'}
    ${'draft'}    | ${'maria'} | ${'aligning'}  | ${'plan-cycle.forbidden'}
    ${'draft'}    | ${'hugo'}  | ${'aligning'}  | ${'annual-plan.forbidden'}
    ${'draft'}    | ${'lotte'} | ${'adopted'}   | ${'plan-cycle.step.impossible'}
    ${'aligning'} | ${'lotte'} | ${'adopted'}   | ${'plan-cycle.forbidden'}
    ${'aligning'} | ${'maria'} | ${'adopted'}   | ${'plan-cycle.step.blocked'}
    ${'aligning'} | ${'lotte'} | ${'draft'}     | ${'done'}
    ${'aligning'} | ${'maria'} | ${'draft'}     | ${'done'}
    ${'adopted'}  | ${'maria'} | ${'draft'}     | ${'done'}
    ${'adopted'}  | ${'maria'} | ${'aligning'}  | ${'done'}
    ${'adopted'}  | ${'lotte'} | ${'draft'}     | ${'plan-cycle.forbidden'}
    ${'adopted'}  | ${'lotte'} | ${'running'}   | ${'done'}
    ${'running'}  | ${'lotte'} | ${'evaluated'} | ${'plan-cycle.step.blocked'}
    ${'running'}  | ${'lotte'} | ${'draft'}     | ${'plan-cycle.step.impossible'}
  `('that is $state is brought to $to by $who: $outcome', async ({ state, who, to, outcome }) => {
    await bringTo(program, state);

    expect(await outcomeOf(step(program, who, to))).toBe(outcome);
    expect(await stateNow()).toBe(outcome === 'done' ? to : state);
  });

  it('without goals is not offered', async () => {
    await openPlan(program);

    expect(await outcomeOf(step(program, 'lotte', 'aligning'))).toBe('plan-cycle.step.blocked');
  });

  it('whose only goal was dropped has no goals', async () => {
    await prepare(program);
    await changeGoal(program, { what: 'drop' });

    expect(await outcomeOf(step(program, 'lotte', 'aligning'))).toBe('plan-cycle.step.blocked');
  });

  it('is evaluated when its evaluation is handed in', async () => {
    await bringTo(program, 'running');
    await submitEvaluation(program);

    expect((await step(program, 'lotte', 'evaluated')).outcome).toBe('applied');
  });

  it('is counted anew after a step', async () => {
    await prepare(program);
    await program.advanceTo('2026-12-01T08:30:00.000Z');
    expect((await program.store.read(PK, SUMMARY_MARK))?.due).toBeUndefined();
    await step(program, 'lotte', 'aligning');

    expect((await program.store.read(PK, SUMMARY_MARK))?.due).toBeDefined();
  });

  it('knows the years of its team', async () => {
    await prepare(program);

    expect((await viewAs(program)).years).toEqual([2027]);
  });
});

describe('offering for alignment', () => {
  beforeEach(() => prepare(program));

  it('asks everybody who is named, and always the manager', async () => {
    await step(program, 'lotte', 'aligning', { approvers: ['bram', 'hugo'], dueOn: '2026-12-18' });

    for (const who of ['maria', 'bram', 'hugo']) expect(await tasksOf(who)).toEqual([`request-approval-1-${who}`]);
    const { approvals, goals } = await viewAs(program);
    expect(approvals.map(({ personId, state }) => `${personId} ${state}`)).toEqual([
      'bram waiting',
      'hugo waiting',
      'maria waiting',
    ]);
    expect(goals.plan.plan.alignment).toEqual({ round: 1, dueOn: '2026-12-18', personIds: ['maria', 'bram', 'hugo'] });
  });

  it('gives two weeks unless a day is named', async () => {
    const { view } = await step(program, 'lotte', 'aligning');

    expect(view.goals.plan.plan.alignment?.dueOn).toBe('2026-12-15');
  });

  it.each`
    wish                         | code
    ${{ approvers: ['nobody'] }} | ${'plan-cycle.approver.not-found'}
    ${{ dueOn: '2026-11-30' }}   | ${'annual-plan.due-day.invalid'}
    ${{ dueOn: 'morgen' }}       | ${'annual-plan.due-day.invalid'}
  `('with $wish is refused: $code', async ({ wish, code }) => {
    expect(await outcomeOf(step(program, 'lotte', 'aligning', wish))).toBe(code);
    expect(await stateNow()).toBe('draft');
    expect(await tasksOf('maria')).toEqual([]);
  });

  it('lets who is asked read the plan, from whatever team', async () => {
    const hugo = await program.actorOf('hugo');
    expect(await outcomeOf(program.services.cycle.view(hugo, NOORD_2027))).toBe('annual-plan.forbidden');
    await step(program, 'lotte', 'aligning', { approvers: ['hugo'] });

    const view = await program.services.cycle.view(hugo, NOORD_2027);
    expect([view.steps, view.goals.plan.may.write, view.goals.may.write]).toEqual([[], false, false]);
  });

  it('lets who was handed the request read the plan, also after they answered', async () => {
    await step(program, 'lotte', 'aligning');
    const maria = await program.actorOf('maria');
    const ref = { ...NOORD_2027, itemId: 'request-approval-1-maria' };
    expect(await outcomeOf(viewAs(program, 'hugo'))).toBe('annual-plan.forbidden');

    await program.services.tasks.change(maria, ref, 1, { what: 'reassign', to: 'hugo' });

    expect(await outcomeOf(viewAs(program, 'hugo'))).toBe('done');
    await answer(program, 'hugo', 'agrees', { of: 'maria' });
    expect(await outcomeOf(viewAs(program, 'hugo'))).toBe('done');
    expect(await outcomeOf(viewAs(program, 'dina'))).toBe('annual-plan.forbidden');
  });

  it('lets the deputy of who is asked and away read the plan', async () => {
    const maria = await program.actorOf('maria');
    await program.services.people.goAway(maria, { until: '2026-12-11', deputyId: 'hugo' });
    expect(await outcomeOf(viewAs(program, 'hugo'))).toBe('annual-plan.forbidden');

    await step(program, 'lotte', 'aligning', { dueOn: '2026-12-08' });

    expect(await outcomeOf(viewAs(program, 'hugo'))).toBe('done');
  });

  it('to more people than a plan waits for is refused', async () => {
    const approvers = Array.from({ length: 21 }, () => 'anna');

    expect(await outcomeOf(step(program, 'lotte', 'aligning', { approvers }))).toBe('plan-cycle.approver.too-many');
  });

  it('taken back withdraws what nobody answered yet', async () => {
    await step(program, 'lotte', 'aligning', { approvers: ['bram'] });
    await answer(program, 'bram');
    await step(program, 'lotte', 'draft');

    expect(await tasksOf('maria')).toEqual([]);
    expect(await outcomeOf(answer(program, 'maria'))).toBe('annual-plan.forbidden');
    expect(await outcomeOf(answer(program, 'bram', 'objects'))).toBe('annual-plan.forbidden');
  });

  it('again is a new round that asks the same people anew', async () => {
    await step(program, 'lotte', 'aligning', { approvers: ['bram'] });
    await answer(program, 'bram', 'objects');
    await step(program, 'lotte', 'aligning');

    expect(await tasksOf('bram')).toEqual(['request-approval-2-bram']);
    expect(await tasksOf('maria')).toEqual(['request-approval-2-maria']);
    expect((await viewAs(program)).approvals.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });

  it('is told in the digest of the next working day, once', async () => {
    await program.advanceTo('2026-12-01T10:00:00.000Z');
    await step(program, 'lotte', 'aligning');
    await program.advanceTo('2026-12-04T10:00:00.000Z');

    const digests = await program.services.reminders.digestsOf((await program.actorOf('maria')).tenantId, 'maria');
    const lines = digests.flatMap(({ day, lines: all }) =>
      all.filter(({ ref }) => ref.itemId.startsWith('request')).map(({ step: told }) => `${day} ${told}`),
    );
    expect(lines).toEqual(['2026-12-02 asked']);
  });
});

describe('agreeing', () => {
  beforeEach(async () => {
    await prepare(program);
    await step(program, 'lotte', 'aligning', { approvers: ['bram'] });
  });

  it.each`
    maria        | bram         | outcome
    ${'agrees'}  | ${'agrees'}  | ${'done'}
    ${'agrees'}  | ${undefined} | ${'plan-cycle.step.blocked'}
    ${'agrees'}  | ${'objects'} | ${'plan-cycle.step.blocked'}
    ${'objects'} | ${'agrees'}  | ${'plan-cycle.step.blocked'}
  `('by the manager ($maria) and a colleague ($bram): adopting is $outcome', async ({ maria, bram, outcome }) => {
    for (const [who, verdict] of [
      ['maria', maria],
      ['bram', bram],
    ]) {
      if (verdict !== undefined) await answer(program, who, verdict);
    }

    expect(await outcomeOf(step(program, 'maria', 'adopted'))).toBe(outcome);
  });

  it('after objecting is possible: whoever objected answers again', async () => {
    await answer(program, 'maria');
    await answer(program, 'bram', 'objects');
    expect((await viewAs(program)).approvals[0]).toMatchObject({ state: 'objects', remark: 'Te weinig voor Zuid' });
    await answer(program, 'bram', 'agrees');

    expect((await step(program, 'maria', 'adopted')).outcome).toBe('applied');
  });

  it('is over once the plan is adopted', async () => {
    await answer(program, 'maria');
    await answer(program, 'bram');
    await step(program, 'maria', 'adopted');
    const bram = await program.actorOf('bram');
    const ref = { ...NOORD_2027, itemId: 'request-approval-1-bram' };

    expect(await outcomeOf(answer(program, 'bram', 'objects'))).toBe('annual-plan.forbidden');
    expect(await outcomeOf(program.services.tasks.change(bram, ref, 2, { what: 'undo' }))).toBe(
      'annual-plan.forbidden',
    );
  });

  it('is not done for the manager by the team lead who asked', async () => {
    expect(await outcomeOf(answer(program, 'lotte', 'agrees', { of: 'maria' }))).toBe('annual-plan.forbidden');
  });
});

it('is not adopted when somebody takes their agreement back at the last moment', async () => {
  await bringTo(program, 'aligning');
  await answer(program, 'maria');
  const ref = { ...NOORD_2027, itemId: 'request-approval-1-maria' };
  const maria = await program.actorOf('maria');
  const takeBack = once(() => program.services.tasks.change(maria, ref, 2, { what: 'undo' }));
  const late = await createTestProgram({
    store: program.store,
    clock: program.clock,
    through: (store) => ({ ...store, batch: async (...batch) => takeBack().then(() => store.batch(...batch)) }),
  });

  expect(await outcomeOf(step(late, 'maria', 'adopted', {}, 2))).toBe('plan-cycle.step.blocked');
  expect(await stateNow()).toBe('aligning');
});

function once(work: () => Promise<unknown>): () => Promise<unknown> {
  let done: Promise<unknown> | undefined;
  return () => (done ??= work());
}

describe('two at once', () => {
  const both = async (works: readonly Promise<unknown>[]) => Promise.allSettled(works);
  let network: TestProgram;
  beforeEach(async () => {
    network = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });
  });

  it('adopt: one does, the other is told', async () => {
    await bringTo(program, 'aligning');
    await answer(program, 'maria');

    const outcomes = await Promise.all([
      step(network, 'maria', 'adopted', {}, 2),
      step(network, 'kees', 'adopted', {}, 2),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    expect((await viewAs(program)).goals.plan.plan.version).toBe(3);
  });

  it('click twice: it is done once', async () => {
    await prepare(program);

    const outcomes = await Promise.all([
      step(network, 'lotte', 'aligning', {}, 1),
      step(network, 'lotte', 'aligning', {}, 1),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['already', 'applied']);
    expect(await tasksOf('maria')).toEqual(['request-approval-1-maria']);
  });

  it('answer and take back: what is withdrawn was not answered, and what was answered stays', async () => {
    await bringTo(program, 'aligning');

    const [answered] = await both([answer(network, 'maria'), step(network, 'lotte', 'draft', {}, 2)]);
    const { item } = await program.services.tasks.task(await program.actorOf('maria'), {
      ...NOORD_2027,
      itemId: 'request-approval-1-maria',
    });
    expect(await stateNow()).toBe('draft');
    expect(item.status).toBe(answered?.status === 'fulfilled' ? 'done' : 'cancelled');
  });

  it('adopt and take an agreement back: never an adopted plan with which somebody does not agree', async () => {
    await bringTo(program, 'aligning');
    await answer(program, 'maria');
    const ref = { ...NOORD_2027, itemId: 'request-approval-1-maria' };
    const maria = await program.actorOf('maria');

    await both([
      network.services.tasks.change(maria, ref, 2, { what: 'undo' }),
      step(network, 'kees', 'adopted', {}, 2),
    ]);
    const { approvals } = await viewAs(program);
    const isAdopted = (await stateNow()) === 'adopted';
    expect(approvals.map(({ state }) => state)).toEqual([isAdopted ? 'agrees' : 'waiting']);
  });
});

it('is not evaluated when its evaluation is taken back at the last moment', async () => {
  let atLast = async (): Promise<void> => undefined;
  const late = await createTestProgram({
    through: (store) => ({
      ...store,
      async batch(pk, operations) {
        const first = atLast;
        atLast = async () => undefined;
        await first();
        return store.batch(pk, operations);
      },
    }),
  });
  await bringTo(late, 'running');
  await submitEvaluation(late);
  const asked = { actor: await late.actorOf('lotte'), ref: NOORD_2027, key: 'evaluation', seenVersion: 1 } as const;
  atLast = async () => void (await late.services.planReports.reopen(asked));

  expect(await outcomeOf(step(late, 'lotte', 'evaluated'))).toBe('plan-cycle.step.blocked');

  expect((await viewAs(late)).goals.plan.plan.state).toBe('running');
  await late.close();
});
