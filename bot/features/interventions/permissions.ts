import type { RunCommand, RunningIntervention, RunPermissions, RunStage } from '../../contracts/intervention-runs';
import type { Actor } from '../../shared/actor';
import { mayViewPlan, mayWritePlan } from '../annual-plan';

type Run = Pick<RunningIntervention, 'teamId' | 'ownerId' | 'startedBy'>;
type KnownRun = Run & Pick<RunningIntervention, 'effect' | 'praise'>;

/** The people of the team start an intervention; an administrator may help out. */
export function mayStart(actor: Actor, teamId: string): boolean {
  return actor.teamIds.includes(teamId) || mayWritePlan(actor, teamId);
}

/** Whether there is a team for which they do. */
export function mayStartAny(actor: Actor): boolean {
  return actor.role === 'administrator' || [...actor.teamIds, ...actor.leadsTeamIds].length > 0;
}

/** As the team's plan, and for who carries it out or started it. */
export function mayViewRun(actor: Actor, run: Run): boolean {
  return mayViewPlan(actor, run.teamId) || isConcerned(actor, run);
}

/** Whoever carries it out stops it, goes on or boasts of it, and who leads the team. */
export function maySteer(actor: Actor, { teamId, ownerId }: Pick<Run, 'teamId' | 'ownerId'>): boolean {
  return ownerId === actor.personId || mayWritePlan(actor, teamId);
}

/** Who started it keeps it up to date as well. */
export function mayWork(actor: Actor, run: Run): boolean {
  return maySteer(actor, run) || run.startedBy === actor.personId;
}

/** Whether this is a command for them at all, however the run stands. */
export function mayCommand(actor: Actor, run: Run, { what }: Pick<RunCommand, 'what'>): boolean {
  return STEERING.includes(what) ? maySteer(actor, run) : mayWork(actor, run);
}

const STEERING: readonly RunCommand['what'][] = ['stop', 'resume', 'praise'];

/** What the person may do with it as it stands now. */
export function runPermissions(actor: Actor, run: KnownRun, stage: RunStage): RunPermissions {
  const [steers, works] = [maySteer(actor, run), mayWork(actor, run)];
  return {
    stop: steers && stage === 'running',
    resume: steers && stage === 'stopped',
    setGoal: works,
    addPhoto: works,
    recordEffect: works && isOver(stage),
    undoEffect: works && run.effect !== undefined,
    tell: works,
    praise: steers && hasHelped(run) && (run.praise === undefined || run.praise.state === 'in-doubt'),
  };
}

/** No step is open, and it was not stopped. */
export function isOver(stage: RunStage): boolean {
  return stage === 'to-check' || stage === 'finished';
}

export function hasHelped({ effect }: Pick<RunningIntervention, 'effect'>): boolean {
  return effect?.result === 'solved' || effect?.result === 'better';
}

function isConcerned({ personId }: Actor, { ownerId, startedBy }: Run): boolean {
  return [ownerId, startedBy].includes(personId);
}
