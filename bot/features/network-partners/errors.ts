import { DomainError } from '../../shared/errors';

/** Guests do not see who else is asked. */
export class PartnersNotVisible extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'network-partners.forbidden';
}

/** Managers, administrators and team leads add and change network partners. */
export class PartnersNotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'network-partners.change-forbidden';
}

export class PartnerNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'network-partners.not-found';
}

/** Nobody in Teams has this id, or it is a colleague's: `guestId` is for people of other organizations. */
export class GuestUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'network-partners.guest-unknown';
  override readonly field = 'guestId';
}

/** A guest judges for one partner; `organization` has them already. */
export class GuestTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'network-partners.guest-taken';
  override readonly field = 'guestId';
}
