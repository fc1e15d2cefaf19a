import type { PlanItem, TeamPlanRef } from '../../contracts/annual-plan';
import type { Instant, LocalDate } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import type { Goal } from '../../contracts/plan-goals';
import { contentId } from '../../shared/content-id';
import { localDate, yearOf } from '../../shared/local-date';
import { currentValue } from '../plan-goals';

/** What the new plan knows: what points elsewhere comes along only when it is there. */
export interface NewPlan {
  readonly ref: TeamPlanRef;
  readonly today: LocalDate;
  readonly placeIds: ReadonlySet<string>;
  readonly agreementIds: ReadonlySet<string>;
  /** By the id in the old plan: those of the goals that came along. */
  readonly goalIds: ReadonlyMap<string, string>;
  /** Who still works here. */
  readonly personIds: ReadonlySet<PersonId>;
  /** Takes over from who left. */
  readonly teamLeadId: PersonId;
}

/** So many years later; 29 February becomes the 28th. Nothing is due before today. */
export function carriedDay(dueOn: LocalDate, years: number, today: LocalDate): LocalDate {
  const [, month = 1, day = 1] = dueOn.split('-').map(Number);
  const year = yearOf(dueOn) + years;
  const later = localDate(year, month, day) ?? localDate(year, month, day - 1) ?? today;
  return later < today ? today : later;
}

function carriedOwner({ ownerId }: Pick<PlanItem, 'ownerId'>, { personIds, teamLeadId }: NewPlan): PersonId {
  return personIds.has(ownerId) ? ownerId : teamLeadId;
}

/** Whether a goal has somewhere to go: it is not known to have reached its target. */
export function isUnfinishedGoal(goal: Pick<Goal, 'baseline' | 'target' | 'measurements'>): boolean {
  const { baseline, target } = goal;
  const value = currentValue(goal);
  if (target === null || value === null) return true;
  const isDown = baseline !== null && target < baseline;
  return isDown ? value > target : value < target;
}

/** What was not done; what was already past when it came in is not done either. */
export function isUnfinishedItem({ status }: Pick<PlanItem, 'status'>): boolean {
  return status !== 'done';
}

/** The goal as it goes on: it begins where the old one was measured last. A target that was reached is to be set anew. */
export function carriedGoal(
  goal: Goal,
  { ref, placeIds, agreementIds }: NewPlan,
  { by, at }: { readonly by: PersonId; readonly at: Instant },
): Goal {
  const { title, indicator, unit, effortLevel } = goal;
  return {
    ...{ title, indicator, unit, effortLevel },
    baseline: currentValue(goal),
    target: isUnfinishedGoal(goal) ? goal.target : null,
    placeIds: goal.placeIds.filter((id) => placeIds.has(id)),
    agreementIds: goal.agreementIds.filter((id) => agreementIds.has(id)),
    id: carriedId(goal.year, goal.id),
    teamId: ref.teamId,
    year: ref.year,
    measurements: [],
    status: 'active',
    carriedFrom: { year: goal.year, goalId: goal.id },
    changedAt: at,
    changedBy: by,
    version: 1,
  };
}

/** The plan action as it goes on, open, without what happened to it before. */
export function carriedItem(item: PlanItem, plan: NewPlan): PlanItem {
  const { title, dueOn, planYear, placeId, approach } = item;
  const goalId = item.goalId === undefined ? undefined : plan.goalIds.get(item.goalId);
  return {
    id: carriedId(planYear, item.id),
    kind: 'plan-action',
    teamId: plan.ref.teamId,
    planYear: plan.ref.year,
    title,
    ownerId: carriedOwner(item, plan),
    dueOn: carriedDay(dueOn, plan.ref.year - planYear, plan.today),
    status: 'open',
    ...(placeId !== undefined && plan.placeIds.has(placeId) ? { placeId } : {}),
    ...(goalId === undefined ? {} : { goalId }),
    ...(approach === undefined ? {} : { approach }),
    carriedFrom: { year: planYear, itemId: item.id },
    history: [],
    version: 1,
  };
}

/** The same for the same goal or item, so that taking it along twice makes one. */
function carriedId(year: number, id: string): string {
  return `carried-${contentId(`${year}\n${id}`)}`;
}
