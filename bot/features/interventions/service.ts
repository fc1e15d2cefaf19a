import type { PhotoMoment, RunCommand, RunFilter, RunGoal } from '../../contracts/intervention-runs';
import type { Person } from '../../contracts/people';
import { createCollection } from '../../ports/collection';
import { StoreError, type Query } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { teamPartition } from '../../shared/partitions';
import type { Channel, Channels } from '../channels';
import type { Photos } from '../photos';
import { runningInterventions } from './collections';
import { NotAllowed } from './errors';
import { mayStart, mayStartAny, mayViewRun } from './permissions';
import { createRunCommands, dueForSettling, type RunCommandDeps, type RunOutcome } from './run-commands';
import { listRuns, type RunListing } from './run-list';
import { createRunPhotos } from './run-photos';
import { viewRun, visibleRun } from './run-reading';
import { settleRun } from './run-settling';
import { newRun, runIdOf, type StartDeps, type StartIntervention } from './run-start';
import type { RunSummary, RunView } from './run-view';
import type { Toolkit } from './toolkit';

export interface InterventionRunDeps extends RunCommandDeps, StartDeps {
  readonly goals: RunCommandDeps['goals'];
  readonly toolkit: Pick<Toolkit, 'note' | 'one'>;
  readonly photos: Pick<Photos, 'add' | 'remove'>;
  readonly channels: Pick<Channels, 'of' | 'post' | 'refusalOf' | 'require'>;
}

/** What goes with a run for who reads it. */
export interface RunReader {
  /** Undefined when the directory does not know them any more. */
  readonly person: Person | undefined;
  /** Where this person may have a compliment posted. */
  readonly channels: readonly Channel[];
}

export type InterventionRuns = ReturnType<typeof createInterventionRuns>;

/** A goal that more runs serve than this is no goal of a team. */
const MOST_OF_GOAL = 100;

/** Carrying interventions out: a run of the team, with a task for each of its steps. No annual plan is needed. */
export function createInterventionRuns(deps: InterventionRunDeps) {
  const { store, clock } = deps;
  const runs = createCollection(store, runningInterventions, clock);
  const commands = createRunCommands(deps);
  const photos = createRunPhotos(deps);

  async function view(actor: Actor, runId: string): Promise<RunView> {
    return viewRun(deps, actor, (await visibleRun(deps, actor, runId)).body);
  }

  async function viewAll(actor: Actor, teamId: string, where: Query['where']): Promise<readonly RunView[]> {
    const found = await runs.all(teamPartition(actor.tenantId, teamId), where === undefined ? {} : { where });
    const visible = found.map(({ body }) => body).filter((run) => mayViewRun(actor, run));
    const views = await Promise.all(visible.map((run) => viewRun(deps, actor, run)));
    return views.toSorted((one, other) => other.run.startedAt.localeCompare(one.run.startedAt));
  }

  return {
    /** For this team, or for any of theirs. */
    mayStart: (actor: Actor, teamId?: string): boolean =>
      teamId === undefined ? mayStartAny(actor) : mayStart(actor, teamId),

    /**
     * Starts an intervention with a task for each step, for its owner. What was started before under the same id stays as it is.
     * @throws NotAllowed, InterventionNotFound, InvalidStartDay, OwnerNotFound, PlaceNotFound, GoalNotFound
     */
    async start(actor: Actor, wish: StartIntervention): Promise<RunOutcome> {
      if (!mayStart(actor, wish.teamId)) throw new NotAllowed();
      const pk = teamPartition(actor.tenantId, wish.teamId);
      const runId = runIdOf(wish);
      const known = await runs.read(pk, runId);
      if (known !== undefined) return { outcome: 'already', view: await viewRun(deps, actor, known.body) };
      const run = await newRun(deps, actor, runId, wish);
      try {
        await settleRun(deps, await runs.create(pk, runId, run, dueForSettling(deps)));
        return { outcome: 'applied', view: await view(actor, runId) };
      } catch (error) {
        // The same button twice: it is there.
        if (!(error instanceof StoreError && error.code === 'exists')) throw error;
        return { outcome: 'already', view: await view(actor, runId) };
      }
    },

    /** Works on a run; see `RunCommand`. @throws what `createRunCommands` tells */
    change: (actor: Actor, runId: string, seenVersion: number, command: RunCommand): Promise<RunOutcome> =>
      commands.change(actor, runId, seenVersion, command),

    /** A point read, and one for each step. @throws RunNotFound */
    view,

    /** What goes with it for this person. */
    async around(actor: Actor, { may }: RunView): Promise<RunReader> {
      const [person, channels] = await Promise.all([
        deps.directory.person(actor.tenantId, actor.personId),
        may.praise ? deps.channels.of(actor.tenantId) : [],
      ]);
      return { person, channels };
    },

    /** The latest start first. Costs a query for each team and what is shown. @throws TeamNotFound, ContinuationUnreadable */
    list: (actor: Actor, wish: RunFilter): Promise<RunListing> => listRuns(deps, actor, wish),

    /** Those that serve a goal of a team's plan, the latest start first; one query. @throws TeamNotFound */
    async ofGoal(actor: Actor, teamId: string, { year, goalId }: RunGoal): Promise<readonly RunSummary[]> {
      return (await listRuns(deps, actor, { teamId, goalId, goalYear: year, limit: MOST_OF_GOAL })).runs;
    },

    /** Those that answer a reported issue, the latest first. Costs what it shows. */
    ofIssue: (actor: Actor, teamId: string, issueId: string) => viewAll(actor, teamId, { issueKey: issueId }),

    /** Those at a place, the latest first, what is over too. Costs what it shows. */
    ofPlace: (actor: Actor, teamId: string, placeId: string) => viewAll(actor, teamId, { placeKey: placeId }),

    /** @throws RunNotFound, NotAllowed, TooManyPhotos, PictureRefused */
    addPhoto: (actor: Actor, runId: string, moment: PhotoMoment, bytes: Uint8Array) =>
      photos.add(actor, runId, moment, bytes),

    /** Whether a picture is of a run that this person sees. @throws RunNotFound */
    mayViewPhoto: photos.mayView,
  };
}
