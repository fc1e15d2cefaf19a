import type { Goal } from '../../contracts/plan-goals';
import { currentValue } from './goal-change';

/** How far a goal came from its baseline to its target, from 0 to 1; undefined while one of them is not known. */
export function movementOf(goal: Goal): number | undefined {
  const { baseline, target } = goal;
  const current = currentValue(goal);
  if (baseline === null || target === null || current === null || baseline === target) return undefined;
  return Math.min(1, Math.max(0, (current - baseline) / (target - baseline)));
}
