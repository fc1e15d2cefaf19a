import type { PersonId } from '../../contracts/people';
import type { IssueChange, IssueHistoryEntry } from '../../contracts/reported-issues';
import type { IssueDocument } from './collections';
import { withHistory, type Asked } from './issue-history';
import { withOutcome } from './suggested';

/** Whether this person's was the last change, and can be taken back. A corrected text is gone: it may have been what was not to be kept. */
export function mayUndo(issue: Pick<IssueDocument, 'history'>, by: PersonId): boolean {
  return undoable(issue, by) !== undefined;
}

/** The issue with this person's last change taken back; the same issue when there is none. */
export function undone(issue: IssueDocument, asked: Asked): IssueDocument {
  const last = undoable(issue, asked.by);
  if (last === undefined) return issue;
  const { entry, change } = last;
  const before = withHistory(takenBack(issue, change), asked, { what: 'undone', undid: change.what });
  const move = issue.history.find((one) => one.version === entry.version && one.change.what === 'moved')?.change;
  if (move?.what !== 'moved' || move.fromTeamId === issue.teamId) return before;
  return withMove(before, move.fromTeamId);
}

/** On its way to another team, which is told in the history of the same version. */
export function withMove(issue: IssueDocument, teamId: string): IssueDocument {
  const last = issue.history.at(-1);
  if (last === undefined) return issue;
  const moved = { ...last, change: { what: 'moved', fromTeamId: issue.teamId } as const };
  return { ...issue, movingTo: teamId, history: [...issue.history, moved] };
}

type Undoable = Extract<
  IssueChange,
  { what: 'corrected' | 'basis-answered' | 'taken-up' | 'closed' | 'reopened' | 'rejected' | 'feedback-given' }
>;

interface UndoableEntry {
  readonly entry: IssueHistoryEntry;
  readonly change: Undoable;
}

function undoable({ history }: Pick<IssueDocument, 'history'>, by: PersonId): UndoableEntry | undefined {
  const last = history.at(-1);
  if (last?.by !== by) return undefined;
  // A correction of the place may have moved it: both are one change.
  const entry = last.change.what === 'moved' ? history.at(-2) : last;
  if (entry?.version !== last.version || !isUndoable(entry.change)) return undefined;
  return { entry, change: entry.change };
}

function isUndoable(change: IssueChange): change is Undoable {
  switch (change.what) {
    case 'corrected':
      return !change.text;
    case 'basis-answered':
    case 'taken-up':
    case 'closed':
    case 'reopened':
    case 'rejected':
    case 'feedback-given':
      return true;
    default:
      return false;
  }
}

function takenBack(issue: IssueDocument, change: Undoable): IssueDocument {
  switch (change.what) {
    case 'corrected':
      return uncorrected(issue, change);
    case 'basis-answered': {
      const { basis: _now, ...rest } = issue;
      return change.before === undefined ? rest : { ...rest, basis: change.before };
    }
    case 'taken-up': {
      const { handledBy: _now, ...rest } = issue;
      const handler = change.handlerBefore === undefined ? {} : { handledBy: change.handlerBefore };
      return { ...rest, ...handler, status: change.before };
    }
    case 'closed': {
      const { closedAs: _now, ...rest } = issue;
      return { ...rest, status: change.before };
    }
    case 'reopened':
      return { ...issue, status: 'closed', ...(change.closedAs === undefined ? {} : { closedAs: change.closedAs }) };
    case 'rejected':
      return { ...issue, suggested: withOutcome(issue.suggested, change.interventionIds, 'shown') };
    case 'feedback-given': {
      const { feedback: _now, ...rest } = issue;
      return rest;
    }
  }
}

function uncorrected(issue: IssueDocument, change: Extract<Undoable, { what: 'corrected' }>): IssueDocument {
  const { theme, placeId, ...rest } = issue;
  const themeBefore = change.theme === undefined ? theme : change.before.theme;
  const placeBefore = change.placeId === undefined ? placeId : change.before.placeId;
  return {
    ...rest,
    ...(themeBefore === undefined ? {} : { theme: themeBefore }),
    ...(placeBefore === undefined ? {} : { placeId: placeBefore }),
  };
}
