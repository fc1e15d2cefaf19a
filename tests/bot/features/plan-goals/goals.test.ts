import { annualPlans, SUMMARY_MARK } from '../../../../bot/features/annual-plan';
import type { PlanState } from '../../../../bot/contracts/annual-plan';
import { createCollection } from '../../../../bot/ports/collection';
import { planPartition } from '../../../../bot/shared/partitions';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { anAction, NOORD_2027, openPlan, outcomeOf } from '../annual-plan/plan-program';
import { aGoalText, changeGoal, goalsAsSeenBy, writeAgreement, writeGoal } from './goal-builders';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await openPlan(program);
});
afterEach(() => program.close());

async function putPlanIn(state: PlanState): Promise<void> {
  const plans = createCollection(program.store, annualPlans, program.clock);
  await plans.update(planPartition(TENANT_ID, 'noord', 2027), 'plan', ({ body }) => ({ body: { ...body, state } }));
}

describe('writing a goal', () => {
  it('makes one, with who wrote it and when', async () => {
    const { outcome, goal } = await writeGoal(program);

    expect(outcome).toBe('applied');
    expect(goal).toEqual({
      ...aGoalText(),
      ...{ id: 'schoon', teamId: 'noord', year: 2027, measurements: [], status: 'active' },
      ...{ changedAt: program.clock.now(), changedBy: 'lotte', version: 1 },
    });
  });

  it('with the same form twice makes one', async () => {
    await writeGoal(program);

    expect((await writeGoal(program)).outcome).toBe('already');
    expect((await goalsAsSeenBy(program)).goals).toHaveLength(1);
  });

  it('changes the version that was looked at', async () => {
    await writeGoal(program);

    expect((await writeGoal(program, { seen: 1, target: 7.5 })).goal).toMatchObject({ target: 7.5, version: 2 });
  });

  it.each([['new'], [1]] as const)('seen as %s, after somebody else wrote, tells what it is now', async (seen) => {
    await writeGoal(program);
    await writeGoal(program, { seen: 1, target: 7.5 });

    const { outcome, goal } = await writeGoal(program, { seen, target: 8 });
    expect([outcome, goal.target, goal.version]).toEqual(['stale', 7.5, 2]);
  });

  it('of two at once has one effect, and tells the other', async () => {
    await writeGoal(program);
    const other = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });

    const outcomes = await Promise.all([
      writeGoal(other, { seen: 1, target: 7.5 }),
      writeGoal(other, { seen: 1, target: 8 }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
  });

  it('leaves the plan to be counted anew', async () => {
    const pk = planPartition(TENANT_ID, 'noord', 2027);
    await program.advanceTo('2026-12-01T08:30:00.000Z');
    expect((await program.store.read(pk, SUMMARY_MARK))?.due).toBeUndefined();
    await writeGoal(program);

    expect((await program.store.read(pk, SUMMARY_MARK))?.due).toBeDefined();
  });

  it.each`
    who        | text                                | code
    ${'lotte'} | ${{}}                               | ${'done'}
    ${'kees'}  | ${{}}                               | ${'done'}
    ${'anna'}  | ${{}}                               | ${'plan-goals.forbidden'}
    ${'maria'} | ${{}}                               | ${'plan-goals.forbidden'}
    ${'hugo'}  | ${{}}                               | ${'annual-plan.forbidden'}
    ${'lotte'} | ${{ baseline: 7 }}                  | ${'plan-goals.target.is-baseline'}
    ${'lotte'} | ${{ baseline: null, target: null }} | ${'done'}
    ${'lotte'} | ${{ placeIds: ['elders'] }}         | ${'annual-plan.place.not-found'}
    ${'lotte'} | ${{ agreementIds: ['gone'] }}       | ${'plan-goals.agreement.unknown'}
    ${'lotte'} | ${{ id: 'other', seen: 1 }}         | ${'plan-goals.not-found'}
  `('by $who with $text ends as $code', async ({ who, text, code }) => {
    expect(await outcomeOf(writeGoal(program, { who: String(who), ...Object(text) }))).toBe(code);
  });

  it('needs a plan', async () => {
    const work = program.services.goals.write(
      await program.actorOf('lotte'),
      { teamId: 'noord', year: 2028 },
      'schoon',
      'new',
      aGoalText(),
    );

    expect(await outcomeOf(work)).toBe('annual-plan.not-found');
  });
});

describe('a goal of a plan that is', () => {
  it.each`
    state          | code                           | kept
    ${'draft'}     | ${'done'}                      | ${undefined}
    ${'aligning'}  | ${'done'}                      | ${undefined}
    ${'adopted'}   | ${'done'}                      | ${[{ at: '2026-12-01T07:58:00.000Z', by: 'lotte', before: aGoalText() }]}
    ${'running'}   | ${'done'}                      | ${[{ at: '2026-12-01T07:58:00.000Z', by: 'lotte', before: aGoalText() }]}
    ${'evaluated'} | ${'plan-goals.plan-evaluated'} | ${undefined}
  `('$state, when rewritten, ends as $code and keeps what was promised: $kept', async ({ state, code, kept }) => {
    await writeGoal(program);
    await putPlanIn(state);

    expect(await outcomeOf(writeGoal(program, { seen: 1, target: 7.5 }))).toBe(code);
    expect((await goalsAsSeenBy(program)).goals[0]?.goal.adjustments).toEqual(kept);
  });
});

describe('a goal', () => {
  beforeEach(() => writeGoal(program));

  it('that is dropped stays, and can be taken back', async () => {
    expect((await changeGoal(program, { what: 'drop' })).goal).toMatchObject({ status: 'dropped', version: 2 });
    expect((await changeGoal(program, { what: 'drop' })).outcome).toBe('already');
    expect((await changeGoal(program, { what: 'restore' }, { seen: 2 })).goal.status).toBe('active');
  });

  it('keeps its measurements by day, one a day', async () => {
    await changeGoal(program, { what: 'measure', on: '2026-11-20', value: 6.6, note: 'schouw' });
    await changeGoal(program, { what: 'measure', on: '2026-11-01', value: 6.3, note: '' }, { seen: 2 });
    const { goal } = await changeGoal(
      program,
      { what: 'measure', on: '2026-11-20', value: 6.8, note: 'enquête' },
      { seen: 3 },
    );

    expect(goal.measurements).toEqual([
      { on: '2026-11-01', value: 6.3, note: '', by: 'lotte' },
      { on: '2026-11-20', value: 6.8, note: 'enquête', by: 'lotte' },
    ]);
  });

  it.each`
    on              | code
    ${'2026-12-01'} | ${'done'}
    ${'2026-12-02'} | ${'plan-goals.measurement.day.invalid'}
    ${'2026-01-01'} | ${'done'}
    ${'2025-12-31'} | ${'plan-goals.measurement.day.invalid'}
  `('measured on $on ends as $code', async ({ on, code }) => {
    expect(await outcomeOf(changeGoal(program, { what: 'measure', on, value: 6.5, note: '' }))).toBe(code);
  });

  it('has the actions that serve it, of which so many are done', async () => {
    const lotte = await program.actorOf('lotte');
    const { plans, tasks } = program.services;
    await plans.addPlanAction(lotte, NOORD_2027, { ...anAction, goalId: 'schoon', approach: 'meeting' });
    await plans.addPlanAction(lotte, NOORD_2027, { ...anAction, id: 'draft2', goalId: 'schoon' });
    await plans.addPlanAction(lotte, NOORD_2027, { ...anAction, id: 'draft3' });
    const ref = { ...NOORD_2027, itemId: 'action-draft2' };
    await tasks.change(lotte, ref, 1, { what: 'complete', evidence: 'foto in de map' });

    expect((await goalsAsSeenBy(program, 'anna')).goals).toMatchObject([
      { done: 1, total: 2, changedByName: 'Lotte Bos' },
    ]);
  });

  it.each`
    goalId        | code
    ${'schoon'}   | ${'done'}
    ${'onbekend'} | ${'annual-plan.goal.not-found'}
  `('$goalId is served by a new action: $code', async ({ goalId, code }) => {
    const lotte = await program.actorOf('lotte');

    expect(await outcomeOf(program.services.plans.addPlanAction(lotte, NOORD_2027, { ...anAction, goalId }))).toBe(
      code,
    );
  });

  it('that is dropped is served by no new action', async () => {
    await changeGoal(program, { what: 'drop' });
    const work = program.services.plans.addPlanAction(await program.actorOf('lotte'), NOORD_2027, {
      ...anAction,
      goalId: 'schoon',
    });

    expect(await outcomeOf(work)).toBe('annual-plan.goal.not-found');
  });

  it('goes on when the agreement that it serves is gone', async () => {
    await writeAgreement(program);
    await writeGoal(program, { seen: 1, agreementIds: ['wijken'] });
    await program.store.delete(`${TENANT_ID}|org|2027`, 'agreement:wijken');

    expect((await goalsAsSeenBy(program)).goals[0]?.agreements).toEqual([]);
    expect((await writeGoal(program, { seen: 2, agreementIds: ['wijken'], target: 8 })).outcome).toBe('applied');
  });
});

it('comes after those that are in use when it was dropped', async () => {
  await writeGoal(program, { id: 'a', title: 'Aanpak afval' });
  await writeGoal(program, { id: 'b', title: 'Buren kennen elkaar' });
  await changeGoal(program, { what: 'drop' }, { id: 'a' });

  expect((await goalsAsSeenBy(program)).goals.map(({ goal }) => goal.id)).toEqual(['b', 'a']);
});
