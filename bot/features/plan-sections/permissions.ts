import type { PlanState } from '../../contracts/annual-plan';
import type { Actor } from '../../shared/actor';
import { mayWritePlan } from '../annual-plan';

/** Who writes the plan writes its sections, until it is evaluated. */
export function mayWriteSections(actor: Actor, teamId: string, state: PlanState): boolean {
  return state !== 'evaluated' && mayWritePlan(actor, teamId);
}
