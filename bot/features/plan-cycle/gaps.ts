import type { PlanState } from '../../contracts/annual-plan';
import type { LocalDate } from '../../contracts/calendar';
import type { Goal } from '../../contracts/plan-goals';
import type { PlanGap } from '../../contracts/plan-resources';
import type { TemplateSection } from '../../contracts/plan-settings';
import { localDate } from '../../shared/local-date';
import type { GoalView } from '../plan-goals';
import type { ApprovalView } from './approvals';

/** What is missing, and of what: a goal, a section or a person. */
export interface Gap {
  readonly code: PlanGap['code'];
  /** `blocking`: the step cannot be taken. `advice`: it can. */
  readonly level: PlanGap['level'];
  readonly goal?: Goal;
  readonly section?: TemplateSection;
  readonly approval?: ApprovalView;
}

/** What a plan has by which it is judged. */
export interface Readiness {
  readonly year: number;
  /** Without those that were dropped. */
  readonly goals: readonly GoalView[];
  readonly planActions: number;
  readonly emptySections: readonly TemplateSection[];
  readonly approvals: readonly ApprovalView[];
  readonly hasEvaluation: boolean;
  readonly today: LocalDate;
}

/** What is missing before the plan can go from `state` to the next; what blocks comes first. */
export function gapsBefore(state: PlanState, plan: Readiness): readonly Gap[] {
  switch (state) {
    case 'draft':
      return [...contentGaps(plan), ...adviceOn(plan)];
    case 'aligning':
      return [...approvalGaps(plan), ...contentGaps(plan)];
    case 'adopted':
      return hasBegun(plan) ? [] : [{ code: 'year-not-begun', level: 'advice' }];
    case 'running':
      return plan.hasEvaluation ? [] : [{ code: 'report-missing', level: 'blocking' }];
    case 'evaluated':
      return [];
  }
}

export function isBlocked(gaps: readonly Gap[]): boolean {
  return gaps.some(({ level }) => level === 'blocking');
}

/** Without goals, a way to see whether they are reached, and actions a plan is no plan. */
function contentGaps({ goals, planActions }: Readiness): readonly Gap[] {
  return [
    ...(goals.length === 0 ? [{ code: 'no-goals', level: 'blocking' } as const] : []),
    ...goals.flatMap(({ goal }) => gapsOfGoal(goal)),
    ...(planActions === 0 ? [{ code: 'no-plan-actions', level: 'blocking' } as const] : []),
  ];
}

function gapsOfGoal(goal: Goal): readonly Gap[] {
  const { indicator, target } = goal;
  return [
    ...(indicator === '' ? [{ code: 'goal-indicator-missing', level: 'blocking', goal } as const] : []),
    ...(target === null ? [{ code: 'goal-target-missing', level: 'blocking', goal } as const] : []),
  ];
}

/** A baseline may still be measured, and a section may stay empty: that is for the team to judge. */
function adviceOn({ goals, emptySections }: Readiness): readonly Gap[] {
  const level = 'advice';
  return [
    ...goals
      .filter(({ goal }) => goal.baseline === null)
      .map(({ goal }) => ({ code: 'goal-baseline-missing', level, goal }) as const),
    ...goals
      .filter(({ total }) => total === 0)
      .map(({ goal }) => ({ code: 'goal-without-actions', level, goal }) as const),
    ...emptySections.map((section) => ({ code: 'section-empty', level, section }) as const),
  ];
}

function approvalGaps({ approvals }: Readiness): readonly Gap[] {
  const codes = { objects: 'approval-objection', waiting: 'approval-waiting', agrees: undefined } as const;
  return approvals.flatMap((approval) => {
    const code = codes[approval.state];
    return code === undefined ? [] : [{ code, level: 'blocking', approval } as const];
  });
}

function hasBegun({ year, today }: Readiness): boolean {
  const first = localDate(year, 1, 1);
  return first !== undefined && first <= today;
}
