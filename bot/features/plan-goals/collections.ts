import { Goal, PerformanceAgreement } from '../../contracts/plan-goals';
import type { CollectionDefinition } from '../../ports/collection';

/** In the plan's partition under the id `goal:{id}`. */
export const goals: CollectionDefinition<Goal> = {
  type: 'goal',
  parse: (body) => Goal.parse(body),
  keys: {},
};

/** In the association's partition of the year under the id `agreement:{id}`. */
export const agreements: CollectionDefinition<PerformanceAgreement> = {
  type: 'performance-agreement',
  parse: (body) => PerformanceAgreement.parse(body),
  keys: {},
};

export function goalDocId(goalId: string): string {
  return `goal:${goalId}`;
}

export function agreementDocId(agreementId: string): string {
  return `agreement:${agreementId}`;
}
