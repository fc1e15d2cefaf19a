import { z } from 'zod';
import type { LocalDate } from '../../contracts/calendar';
import { Instant } from '../../contracts/calendar';
import type { ReportedIssueStatus } from '../../contracts/reported-issues';
import type { ThemeId } from '../../contracts/themes';
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

/** So many are read for one page at most, however few of them fit. */
const MOST_READ = 1_000;
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
  const start = page.after === undefined ? undefined : positionIn(page.after);
  const query = queryOf(filter, start);
  const sources = teamIds.map((teamId) => newestOf(documents, tenantId, teamId, query));
  const read: IssueDocument[] = [];
  const found: IssueDocument[] = [];
  for await (const issue of unseen(merged(sources), start)) {
    if (found.length === page.limit || read.length === MOST_READ) return { issues: found, after: afterOf(read, start) };
    read.push(issue);
    if (page.fits(issue)) found.push(issue);
  }
  return { issues: found, after: undefined };
}

/** Up to where was read: a moment, and which of that moment were. */
const Position = z.object({ at: Instant, ids: z.array(z.string()) });
type Position = z.infer<typeof Position>;

/** Where `read` ended, which began at `start`. */
function afterOf(read: readonly IssueDocument[], start: Position | undefined): string | undefined {
  const at = read.at(-1)?.reportedAt;
  if (at === undefined) return undefined;
  const ids = read.filter(({ reportedAt }) => reportedAt === at).map(({ id }) => id);
  const position: Position = { at, ids: start?.at === at ? [...start.ids, ...ids] : ids };
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Without what was read before `start`; an issue on its way to another team is in both, and counts once. */
async function* unseen(
  issues: AsyncGenerator<IssueDocument>,
  start: Position | undefined,
): AsyncGenerator<IssueDocument> {
  const seen = new Set(start?.ids ?? []);
  for await (const issue of issues) {
    if (!seen.has(issue.id)) yield issue;
    seen.add(issue.id);
  }
}

/** @throws ContinuationUnreadable */
function positionIn(after: string): Position {
  try {
    return Position.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch {
    throw new ContinuationUnreadable();
  }
}

function queryOf({ statuses, theme, placeId, reportedBy, from, to }: IssueFilter, start: Position | undefined): Query {
  const end = to === undefined ? undefined : addMilliseconds(instantAt(addDays(to, 1), '00:00'), -1);
  const latest = [end, start?.at].flatMap((at) => at ?? []).sort()[0];
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

/** Of several that are each in order the newest first. */
async function* merged(sources: readonly AsyncGenerator<IssueDocument>[]): AsyncGenerator<IssueDocument> {
  const heads = await Promise.all(sources.map(async (source) => ({ source, next: await source.next() })));
  for (;;) {
    const waiting = heads.flatMap((head) => (head.next.done === true ? [] : [{ head, issue: head.next.value }]));
    const [first, ...others] = waiting;
    if (first === undefined) return;
    const newest = others.reduce((one, other) => (other.issue.reportedAt > one.issue.reportedAt ? other : one), first);
    yield newest.issue;
    newest.head.next = await newest.head.source.next();
  }
}
