import type { Place } from '../../contracts/places';
import type { Clock } from '../../ports/clock';
import type { Directory } from '../../ports/directory';
import type { Actor } from '../../shared/actor';
import { localDateOf, yearOf } from '../../shared/local-date';
import { inOrder, mayViewPlan, type ItemView, type Plans } from '../annual-plan';
import type { InterventionRuns, RunView } from '../interventions';
import type { Places } from '../places';
import type { IssueDocument } from './collections';
import { PlaceNotFound } from './errors';
import type { IssueDocuments } from './issue-documents';
import { newestIssues } from './issue-list';
import { viewIssues, type IssueView } from './issue-views';
import { mayViewIssue } from './permissions';

/** What a colleague needs to know in the car park. */
export interface Visit {
  readonly place: Place;
  readonly teamName: string;
  /** The newest first. */
  readonly open: readonly IssueView[];
  /** Of which the reporter was told something, the latest first. */
  readonly promised: readonly { readonly view: IssueView; readonly byName: string | undefined }[];
  readonly running: readonly RunView[];
  /** Open ones of this year and the next. */
  readonly planActions: readonly ItemView[];
  /** The latest first. */
  readonly closed: readonly IssueView[];
}

export interface VisitDeps {
  readonly directory: Directory;
  readonly places: Places;
  readonly plans: Pick<Plans, 'view'>;
  readonly runs: Pick<InterventionRuns, 'ofPlace'>;
  readonly documents: IssueDocuments;
  readonly clock: Clock;
}

const MOST_OPEN = 20;
const MOST_READ_CLOSED = 20;
const MOST_CLOSED = 3;
const MOST_PROMISED = 5;

/** What is reported, promised and planned at places. */
export function createVisits(deps: VisitDeps) {
  const { places, documents, clock } = deps;

  async function issuesAt(
    actor: Actor,
    { id, teamId }: Place,
    statuses: readonly IssueDocument['status'][],
    limit: number,
  ) {
    const fits = (issue: IssueDocument) => mayViewIssue(actor, issue);
    const page = await newestIssues(documents, actor.tenantId, [teamId], { placeId: id, statuses }, { limit, fits });
    return viewIssues(deps, actor, page.issues);
  }

  /** @throws PlaceNotFound also for a place of a team that this person does not see */
  async function visiblePlace(actor: Actor, placeId: string): Promise<Place> {
    const place = await places.place(actor.tenantId, placeId);
    if (place === undefined || !mayViewPlan(actor, place.teamId)) throw new PlaceNotFound();
    return place;
  }

  async function planActionsAt(actor: Actor, { id, teamId }: Place): Promise<readonly ItemView[]> {
    const year = yearOf(localDateOf(clock.now()));
    const views = await Promise.all([year, year + 1].map((one) => deps.plans.view(actor, { teamId, year: one })));
    const items = views.flatMap((view) => view?.items ?? []);
    return inOrder(items.filter(({ item }) => item.placeId === id && item.status === 'open'));
  }

  return {
    /** The open issues at a place, the newest first, at most 20. @throws PlaceNotFound */
    async at(actor: Actor, placeId: string): Promise<readonly IssueView[]> {
      return issuesAt(actor, await visiblePlace(actor, placeId), ['open', 'in-progress'], MOST_OPEN);
    },

    /** Costs two queries of issues, one of interventions, and the plans of two years. @throws PlaceNotFound */
    async visit(actor: Actor, placeId: string): Promise<Visit> {
      const place = await visiblePlace(actor, placeId);
      const [teams, open, closed, runs, planActions] = await Promise.all([
        deps.directory.teams(actor.tenantId),
        issuesAt(actor, place, ['open', 'in-progress'], MOST_OPEN),
        issuesAt(actor, place, ['closed'], MOST_READ_CLOSED),
        deps.runs.ofPlace(actor, place.teamId, placeId),
        planActionsAt(actor, place),
      ]);
      const told = [...open, ...closed].filter(({ issue }) => issue.feedback !== undefined);
      const counting = closed.filter(({ issue }) => issue.closedAs !== 'joined' && issue.closedAs !== 'withdrawn');
      return {
        place,
        teamName: teams.find(({ id }) => id === place.teamId)?.name ?? place.teamId,
        open,
        promised: await withTellers(
          deps,
          actor,
          latest(told, ({ issue }) => issue.feedback?.at).slice(0, MOST_PROMISED),
        ),
        running: runs.filter(({ run }) => run.state === 'running'),
        planActions,
        closed: latest(counting, closedAt).slice(0, MOST_CLOSED),
      };
    },
  };
}

async function withTellers({ directory }: VisitDeps, { tenantId }: Actor, views: readonly IssueView[]) {
  return Promise.all(
    views.map(async (view) => {
      const { feedback } = view.issue;
      const teller = feedback === undefined ? undefined : await directory.person(tenantId, feedback.by);
      return { view, byName: teller?.name };
    }),
  );
}

function closedAt({ issue }: IssueView): string | undefined {
  return issue.history.findLast(({ change }) => change.what === 'closed')?.at;
}

function latest(views: readonly IssueView[], at: (view: IssueView) => string | undefined): readonly IssueView[] {
  return views.toSorted((one, other) => (at(other) ?? '').localeCompare(at(one) ?? ''));
}
