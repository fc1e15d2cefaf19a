import { DomainError } from '../../shared/errors';

/** Managers and administrators decide how the association looks. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'house-style.forbidden';
}

/** The association has no logo here. */
export class LogoNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'house-style.logo.not-found';
}
