import { DomainError } from '../../../../bot/shared/errors';
import type { TestProgram } from '../../../support/program/test-program';

export const NOORD_2027 = { teamId: 'noord', year: 2027 } as const;

/** What Anna of team Noord is asked to do. */
export const anAction = { id: 'draft1', title: 'Bankje bij de entree', dueOn: '2026-12-15', ownerId: 'anna' };

/** What became of an attempt: the code of the refusal, or `done`. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

export async function openPlan(
  program: TestProgram,
  personId = 'lotte',
  ref: { teamId: string; year: number } = NOORD_2027,
) {
  return program.services.plans.open(await program.actorOf(personId), ref);
}

export async function planAsSeenBy(program: TestProgram, personId = 'lotte') {
  const view = await program.services.plans.view(await program.actorOf(personId), NOORD_2027);
  if (view === undefined) throw new Error('There is no plan');
  return view;
}
