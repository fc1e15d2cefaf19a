import type { Goal, PerformanceAgreement } from '../../contracts/plan-goals';
import { type ItemView, type PlanView, progressOf } from '../annual-plan';

/** A goal with its line: the agreements that it serves, and the plan actions that serve it. */
export interface GoalView {
  readonly goal: Goal;
  /** Those that are still there. */
  readonly agreements: readonly PerformanceAgreement[];
  /** By due day, without what is cancelled. */
  readonly planActions: readonly ItemView[];
  readonly done: number;
  readonly total: number;
  /** Undefined when they left. */
  readonly changedByName: string | undefined;
}

export function goalView(
  goal: Goal,
  plan: Pick<PlanView, 'items'>,
  agreements: readonly PerformanceAgreement[],
  changedByName: string | undefined,
): GoalView {
  const planActions = plan.items.filter(({ item }) => item.goalId === goal.id);
  return {
    goal,
    agreements: agreements.filter(({ id }) => goal.agreementIds.includes(id)),
    planActions,
    ...progressOf(planActions.map(({ item }) => item)),
    changedByName,
  };
}
