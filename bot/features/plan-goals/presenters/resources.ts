import type { PerformanceAgreement } from '../../../contracts/plan-goals';
import type { AgreementResource, GoalResource } from '../../../contracts/plan-resources';
import type { Reader } from '../../annual-plan/presenters';
import type { GoalView } from '../goal-view';

/** A goal as the API answers it. */
export function presentGoal({ t }: Reader, view: GoalView, may: { readonly write: boolean }): GoalResource {
  const { goal, done, total, changedByName } = view;
  return { ...goal, done, total, changedByName: changedByName ?? t('annual-plan.change.somebody'), may };
}

export function presentAgreement(agreement: PerformanceAgreement, may: { readonly write: boolean }): AgreementResource {
  return { ...agreement, may };
}
