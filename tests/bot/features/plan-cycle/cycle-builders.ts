import type { PlanAnswer, PlanState } from '../../../../bot/contracts/annual-plan';
import { planReports } from '../../../../bot/features/plan-reports';
import type { PlanStep } from '../../../../bot/contracts/plan-resources';
import { createCollection } from '../../../../bot/ports/collection';
import { planPartition } from '../../../../bot/shared/partitions';
import { TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';
import { anAction, NOORD_2027, openPlan } from '../annual-plan/plan-program';
import { writeGoal } from '../plan-goals/goal-builders';

/** A plan of team Noord that is ready to be offered: with a goal, and an action that serves it. */
export async function prepare(program: TestProgram): Promise<void> {
  await openPlan(program);
  await writeGoal(program);
  const lotte = await program.actorOf('lotte');
  await program.services.plans.addPlanAction(lotte, NOORD_2027, { ...anAction, goalId: 'schoon' });
}

export async function viewAs(program: TestProgram, who = 'lotte') {
  return program.services.cycle.view(await program.actorOf(who), NOORD_2027);
}

/** @param seen the version that is looked at; as it is now unless given */
export async function step(
  program: TestProgram,
  who: string,
  to: PlanState,
  wish: Partial<PlanStep> = {},
  seen?: number,
) {
  const version = seen ?? (await viewAs(program)).goals.plan.plan.version;
  return program.services.cycle.step(await program.actorOf(who), NOORD_2027, version, { ...wish, to });
}

export async function answer(
  program: TestProgram,
  who: string,
  verdict: PlanAnswer['verdict'] = 'agrees',
  { round = 1, text = verdict === 'objects' ? 'Te weinig voor Zuid' : '', of = who } = {},
) {
  const { tasks } = program.services;
  const actor = await program.actorOf(who);
  const ref = { ...NOORD_2027, itemId: `request-approval-${round}-${of}` };
  const { item } = await tasks.task(actor, ref);
  return tasks.change(actor, ref, item.version, { what: 'answer', verdict, text });
}

/** Takes the plan as far as this state. */
export async function bringTo(program: TestProgram, state: PlanState): Promise<void> {
  await prepare(program);
  if (state === 'draft') return;
  await step(program, 'lotte', 'aligning');
  if (state === 'aligning') return;
  await answer(program, 'maria');
  await step(program, 'maria', 'adopted');
  if (state === 'adopted') return;
  await step(program, 'lotte', 'running');
  if (state === 'running') return;
  await submitEvaluation(program);
  await step(program, 'lotte', 'evaluated');
}

export async function submitEvaluation({ store, clock }: TestProgram): Promise<void> {
  const at = clock.now();
  await createCollection(store, planReports, clock).create(
    planPartition(TENANT_ID, 'noord', 2027),
    'report:evaluation',
    {
      ...{ key: 'evaluation', story: 'Het ging goed.', state: 'submitted', submittedAt: at, submittedBy: 'lotte' },
      ...{ changedAt: at, changedBy: 'lotte', version: 1 },
    },
  );
}
