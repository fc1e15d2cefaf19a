import type { PlanItem } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { Team } from '../../contracts/people';
import type { Actor } from '../../shared/actor';
import { escalationBy, type Reminders } from '../reminders';

/** Counts working days with the association's quiet days. */
export type WorkingCalendar = Awaited<ReturnType<Reminders['calendarOf']>>;

/**
 * Whether the overview tells this person whose an item is. Who works in the team knows; a manager sees teams and not persons,
 * except what has been escalated to them; the association's milestones are everybody's to see.
 */
export function seesOwner(
  actor: Actor,
  { teamId, ownerId, status, dueOn }: Pick<PlanItem, 'teamId' | 'ownerId' | 'status' | 'dueOn'>,
  team: Pick<Team, 'managerId'> | undefined,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: WorkingCalendar },
): boolean {
  if (teamId === undefined || ownerId === actor.personId || actor.teamIds.includes(teamId)) return true;
  return (
    team?.managerId === actor.personId && status === 'open' && escalationBy(dueOn, today, calendar) === 'manager-told'
  );
}
