import type { AssessmentRound } from '../../contracts/assessment-rounds';

/** Whether people were asked already: what is said in a closed or cancelled round is kept, and does not count. */
export function hasStarted({ state }: Pick<AssessmentRound, 'state'>): boolean {
  return state !== 'draft' && state !== 'planned';
}
