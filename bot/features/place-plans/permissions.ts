import type { PlanState } from '../../contracts/annual-plan';
import { MOST_PLACE_ACTIONS } from '../../contracts/place-plans';
import type { Actor } from '../../shared/actor';
import { mayWritePlan } from '../annual-plan';

export interface PlacePlanPermissions {
  readonly write: boolean;
  readonly addAction: boolean;
}

/** Who writes the plan writes its plans of action, until it is evaluated; actions only while there is room under the goal. */
export function placePlanPermissions(
  actor: Actor,
  teamId: string,
  {
    state,
    goal,
    actions,
  }: { readonly state: PlanState; readonly goal: 'none' | 'active' | 'dropped'; readonly actions: number },
): PlacePlanPermissions {
  const write = mayWritePlan(actor, teamId) && state !== 'evaluated';
  return { write, addAction: write && goal === 'active' && actions < MOST_PLACE_ACTIONS };
}
