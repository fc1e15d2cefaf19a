import type { IssueCommand, IssuePermissions, ReportedIssue } from '../../contracts/reported-issues';
import type { Actor } from '../../shared/actor';
import { mayUndo } from './issue-undo';
import { isSensitive } from './theme-route';

export const MOST_PHOTOS = 10;

/** Also for who changed it last and may take that back: a report that moved to another team would be gone for them. */
export function mayViewIssue(actor: Actor, issue: ReportedIssue): boolean {
  if (isManagement(actor) || isOwn(actor, issue) || mayUndo(issue, actor.personId)) return true;
  return isSensitive(issue) ? leads(actor, issue) : isOfTeam(actor, issue);
}

/** Who sees it in their team changes it, and so does its reporter; a manager looks on, an administrator helps out. */
export function issuePermissions(actor: Actor, issue: ReportedIssue): IssuePermissions {
  const works = mayWork(actor, issue);
  const state = issue.status === 'closed' ? whenClosed(actor, issue) : whenOpen(actor, issue);
  const allowed: Partial<IssuePermissions> = works ? state : {};
  return { ...NOTHING, ...allowed, giveFeedback: works, undo: mayUndo(issue, actor.personId) };
}

export function isAllowed({ what }: IssueCommand, may: IssuePermissions): boolean {
  return may[NEEDED[what]];
}

const NEEDED: Readonly<Record<IssueCommand['what'], keyof IssuePermissions>> = {
  correct: 'correct',
  'answer-basis': 'correct',
  'take-up': 'takeUp',
  close: 'close',
  reopen: 'reopen',
  join: 'join',
  separate: 'separate',
  reject: 'correct',
  start: 'start',
  'give-feedback': 'giveFeedback',
  undo: 'undo',
};

const NOTHING: IssuePermissions = {
  ...{ correct: false, takeUp: false, close: false, reopen: false, join: false, separate: false },
  ...{ start: false, giveFeedback: false, addPhoto: false, undo: false },
};

function whenOpen(actor: Actor, issue: ReportedIssue): Partial<IssuePermissions> {
  return {
    correct: true,
    takeUp: issue.handledBy !== actor.personId,
    close: mayDecide(actor, issue),
    join: issue.joined.length === 0,
    // The steps of an intervention are the team's.
    start: isOfTeam(actor, issue) || actor.role === 'administrator',
    addPhoto: issue.photoIds.length < MOST_PHOTOS,
  };
}

function whenClosed(actor: Actor, issue: ReportedIssue): Partial<IssuePermissions> {
  return issue.closedAs === 'joined' ? { separate: true } : { reopen: mayDecide(actor, issue) };
}

/** Whether it is over, and whether it is not. */
function mayDecide(actor: Actor, issue: ReportedIssue): boolean {
  return isOwn(actor, issue) || leads(actor, issue) || actor.role === 'administrator';
}

function mayWork(actor: Actor, issue: ReportedIssue): boolean {
  if (isOwn(actor, issue) || leads(actor, issue) || actor.role === 'administrator') return true;
  return !isSensitive(issue) && isOfTeam(actor, issue);
}

function isOwn({ personId }: Actor, { reportedBy, handledBy }: ReportedIssue): boolean {
  return reportedBy === personId || handledBy === personId;
}

function leads({ leadsTeamIds }: Actor, { teamId }: ReportedIssue): boolean {
  return leadsTeamIds.includes(teamId);
}

function isOfTeam({ teamIds }: Actor, { teamId }: ReportedIssue): boolean {
  return teamIds.includes(teamId);
}

function isManagement({ role }: Actor): boolean {
  return role === 'manager' || role === 'administrator';
}
