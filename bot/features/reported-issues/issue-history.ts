import type { Instant } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { IssueChange, IssueHistoryEntry, ReportedIssue } from '../../contracts/reported-issues';

/** Who asks, and when. */
export interface Asked {
  readonly by: PersonId;
  readonly at: Instant;
}

/** More than anybody reads, and small enough for a document. */
const LONGEST_HISTORY = 60;

/** The issue one version on, with what happened; several changes that happened at once are one version. */
export function withHistory<T extends ReportedIssue>(
  issue: T,
  { by, at }: Asked,
  ...changes: readonly IssueChange[]
): T {
  const version = issue.version + 1;
  const entries = changes.map((change) => ({ at, by, version, change }));
  return { ...issue, history: [...issue.history, ...entries].slice(-LONGEST_HISTORY), version };
}

export function lastChange({ history }: ReportedIssue): IssueHistoryEntry | undefined {
  return history.at(-1);
}

/** What happened after a version that somebody looked at. */
export function changesSince({ history }: ReportedIssue, version: number): readonly IssueHistoryEntry[] {
  return history.filter((entry) => entry.version > version);
}
