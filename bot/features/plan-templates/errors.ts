import { DomainError } from '../../shared/errors';

/** Only administrators change the template and confirm legal dates. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'plan-templates.forbidden';
}

/** There is nothing of the association's own to adopt. */
export class NothingToAdopt extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'plan-templates.nothing-to-adopt';
}

/** A milestone stands in the template twice. */
export class MilestoneTwice extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-templates.milestone.twice';
}

/** A day that is not there in every year, such as 30 or 29 February. */
export class DayNotInEveryYear extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-templates.day.not-in-every-year';
}

/** A milestone whose day a law sets is the association's every year: it cannot be left out, nor become a team's. */
export class LegalMilestoneMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-templates.legal.missing';
}

/** A milestone may come before the law's day, not after it. */
export class AfterLegalDay extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-templates.legal.too-late';
}

/** The twelve sections are there once each. */
export class SectionsIncomplete extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-templates.sections.incomplete';
}

/** No law sets a day under this key in this plan year. */
export class LegalDateNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'plan-templates.legal.not-found';
}
