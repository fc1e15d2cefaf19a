import { DomainError } from '../../shared/errors';

/** A plan goes on with that of an earlier year. */
export class NotEarlier extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-copies.not-earlier';
}

/** After the evaluation a plan stays as it is. */
export class PlanEvaluated extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-copies.plan-evaluated';
}

/** More goals than a team can keep in sight. */
export class TooManyGoals extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-copies.too-many-goals';
}
