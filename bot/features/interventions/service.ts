import type { LocalDate } from '../../contracts/calendar';
import type { Intervention } from '../../contracts/interventions';
import type { PersonId } from '../../contracts/people';
import type { ThemeId } from '../../contracts/themes';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Query } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { contentId } from '../../shared/content-id';
import { addDays, addMilliseconds, localDateOf, yearOf } from '../../shared/local-date';
import { planPartition, teamPartition } from '../../shared/partitions';
import { OwnerNotFound, PlaceNotFound, planItems, viewItems, writtenLine } from '../annual-plan';
import type { Places } from '../places';
import type { Reminders } from '../reminders';
import { runningInterventions, type StoredRun } from './collections';
import { InterventionNotFound, InvalidStartDay, NotAllowed, RunNotFound, StopReasonMissing } from './errors';
import { maySteer, mayStart, mayViewRun } from './permissions';
import { settleRun, type SettlingDeps } from './run-settling';
import { stepItems } from './run-steps';
import { viewOf, type RunView } from './run-view';
import type { Toolkit } from './toolkit';

/** What somebody starts. `id` makes it the same run when it is sent again. */
export interface StartIntervention {
  readonly id: string;
  readonly interventionId: string;
  readonly teamId: string;
  readonly placeId?: string | undefined;
  /** The reported issue that it answers, and its theme. */
  readonly issueId?: string | undefined;
  readonly theme?: ThemeId | undefined;
  readonly ownerId: PersonId;
  readonly startOn: LocalDate;
}

/** `already`: it was so before. `stale`: others changed it since the version that was looked at, and nothing was done. */
export interface RunOutcome {
  readonly outcome: 'applied' | 'already' | 'stale';
  readonly view: RunView;
}

export interface InterventionRunDeps extends SettlingDeps {
  readonly directory: Directory;
  readonly places: Places;
  readonly reminders: Pick<Reminders, 'calendarOf'>;
  readonly toolkit: Pick<Toolkit, 'note' | 'one'>;
}

export type InterventionRuns = ReturnType<typeof createInterventionRuns>;

/** How long the writer has to bring the steps in line itself, before the job does it. */
const GRACE_MILLISECONDS = 5_000;
const SHORTEST_REASON = 3;
const LONGEST_REASON = 300;
/** A start further away is a wish. */
const LATEST_START_DAYS = 366;
const WEEK = [1, 2, 3, 4, 5] as const;

/** Carrying interventions out: a run of the team, with a task for each of its steps. No annual plan is needed. */
export function createInterventionRuns(deps: InterventionRunDeps) {
  const { store, clock } = deps;
  const runs = createCollection(store, runningInterventions, clock);
  const dueForSettling = () => ({ due: addMilliseconds(clock.now(), GRACE_MILLISECONDS) });

  /** @throws RunNotFound also for a run that this person may not see */
  async function readFor(actor: Actor, runId: string): Promise<Entry<StoredRun>> {
    const entry = await runs.read(teamPartition(actor.tenantId, teamIdOf(runId)), runId);
    if (entry === undefined || !mayViewRun(actor, entry.body)) throw new RunNotFound();
    return entry;
  }

  async function view(actor: Actor, runId: string): Promise<RunView> {
    return viewRun(deps, actor, (await readFor(actor, runId)).body);
  }

  async function viewAll(actor: Actor, teamId: string, where: Query['where']): Promise<readonly RunView[]> {
    const found = await runs.all(teamPartition(actor.tenantId, teamId), where === undefined ? {} : { where });
    const visible = found.map(({ body }) => body).filter((run) => mayViewRun(actor, run));
    const views = await Promise.all(visible.map((run) => viewRun(deps, actor, run)));
    return views.toSorted((one, other) => other.run.startedAt.localeCompare(one.run.startedAt));
  }

  /** Reads, decides and writes against what was read; the next run, or how it is already. */
  async function change(
    actor: Actor,
    runId: string,
    seenVersion: number,
    next: (run: StoredRun) => StoredRun | 'already',
  ): Promise<RunOutcome> {
    for (;;) {
      const entry = await readFor(actor, runId);
      if (!maySteer(actor, entry.body)) throw new NotAllowed();
      const changed = next(entry.body);
      if (changed === 'already') return { outcome: 'already', view: await viewRun(deps, actor, entry.body) };
      if (entry.body.version !== seenVersion) {
        return { outcome: 'stale', view: await viewRun(deps, actor, entry.body) };
      }
      try {
        const body = { ...changed, version: entry.body.version + 1 };
        await settleRun(deps, await runs.replace(entry, body, dueForSettling()));
        return { outcome: 'applied', view: await view(actor, runId) };
      } catch (error) {
        // Somebody else was first, or the job was at it: look again.
        if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      }
    }
  }

  return {
    /**
     * Starts an intervention with a task for each step, for its owner. What was started before under the same id stays as it is.
     * @throws NotAllowed, InterventionNotFound, InvalidStartDay, OwnerNotFound, PlaceNotFound
     */
    async start(actor: Actor, wish: StartIntervention): Promise<RunOutcome> {
      if (!mayStart(actor, wish.teamId)) throw new NotAllowed();
      const pk = teamPartition(actor.tenantId, wish.teamId);
      const runId = runIdOf(wish);
      const known = await runs.read(pk, runId);
      if (known !== undefined) return { outcome: 'already', view: await viewRun(deps, actor, known.body) };
      const run = await newRun(deps, actor, runId, wish);
      try {
        await settleRun(deps, await runs.create(pk, runId, run, dueForSettling()));
        return { outcome: 'applied', view: await view(actor, runId) };
      } catch (error) {
        // The same button twice: it is there.
        if (!(error instanceof StoreError && error.code === 'exists')) throw error;
        return { outcome: 'already', view: await view(actor, runId) };
      }
    },

    /**
     * Stops it for a reason: what is open of it is cancelled, what was done stays.
     * @throws RunNotFound, NotAllowed, StopReasonMissing
     */
    async stop(actor: Actor, runId: string, seenVersion: number, why: string): Promise<RunOutcome> {
      const reason = writtenLine(why, LONGEST_REASON);
      if (reason.length < SHORTEST_REASON) throw new StopReasonMissing();
      return change(actor, runId, seenVersion, ({ resumed: _before, ...run }) => {
        if (run.state === 'stopped') return 'already';
        return { ...run, state: 'stopped', stopped: { at: clock.now(), by: actor.personId, why: reason } };
      });
    },

    /** Takes a stop back: what it cancelled is open again. @throws RunNotFound, NotAllowed */
    async resume(actor: Actor, runId: string, seenVersion: number): Promise<RunOutcome> {
      return change(actor, runId, seenVersion, ({ stopped, ...run }) => {
        if (stopped === undefined) return 'already';
        const of = { at: stopped.at, by: stopped.by };
        return { ...run, state: 'running', resumed: { at: clock.now(), by: actor.personId, of } };
      });
    },

    /** A point read, and one for each step. @throws RunNotFound */
    view,

    /** Those that answer a reported issue, the latest first. Costs what it shows. */
    ofIssue: (actor: Actor, teamId: string, issueId: string) => viewAll(actor, teamId, { issueKey: issueId }),

    /** Those at a place, the latest first, what is over too. Costs what it shows. */
    ofPlace: (actor: Actor, teamId: string, placeId: string) => viewAll(actor, teamId, { placeKey: placeId }),
  };
}

/** The team is in the id, so that a run is found by its id alone. */
function runIdOf({ teamId, id }: StartIntervention): string {
  return `${teamId}.${contentId(id)}`;
}

function teamIdOf(runId: string): string {
  return runId.split('.')[0] ?? '';
}

/** The run with its steps, checked. @throws InterventionNotFound, InvalidStartDay, OwnerNotFound, PlaceNotFound */
async function newRun(
  deps: InterventionRunDeps,
  actor: Actor,
  runId: string,
  wish: StartIntervention,
): Promise<StoredRun> {
  const { teamId, placeId, issueId, theme, startOn } = wish;
  const { intervention, ownerId } = await checked(deps, actor, wish);
  const { title, kind, version } = intervention;
  const calendar = await deps.reminders.calendarOf(actor.tenantId);
  const optional = {
    ...(placeId === undefined ? {} : { placeId }),
    ...(issueId === undefined ? {} : { issueId }),
    ...(theme === undefined ? {} : { theme }),
  };
  const run = { id: runId, title, kind, teamId, ownerId, startOn, ...optional };
  const itemIdOf = (number: number) => `step-${contentId(runId)}-${number}`;
  const waiting = stepItems(run, intervention, itemIdOf, (day) => calendar.onOrAfter(day, WEEK));
  return {
    ...run,
    interventionId: intervention.id,
    interventionVersion: version,
    startedAt: deps.clock.now(),
    startedBy: actor.personId,
    state: 'running',
    steps: waiting.map(({ id }) => ({ itemId: id, year: yearOf(startOn) })),
    photos: [],
    version: 1,
    issueKey: issueId ?? '',
    placeKey: placeId ?? '',
    waiting: [...waiting],
  };
}

async function checked(
  { toolkit, directory, places, clock }: InterventionRunDeps,
  { tenantId }: Actor,
  { interventionId, teamId, placeId, ownerId, startOn }: StartIntervention,
): Promise<{ readonly intervention: Intervention; readonly ownerId: PersonId }> {
  const intervention = toolkit.one(interventionId);
  if (intervention === undefined) throw new InterventionNotFound();
  const today = localDateOf(clock.now());
  if (startOn < today || startOn > addDays(today, LATEST_START_DAYS)) throw new InvalidStartDay();
  const owner = await directory.person(tenantId, ownerId);
  if (owner === undefined) throw new OwnerNotFound();
  if (placeId !== undefined && !(await places.ofTeam(tenantId, teamId)).some(({ id }) => id === placeId)) {
    throw new PlaceNotFound();
  }
  return { intervention, ownerId: owner.id };
}

async function viewRun(deps: InterventionRunDeps, actor: Actor, run: StoredRun): Promise<RunView> {
  const { store, clock, directory, places } = deps;
  const { tenantId } = actor;
  const items = createCollection(store, planItems, clock);
  const [owner, place, entries] = await Promise.all([
    directory.person(tenantId, run.ownerId),
    run.placeId === undefined ? undefined : places.place(tenantId, run.placeId),
    Promise.all(run.steps.map(({ itemId, year }) => items.read(planPartition(tenantId, run.teamId, year), itemId))),
  ]);
  const made = entries.flatMap((entry) => (entry === undefined ? [] : [entry.body]));
  const steps = await viewItems(deps, tenantId, made);
  return viewOf(actor, run, { owner, place, steps }, localDateOf(clock.now()));
}
