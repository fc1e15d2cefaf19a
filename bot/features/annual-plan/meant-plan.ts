import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { Team } from '../../contracts/people';
import type { Actor } from '../../shared/actor';
import { yearOf } from '../../shared/local-date';
import type { Plans } from './plans';

/** Which plan somebody means who names no team; `choose` where it can be of several, and nobody's where they see none. */
export type MeantPlan =
  | { readonly found: 'one'; readonly ref: TeamPlanRef }
  | { readonly found: 'choose'; readonly teams: readonly Team[]; readonly year: number }
  | { readonly found: 'none' };

/**
 * The plan of the team that somebody leads, else works in, else may see. Without a year this year's; where there is only next
 * year's, that one.
 */
export async function meantPlan(plans: Plans, actor: Actor, today: LocalDate, year?: number): Promise<MeantPlan> {
  const visible = await plans.teams(actor);
  const led = visible.filter(({ id }) => actor.leadsTeamIds.includes(id));
  const own = visible.filter(({ id }) => actor.teamIds.includes(id));
  const teams = [led, own, visible].find((some) => some.length > 0) ?? [];
  const current = yearOf(today);
  const [only] = teams;
  if (only === undefined) return { found: 'none' };
  if (teams.length > 1) return { found: 'choose', teams, year: year ?? current };
  if (year !== undefined) return { found: 'one', ref: { teamId: only.id, year } };
  const years = await plans.years(actor, only.id);
  const isNext = !years.includes(current) && years.includes(current + 1);
  return { found: 'one', ref: { teamId: only.id, year: isNext ? current + 1 : current } };
}
