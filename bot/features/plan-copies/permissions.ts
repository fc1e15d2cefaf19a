import type { PlanState } from '../../contracts/annual-plan';
import type { Actor } from '../../shared/actor';
import { mayWritePlan } from '../annual-plan';

/** Who writes the plan takes along what was in an earlier one, until it is evaluated. */
export function mayCopy(actor: Actor, teamId: string, state: PlanState): boolean {
  return state !== 'evaluated' && mayWritePlan(actor, teamId);
}
