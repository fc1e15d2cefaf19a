import type { Instant } from '../../contracts/calendar';
import type { RunFilter, RunStage } from '../../contracts/intervention-runs';
import { createCollection, type Collection } from '../../ports/collection';
import { newestFirst } from '../../ports/newest-first';
import type { Query } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { teamPartition } from '../../shared/partitions';
import { mayViewPlan } from '../annual-plan';
import { runningInterventions, type StoredRun } from './collections';
import { ContinuationUnreadable, TeamNotFound } from './errors';
import { mayViewRun } from './permissions';
import { summarize, type ReadingDeps } from './run-reading';
import { goalKeyOf } from './run-start';
import type { RunSummary } from './run-view';

export interface RunListing {
  readonly runs: readonly RunSummary[];
  /** Of the next page, which may be empty. */
  readonly after: string | undefined;
}

const USUAL_LIMIT = 25;
const READ_AT_ONCE = 50;

/**
 * The latest start first. Costs a query for each team and what is shown; no step is read.
 * @throws TeamNotFound, ContinuationUnreadable
 */
export async function listRuns(deps: ReadingDeps, actor: Actor, wish: RunFilter): Promise<RunListing> {
  const teamIds = await listedTeams(deps, actor, wish);
  const runs = createCollection(deps.store, runningInterventions, deps.clock);
  const sources = teamIds.map(
    (teamId) => (latest: Instant | undefined) =>
      newestOf(runs, teamPartition(actor.tenantId, teamId), queryOf(actor, wish, latest)),
  );
  const newest = await newestFirst(sources, {
    limit: wish.limit ?? USUAL_LIMIT,
    after: wish.after,
    atOf: ({ startedAt }) => startedAt,
    idOf: ({ id }) => id,
    fits: (run) => mayViewRun(actor, run),
  });
  if (newest === undefined) throw new ContinuationUnreadable();
  return { runs: await summarize(deps, actor, newest.found), after: newest.after };
}

/** Of their own they see every team's: who carries one out may be of another team. @throws TeamNotFound */
async function listedTeams({ directory }: ReadingDeps, actor: Actor, { teamId, ownerId }: RunFilter) {
  const known = (await directory.teams(actor.tenantId)).map(({ id }) => id);
  const isMine = ownerId === 'me' || ownerId === actor.personId;
  const visible = isMine ? known : known.filter((id) => mayViewPlan(actor, id));
  if (teamId === undefined) return visible;
  if (!visible.includes(teamId)) throw new TeamNotFound();
  return [teamId];
}

function queryOf(actor: Actor, wish: RunFilter, latest: Instant | undefined): Query {
  const { ownerId, placeId, stage, goalId, goalYear } = wish;
  const owner = ownerId === 'me' ? actor.personId : ownerId;
  const goal = goalId === undefined || goalYear === undefined ? undefined : { goalId, year: goalYear };
  return {
    where: {
      ...(owner === undefined ? {} : { ownerId: owner }),
      ...(placeId === undefined ? {} : { placeKey: placeId }),
      ...(stage === undefined ? {} : { stage: { in: [...stagesOf(stage)] } }),
      ...(goal === undefined ? {} : { goalKey: goalKeyOf(goal) }),
      ...(latest === undefined ? {} : { startedAt: { lte: latest } }),
    },
    order: { key: 'startedAt', direction: 'descending' },
    limit: READ_AT_ONCE,
  };
}

function stagesOf(stage: NonNullable<RunFilter['stage']>): readonly RunStage[] {
  return stage === 'unfinished' ? ['running', 'to-check'] : [stage];
}

async function* newestOf(runs: Collection<StoredRun>, pk: string, query: Query): AsyncGenerator<StoredRun> {
  let after: string | undefined;
  do {
    const page = await runs.page(pk, { ...query, ...(after === undefined ? {} : { after }) });
    for (const { body } of page.items) yield body;
    after = page.after;
  } while (after !== undefined);
}
