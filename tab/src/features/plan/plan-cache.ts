import type { QueryClient } from '@tanstack/react-query';
import type { GoalResource, PlanResource } from '../../../../bot/contracts/plan-resources';
import { queryKeys } from '../../api/query-keys';

/** Shows a goal as it will be, before the server has answered. */
export function showGoal(queries: QueryClient, goal: GoalResource): void {
  queries.setQueryData(
    queryKeys.planResource(goal.teamId, goal.year),
    (plan: PlanResource | undefined) =>
      plan && { ...plan, goals: plan.goals.map((other) => (other.id === goal.id ? goal : other)) },
  );
}
