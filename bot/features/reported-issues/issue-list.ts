import type { Instant, LocalDate } from '../../contracts/calendar';
import type { ReportedIssueStatus } from '../../contracts/reported-issues';
import type { ThemeId } from '../../contracts/themes';
import { newestFirst } from '../../ports/newest-first';
import type { Query } from '../../ports/store';
import { addDays, addMilliseconds, instantAt } from '../../shared/local-date';
import type { IssueDocument } from './collections';
import { ContinuationUnreadable } from './errors';
import type { IssueDocuments } from './issue-documents';

/** Which issues; what is left out does not matter. Days are of the report, both included. */
export interface IssueFilter {
  readonly statuses?: readonly ReportedIssueStatus[] | undefined;
  readonly theme?: ThemeId | undefined;
  readonly placeId?: string | undefined;
  readonly reportedBy?: string | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

export interface IssuePage {
  readonly issues: readonly IssueDocument[];
  /** Of the next page; the last may be empty. */
  readonly after: string | undefined;
}

const READ_AT_ONCE = 50;

/**
 * The newest issues of some teams that fit. Costs a query for each team, and what is read: what does not pass `fits` (not for this
 * person, not the words) is read too, up to 1,000 for a page.
 */
export async function newestIssues(
  documents: IssueDocuments,
  tenantId: string,
  teamIds: readonly string[],
  filter: IssueFilter,
  page: {
    readonly limit: number;
    readonly after?: string | undefined;
    readonly fits: (issue: IssueDocument) => boolean;
  },
): Promise<IssuePage> {
  const sources = teamIds.map(
    (teamId) => (latest: Instant | undefined) => newestOf(documents, tenantId, teamId, queryOf(filter, latest)),
  );
  const order = { atOf: ({ reportedAt }: IssueDocument) => reportedAt, idOf: ({ id }: IssueDocument) => id };
  const newest = await newestFirst(sources, { ...page, ...order });
  if (newest === undefined) throw new ContinuationUnreadable();
  return { issues: newest.found, after: newest.after };
}

function queryOf({ statuses, theme, placeId, reportedBy, from, to }: IssueFilter, before: Instant | undefined): Query {
  const end = to === undefined ? undefined : addMilliseconds(instantAt(addDays(to, 1), '00:00'), -1);
  const latest = [end, before].flatMap((at) => at ?? []).sort()[0];
  const reportedAt = {
    ...(from === undefined ? {} : { gte: instantAt(from, '00:00') }),
    ...(latest === undefined ? {} : { lte: latest }),
  };
  return {
    where: {
      ...(statuses === undefined ? {} : { status: { in: [...statuses] } }),
      ...(theme === undefined ? {} : { themeKey: theme }),
      ...(placeId === undefined ? {} : { placeKey: placeId }),
      ...(reportedBy === undefined ? {} : { reportedBy }),
      ...(Object.keys(reportedAt).length === 0 ? {} : { reportedAt }),
    },
    order: { key: 'reportedAt', direction: 'descending' },
    limit: READ_AT_ONCE,
  };
}

async function* newestOf(
  documents: IssueDocuments,
  tenantId: string,
  teamId: string,
  query: Query,
): AsyncGenerator<IssueDocument> {
  let after: string | undefined;
  do {
    const page = await documents.page(tenantId, teamId, { ...query, ...(after === undefined ? {} : { after }) });
    for (const { body } of page.items) yield body;
    after = page.after;
  } while (after !== undefined);
}
