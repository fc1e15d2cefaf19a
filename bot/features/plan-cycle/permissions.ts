import type { PlanState } from '../../contracts/annual-plan';
import type { Team } from '../../contracts/people';
import type { Actor } from '../../shared/actor';
import { mayWritePlan } from '../annual-plan';

type Taker = 'writer' | 'manager';

/** Which states follow on which, and who takes the plan there; a step to `aligning` begins a round. */
const STEPS: Readonly<Record<PlanState, Readonly<Partial<Record<PlanState, readonly Taker[]>>>>> = {
  draft: { aligning: ['writer'] },
  aligning: { adopted: ['manager'], aligning: ['writer'], draft: ['writer', 'manager'] },
  adopted: { running: ['writer'], aligning: ['manager'], draft: ['manager'] },
  running: { evaluated: ['writer'] },
  evaluated: {},
};

const STATES: readonly PlanState[] = ['draft', 'aligning', 'adopted', 'running', 'evaluated'];

/** The state that a plan goes to when all is well; undefined when it is at its end. */
export function nextState(state: PlanState): PlanState | undefined {
  return STATES[STATES.indexOf(state) + 1];
}

export function isStep(from: PlanState, to: PlanState): boolean {
  return STEPS[from][to] !== undefined;
}

/** To which states this person may take a plan of the team, whether or not all is there for it. */
export function stepsFor(actor: Actor, team: Pick<Team, 'id' | 'managerId'>, state: PlanState): readonly PlanState[] {
  return STATES.filter((to) => STEPS[state][to]?.some((taker) => isTaker(actor, team, taker)) ?? false);
}

/** The team lead writes the plan, a manager adopts it; an administrator may help out with both. */
function isTaker(actor: Actor, { id, managerId }: Pick<Team, 'id' | 'managerId'>, taker: Taker): boolean {
  if (taker === 'writer') return mayWritePlan(actor, id);
  return actor.personId === managerId || actor.role === 'manager' || actor.role === 'administrator';
}
