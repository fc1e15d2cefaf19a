import { DomainError } from '../../shared/errors';

/** The plan is not in a state from which that one follows. */
export class StepImpossible extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-cycle.step.impossible';
}

/** Something must be there first; the plan tells what. */
export class StepBlocked extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-cycle.step.blocked';
}

/** Somebody else takes this step: the team lead, or the manager. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'plan-cycle.forbidden';
}

/** One of those who were chosen to agree is not known. */
export class ApproverNotFound extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-cycle.approver.not-found';
}

/** More than a plan waits for. `most`: how many there may be. */
export class TooManyApprovers extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-cycle.approver.too-many';
}
