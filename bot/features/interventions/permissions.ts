import type { RunningIntervention } from '../../contracts/intervention-runs';
import type { Actor } from '../../shared/actor';
import { mayViewPlan, mayWritePlan } from '../annual-plan';

type Run = Pick<RunningIntervention, 'teamId' | 'ownerId' | 'startedBy'>;

/** The people of the team start an intervention; an administrator may help out. */
export function mayStart(actor: Actor, teamId: string): boolean {
  return actor.teamIds.includes(teamId) || mayWritePlan(actor, teamId);
}

/** As the team's plan, and for who carries it out or started it. */
export function mayViewRun(actor: Actor, run: Run): boolean {
  return mayViewPlan(actor, run.teamId) || isConcerned(actor, run);
}

/** Whoever carries it out stops it, or goes on, and who leads the team. */
export function maySteer(actor: Actor, { teamId, ownerId }: Run): boolean {
  return ownerId === actor.personId || mayWritePlan(actor, teamId);
}

function isConcerned({ personId }: Actor, { ownerId, startedBy }: Run): boolean {
  return [ownerId, startedBy].includes(personId);
}
