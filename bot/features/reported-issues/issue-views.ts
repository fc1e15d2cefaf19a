import type { Place } from '../../contracts/places';
import type { IssuePermissions, IssueRef, ReportedIssue } from '../../contracts/reported-issues';
import type { Directory } from '../../ports/directory';
import type { Actor } from '../../shared/actor';
import type { Places } from '../places';
import type { IssueDocument } from './collections';
import { issuePermissions } from './permissions';
import { isSensitive } from './theme-route';

/** A reported issue as somebody sees it. */
export interface IssueView {
  readonly ref: IssueRef;
  readonly issue: ReportedIssue;
  readonly place: Place | undefined;
  readonly teamName: string;
  /** Undefined when that colleague left. */
  readonly reporterName: string | undefined;
  readonly handlerName: string | undefined;
  readonly isSensitive: boolean;
  readonly may: IssuePermissions;
}

interface ViewDeps {
  readonly directory: Directory;
  readonly places: Pick<Places, 'place'>;
}

export async function viewIssue(deps: ViewDeps, actor: Actor, issue: IssueDocument): Promise<IssueView> {
  return viewOf(actor, issue, await namesFor(deps, actor.tenantId), deps.places.place);
}

/** The same for many: each place is read once. */
export async function viewIssues(
  deps: ViewDeps,
  actor: Actor,
  issues: readonly IssueDocument[],
): Promise<readonly IssueView[]> {
  const names = await namesFor(deps, actor.tenantId);
  const read = new Map<string, ReturnType<Places['place']>>();
  const placeOnce: Places['place'] = (tenantId, id) => {
    const place = read.get(id) ?? deps.places.place(tenantId, id);
    read.set(id, place);
    return place;
  };
  return Promise.all(issues.map((issue) => viewOf(actor, issue, names, placeOnce)));
}

interface Names {
  readonly teams: ReadonlyMap<string, string>;
  readonly person: (id: string) => Promise<string | undefined>;
}

async function namesFor({ directory }: ViewDeps, tenantId: string): Promise<Names> {
  const teams = await directory.teams(tenantId);
  return {
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    person: async (id) => (await directory.person(tenantId, id))?.name,
  };
}

async function viewOf(
  actor: Actor,
  { themeKey: _theme, placeKey: _place, movingTo: _to, ...issue }: IssueDocument,
  names: Names,
  placeOf: Places['place'],
): Promise<IssueView> {
  const { teamId, id, placeId, reportedBy, handledBy } = issue;
  const [place, reporterName, handlerName] = await Promise.all([
    placeId === undefined ? undefined : placeOf(actor.tenantId, placeId),
    names.person(reportedBy),
    handledBy === undefined ? undefined : names.person(handledBy),
  ]);
  return {
    ref: { teamId, issueId: id },
    issue,
    place,
    teamName: names.teams.get(teamId) ?? teamId,
    reporterName,
    handlerName,
    isSensitive: isSensitive(issue),
    may: issuePermissions(actor, issue),
  };
}
