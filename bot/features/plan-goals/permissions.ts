import type { PlanState } from '../../contracts/annual-plan';
import type { Actor } from '../../shared/actor';
import { mayWritePlan } from '../annual-plan';

/** Who writes the plan writes its goals, until it is evaluated. */
export function mayWriteGoals(actor: Actor, teamId: string, state: PlanState): boolean {
  return state !== 'evaluated' && mayWritePlan(actor, teamId);
}

/** Performance agreements are the association's: a manager or administrator writes them, everybody reads them. */
export function mayWriteAgreements({ role }: Actor): boolean {
  return role === 'manager' || role === 'administrator';
}
