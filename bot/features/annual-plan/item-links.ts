import type { PlanRef, TeamPlanRef } from '../../contracts/annual-plan';
import type { Places } from '../places';
import { GoalNotFound, PlaceNotFound } from './errors';

/** Whether a plan has an active goal of that id. Goals are kept by a feature that builds on this one. */
export type HasGoal = (tenantId: string, plan: TeamPlanRef, goalId: string) => Promise<boolean>;

/** @throws PlaceNotFound unless it is one of the team's */
export async function requirePlace(
  { places }: { readonly places: Places },
  tenantId: string,
  teamId: string | undefined,
  placeId: string,
): Promise<void> {
  const known = teamId === undefined ? [] : await places.ofTeam(tenantId, teamId);
  if (!known.some(({ id }) => id === placeId)) throw new PlaceNotFound();
}

/** @throws GoalNotFound unless it is an active one of the plan */
export async function requireGoal(
  { hasGoal }: { readonly hasGoal: HasGoal },
  tenantId: string,
  { teamId, year }: PlanRef,
  goalId: string,
): Promise<void> {
  if (teamId === undefined || !(await hasGoal(tenantId, { teamId, year }, goalId))) throw new GoalNotFound();
}
