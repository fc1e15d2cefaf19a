import type { Instant } from '../../contracts/calendar';
import type { IssueRef, ReportedIssue } from '../../contracts/reported-issues';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry, type WriteOptions } from '../../ports/collection';
import type { Operation, Query, Store, Stored } from '../../ports/store';
import { addMilliseconds, yearsAfter } from '../../shared/local-date';
import { teamPartition } from '../../shared/partitions';
import { issueMoves, reportedIssues, type IssueDocument } from './collections';

export type IssueDocuments = ReturnType<typeof createIssueDocuments>;

const KEPT_YEARS = 2;
/** How long the writer has for what follows from a change, before the job does it. */
const GRACE_MILLISECONDS = 2_000;

/**
 * Where reported issues are kept: in the partition of the team of their place. Each is kept for two years after the report. What
 * waits for work when it is written keeps waiting until that was done.
 */
export function createIssueDocuments({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const issues = createCollection(store, reportedIssues, clock);
  const moves = createCollection(store, issueMoves, clock);

  const read = (tenantId: string, teamId: string, issueId: string) =>
    issues.read(teamPartition(tenantId, teamId), docId(issueId));

  return {
    entryOf: (stored: Stored) => issues.entryOf(stored),

    /** By a reference that may be old: an issue that went to another team is found there. A point read while it is where it was. */
    async find(tenantId: string, { teamId, issueId }: IssueRef): Promise<Entry<IssueDocument> | undefined> {
      const visited = new Set<string>();
      let team: string | undefined = teamId;
      while (team !== undefined && !visited.has(team)) {
        visited.add(team);
        const entry: Entry<IssueDocument> | undefined = await read(tenantId, team, issueId);
        if (entry?.body.movingTo !== undefined) return (await read(tenantId, entry.body.movingTo, issueId)) ?? entry;
        if (entry !== undefined) return entry;
        team = (await moves.read(teamPartition(tenantId, team), moveId(issueId)))?.body.toTeamId;
      }
      return undefined;
    },

    /** @throws `exists` */
    async create(tenantId: string, issue: ReportedIssue, waits: boolean): Promise<Entry<IssueDocument>> {
      const pk = teamPartition(tenantId, issue.teamId);
      return issues.create(pk, docId(issue.id), withKeys(issue), optionsOf(issue, waits ? dueSoon(clock) : undefined));
    },

    /** @param waits whether something follows from it. @throws `stale`, `missing` */
    async replace(entry: Entry<IssueDocument>, next: IssueDocument, waits: boolean): Promise<Entry<IssueDocument>> {
      const due = entry.due ?? (waits ? dueSoon(clock) : undefined);
      return issues.replace(entry, withKeys(next), optionsOf(next, due));
    },

    /** The operation for a batch. */
    toReplace(entry: Entry<IssueDocument>, next: IssueDocument): Operation {
      return issues.toReplace(entry, withKeys(next), optionsOf(next, entry.due));
    },

    /** It waits for nothing more. @throws `stale`, `missing` */
    async rest(entry: Entry<IssueDocument>): Promise<void> {
      await issues.replace(entry, entry.body, optionsOf(entry.body, undefined));
    },

    /** As it is now where `entry` was read. */
    again: (entry: Entry<IssueDocument>) => issues.read(entry.pk, entry.id),

    page: (tenantId: string, teamId: string, query: Query) => issues.page(teamPartition(tenantId, teamId), query),
  };
}

/** An issue is kept so long. */
export function keptUntil(reportedAt: Instant): Instant {
  return yearsAfter(reportedAt, KEPT_YEARS);
}

/** When the job does what its writer did not get to. */
export function dueSoon(clock: Clock): Instant {
  return addMilliseconds(clock.now(), GRACE_MILLISECONDS);
}

export function optionsOf(issue: ReportedIssue, due: Instant | undefined): WriteOptions {
  return { due, keepUntil: keptUntil(issue.reportedAt) };
}

export function docId(issueId: string): string {
  return `issue:${issueId}`;
}

export function moveId(issueId: string): string {
  return `issue-move:${issueId}`;
}

/** With what it is found by. */
export function withKeys(issue: ReportedIssue & { readonly movingTo?: string | undefined }): IssueDocument {
  const { movingTo, ...kept } = issue;
  const going = movingTo === undefined ? {} : { movingTo };
  return { ...kept, ...going, themeKey: kept.theme ?? '', placeKey: kept.placeId ?? '' };
}
