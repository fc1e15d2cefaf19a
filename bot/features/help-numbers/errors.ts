import { DomainError } from '../../shared/errors';

/** Only an administrator writes the numbers. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'help-numbers.forbidden';
}

/** A number was checked that is no national one. */
export class NumberUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'help-numbers.unknown';
}

/** Two local numbers have the same id; `label` names the second. */
export class NumberTwice extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'help-numbers.twice';
}

/** Nobody checked a number tomorrow; `label` names it. */
export class CheckedInFuture extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'help-numbers.checked-in-future';
}
