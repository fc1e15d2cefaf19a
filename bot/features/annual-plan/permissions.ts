import type { PlanItem } from '../../contracts/annual-plan';
import type { Actor } from '../../shared/actor';
import { mayUndo } from './item-change';

/** What somebody may do with one milestone or plan action, in the state that it is in. */
export interface ItemPermissions {
  readonly complete: boolean;
  readonly snooze: boolean;
  readonly reassign: boolean;
  readonly move: boolean;
  readonly activate: boolean;
  readonly reopen: boolean;
  readonly cancel: boolean;
  readonly undo: boolean;
}

/** How a person stands to an item; `standsIn` for the deputy of an owner who cannot be told today, or that one's deputy. */
export interface Standing {
  readonly actor: Actor;
  readonly standsIn: boolean;
}

/** A team's people, managers and administrators see the plan; the association's timeline is everybody's to see. */
export function mayViewPlan(actor: Actor, teamId: string | undefined): boolean {
  return teamId === undefined || actor.teamIds.includes(teamId) || isManagement(actor);
}

/** The team lead writes the plan; an administrator may help out. */
export function mayWritePlan(actor: Actor, teamId: string): boolean {
  return actor.leadsTeamIds.includes(teamId) || actor.role === 'administrator';
}

/** Also for who just handed it over: they see what came of it, and can take it back. */
export function mayViewItem({ actor, standsIn }: Standing, item: PlanItem): boolean {
  const isTheirs = item.ownerId === actor.personId || standsIn;
  return mayViewPlan(actor, item.teamId) || isTheirs || mayUndo(item, actor.personId);
}

/** The owner and who stands in for them do the work; who leads them may too, but their reminders are their own to snooze. */
export function itemPermissions({ actor, standsIn }: Standing, item: PlanItem): ItemPermissions {
  const owns = item.ownerId === actor.personId || standsIn;
  const leads = mayLead(actor, item.teamId);
  const acts = owns || leads;
  const works = acts && ['open', 'past'].includes(item.status);
  return {
    complete: works,
    snooze: owns && item.status === 'open',
    reassign: works,
    move: works,
    activate: acts && item.status === 'past',
    reopen: acts && item.status === 'done',
    cancel: leads && works && item.kind === 'plan-action',
    undo: mayUndo(item, actor.personId),
  };
}

/** The association's own timeline is led by the administrator, besides the owners of its milestones. */
function mayLead(actor: Actor, teamId: string | undefined): boolean {
  return teamId === undefined ? actor.role === 'administrator' : mayWritePlan(actor, teamId);
}

function isManagement({ role }: Actor): boolean {
  return role === 'manager' || role === 'administrator';
}
