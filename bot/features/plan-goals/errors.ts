import { DomainError } from '../../shared/errors';

/** The goal is not in the plan. */
export class GoalNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'plan-goals.not-found';
}

/** The performance agreement is not there, or not any more. */
export class AgreementNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'plan-goals.agreement.not-found';
}

/** A goal points at an agreement that the year does not have. */
export class AgreementUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-goals.agreement.unknown';
}

/** Goals serve this agreement; `goals` names them. It cannot go while they do. */
export class AgreementInUse extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-goals.agreement.in-use';
}

/** The person may not do this with the goals of this plan, or with performance agreements. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'plan-goals.forbidden';
}

/** After the evaluation the goals stay as they were. */
export class PlanEvaluated extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-goals.plan-evaluated';
}

/** Nothing is measured in the future, nor before the year before the plan. */
export class InvalidMeasurementDay extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-goals.measurement.day.invalid';
}

/** A baseline that is the target promises nothing. */
export class TargetIsBaseline extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-goals.target.is-baseline';
}

/** More goals than a team can keep in sight. */
export class TooManyGoals extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-goals.too-many';
}
