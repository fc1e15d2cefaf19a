import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { teamPartition } from '../../shared/partitions';
import { viewItems } from '../annual-plan';
import type { Places } from '../places';
import type { GoalReader } from '../plan-goals';
import { runningInterventions, type StoredRun } from './collections';
import { RunNotFound } from './errors';
import { mayViewRun } from './permissions';
import { bodiesOf, runItems } from './run-alignment';
import { teamIdOf } from './run-start';
import { summaryOf, viewOf, type RunSummary, type RunSurroundings, type RunView } from './run-view';

export interface ReadingDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly places: Places;
  readonly goals: Pick<GoalReader, 'one'>;
  readonly clock: Clock;
}

/** @throws RunNotFound also for a run that this person may not see */
export async function visibleRun(
  { store, clock }: Pick<ReadingDeps, 'store' | 'clock'>,
  actor: Actor,
  runId: string,
): Promise<Entry<StoredRun>> {
  const runs = createCollection(store, runningInterventions, clock);
  const entry = await runs.read(teamPartition(actor.tenantId, teamIdOf(runId)), runId);
  if (entry === undefined || !mayViewRun(actor, entry.body)) throw new RunNotFound();
  return entry;
}

/** With its steps: a point read for each. */
export async function viewRun(deps: ReadingDeps, actor: Actor, run: StoredRun): Promise<RunView> {
  const { tenantId } = actor;
  const [around, entries] = await Promise.all([surroundingsOf(deps, tenantId, run), runItems(deps, tenantId, run)]);
  const { steps, check } = bodiesOf(entries);
  const [views, checks] = await Promise.all([
    viewItems(deps, tenantId, steps),
    viewItems(deps, tenantId, check === undefined ? [] : [check]),
  ]);
  return viewOf(actor, run, { ...around, steps: views, check: checks[0] }, localDateOf(deps.clock.now()));
}

/** As lines of a list, without reading any step. */
export async function summarize(
  deps: ReadingDeps,
  { tenantId }: Actor,
  runs: readonly StoredRun[],
): Promise<readonly RunSummary[]> {
  const today = localDateOf(deps.clock.now());
  const known = oncePerPlace(deps);
  return Promise.all(runs.map(async (run) => summaryOf(run, await surroundingsOf(known, tenantId, run), today)));
}

async function surroundingsOf(
  { directory, places, goals }: Pick<ReadingDeps, 'directory' | 'goals'> & { readonly places: Pick<Places, 'place'> },
  tenantId: string,
  { teamId, ownerId, placeId, goal }: StoredRun,
): Promise<RunSurroundings> {
  const [owner, place, teams, served] = await Promise.all([
    directory.person(tenantId, ownerId),
    placeId === undefined ? undefined : places.place(tenantId, placeId),
    directory.teams(tenantId),
    goal === undefined ? undefined : goals.one(tenantId, { teamId, year: goal.year }, goal.goalId),
  ]);
  return { owner, place, teamName: teams.find(({ id }) => id === teamId)?.name ?? teamId, goalTitle: served?.title };
}

/** Each place is read once. */
function oncePerPlace(deps: ReadingDeps) {
  const read = new Map<string, ReturnType<Places['place']>>();
  const place: Places['place'] = (tenantId, id) => {
    const known = read.get(id) ?? deps.places.place(tenantId, id);
    read.set(id, known);
    return known;
  };
  return { ...deps, places: { place } };
}
