import { DomainError } from '../../shared/errors';

/** After the evaluation a plan stays as it was written. */
export class PlanEvaluated extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-sections.plan-evaluated';
}

/** The team lead writes the plan. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'plan-sections.forbidden';
}
