import { DomainError } from '../../shared/errors';

/** Nobody knows this token: mistyped, guessed, or forgotten long ago. */
export class LinkUnknown extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'partner-links.unknown';
}

/** There is no session, or it is over: the link must be opened again. */
export class SessionUnknown extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'partner-links.session-unknown';
}

const ENDS = {
  closed: 'partner-links.ended.closed',
  revoked: 'partner-links.ended.revoked',
  replaced: 'partner-links.ended.replaced',
} as const;

/** The link was good once. `replaced`: there is a newer one. */
export class LinkEnded extends DomainError {
  readonly kind = 'gone';
  readonly code: string;

  constructor(end: keyof typeof ENDS) {
    super();
    this.code = ENDS[end];
  }
}

/** The round has not begun. `day`: its first. */
export class RoundNotOpenYet extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'partner-links.not-open-yet';
}

/** What came in was filled in with another link, which the same browser opened before. */
export class OtherSession extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'partner-links.other-session';
}

/** There is no such partner in this round, or not for who asks. */
export class LinkHolderNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'partner-links.holder.not-found';
}

/** Links are given by who runs the round, and by who leads the team that the partner is counted with. */
export class LinkForbidden extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'partner-links.forbidden';
}

/** Nobody can open a link of a round that is over. */
export class LinkRoundOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'partner-links.round-over';
}

/** The program does not know the address at which it is reached from outside, or has no page to show there. */
export class PageAddressMissing extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'partner-links.page-address.missing';
}

/** Only the link as it is now can be mailed. */
export class LinkNotCurrent extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'partner-links.not-current';
}

/** The partner has no address to mail to. */
export class MailAddressMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'partner-links.mail-address.missing';
}

/** This program sends no mail, or the mail was not taken. */
export class MailNotSent extends DomainError {
  readonly kind = 'unavailable';
  readonly code = 'partner-links.mail.not-sent';
}
