import type { AnnualPlan, PlanItem } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { Goal } from '../../contracts/plan-goals';
import { addDays } from '../../shared/local-date';
import { isOfPlan } from '../annual-plan';
import type { PlanSummary } from './collections';

/** What is due within so many days is coming. */
export const COMING_DAYS = 14;

/** So many items ask for attention at once. */
export const MOST_ATTENTION = 10;

/** What the overview keeps of a plan. What is only kept beside the plan is no part of it. */
export function summaryOf(plan: AnnualPlan, items: readonly PlanItem[], goals: readonly Goal[]): PlanSummary {
  const counting = items.filter((item) => isOfPlan(item) && item.status !== 'cancelled');
  const open = counting.filter(({ status }) => status === 'open').sort(byDay);
  const counts = new Map<LocalDate, number>();
  for (const { dueOn } of open) counts.set(dueOn, (counts.get(dueOn) ?? 0) + 1);
  return {
    teamId: plan.teamId,
    year: plan.year,
    state: plan.state,
    open: [...counts].map(([on, count]) => ({ on, count })),
    done: counting.filter(({ status }) => status === 'done').length,
    total: counting.length,
    goals: goals.filter(({ status }) => status === 'active').length,
    first: open.slice(0, MOST_ATTENTION).map(({ id, dueOn }) => ({ itemId: id, dueOn })),
  };
}

/** How much of it is late on a day, and how much is coming. */
export function countsOn({ open }: Pick<PlanSummary, 'open'>, today: LocalDate): { late: number; coming: number } {
  const until = addDays(today, COMING_DAYS);
  const sum = (isIn: (on: LocalDate) => boolean) =>
    open.filter(({ on }) => isIn(on)).reduce((total, { count }) => total + count, 0);
  return { late: sum((on) => on < today), coming: sum((on) => today <= on && on <= until) };
}

function byDay(one: PlanItem, other: PlanItem): number {
  return one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id);
}
