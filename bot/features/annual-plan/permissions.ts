import type { PlanItem } from '../../contracts/annual-plan';
import type { ItemPermissions } from '../../contracts/plan-resources';
import type { Actor } from '../../shared/actor';
import { mayUndo } from './item-change';

/** How a person stands to an item; `standsIn` for the deputy of an owner who cannot be told today, or that one's deputy. */
export interface Standing {
  readonly actor: Actor;
  readonly standsIn: boolean;
  /** Of a request for approval: that its round is not the plan's any more, or the plan not in alignment. */
  readonly isOver?: boolean;
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
  const owns = item.ownerId === actor.personId;
  // Whether a colleague answered is for who leads them: management sees teams, not persons. Nobody judges in another's place.
  if (item.kind === 'assessment') return owns || actor.leadsTeamIds.some((teamId) => teamId === item.teamId);
  return mayViewPlan(actor, item.teamId) || owns || standsIn || mayUndo(item, actor.personId);
}

/** The owner and who stands in for them do the work; who leads them may too, but their reminders are their own to snooze. */
export function itemPermissions(standing: Standing, item: PlanItem): ItemPermissions {
  if (item.kind === 'request') return requestPermissions(standing, item);
  const may = workPermissions(standing, item);
  if (item.kind === 'assessment') return assessmentPermissions(standing, item);
  if (item.step?.isCheck !== true) return may;
  // Whoever finds what an intervention changed says so there, and the task follows.
  return { ...may, complete: false, reopen: false, undo: may.undo && item.status !== 'done' };
}

function workPermissions(standing: Standing, item: PlanItem): ItemPermissions {
  const { owns, leads, isUnfinished } = positionOf(standing, item);
  const acts = owns || leads;
  const works = acts && isUnfinished;
  return {
    complete: works,
    snooze: owns && item.status === 'open',
    reassign: works,
    move: works,
    edit: acts && item.status !== 'cancelled' && item.kind !== 'step',
    activate: acts && item.status === 'past',
    reopen: acts && item.status === 'done',
    cancel: works && mayDrop(item, leads),
    answer: false,
    undo: mayUndo(item, standing.actor.personId),
  };
}

/**
 * Judging is what finishes it, and the round hands it over, moves it and drops it: only the reminders are the owner's to put off.
 * Nobody judges in somebody else's place.
 */
function assessmentPermissions({ actor }: Standing, item: PlanItem): ItemPermissions {
  const owns = item.ownerId === actor.personId;
  const hasSnoozed = item.history.at(-1)?.change.what === 'snoozed';
  return { ...NOTHING, snooze: owns && item.status === 'open', undo: hasSnoozed && mayUndo(item, actor.personId) };
}

const NOTHING: ItemPermissions = {
  ...{ complete: false, snooze: false, reassign: false, move: false, edit: false },
  ...{ activate: false, reopen: false, cancel: false, answer: false, undo: false },
};

/** A step plan is the toolkit's: whoever carries it out leaves out what does not fit the place. */
function mayDrop({ kind }: PlanItem, leads: boolean): boolean {
  return kind === 'step' || (kind === 'plan-action' && leads);
}

/**
 * A request is answered by who is asked, and may be answered again. Who asked for input may record it too where it is somebody
 * else's to give. Nobody agrees in another's place with what they asked agreement for themselves, nor takes it out of their hands.
 */
function requestPermissions(standing: Standing, item: PlanItem): ItemPermissions {
  const { owns, leads, isUnfinished } = positionOf(standing, item);
  const isApproval = item.request?.what === 'approval';
  const isOpen = isUnfinished && standing.isOver !== true;
  const disposes = isOpen && leads && !isApproval;
  return {
    complete: false,
    snooze: owns && item.status === 'open',
    reassign: disposes || (isOpen && owns),
    move: isOpen && leads,
    edit: false,
    activate: false,
    reopen: false,
    cancel: disposes,
    answer: mayAnswer(standing, item, owns),
    undo: standing.isOver !== true && mayUndo(item, standing.actor.personId),
  };
}

function mayAnswer({ actor, isOver }: Standing, item: PlanItem, owns: boolean): boolean {
  if (isOver === true || item.status === 'cancelled') return false;
  const hasAsked = item.asked?.by === actor.personId;
  if (item.request?.what === 'approval') return item.ownerId === actor.personId || (owns && !hasAsked);
  return owns || (hasAsked && isRecordedFor(item));
}

function isRecordedFor({ request }: PlanItem): boolean {
  return request?.what === 'contribution' && request.onBehalfOf !== undefined;
}

function positionOf({ actor, standsIn }: Standing, item: PlanItem) {
  return {
    owns: item.ownerId === actor.personId || standsIn,
    leads: mayLead(actor, item.teamId),
    isUnfinished: ['open', 'past'].includes(item.status),
  };
}

/** The association's own timeline is led by the administrator, besides the owners of its milestones. */
function mayLead(actor: Actor, teamId: string | undefined): boolean {
  return teamId === undefined ? actor.role === 'administrator' : mayWritePlan(actor, teamId);
}

function isManagement({ role }: Actor): boolean {
  return role === 'manager' || role === 'administrator';
}
