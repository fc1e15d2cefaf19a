import { DomainError } from '../../shared/errors';

/** What was sent to whom, and the quiet days, are not this person's to see or to change. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'reminders.forbidden';
}

/** A quiet day of another year than the one that is changed. */
export class QuietDayOutsideYear extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'reminders.quiet-day.outside-year';
}

/** The same day twice. */
export class QuietDayTwice extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'reminders.quiet-day.twice';
}

/** Public holidays are quiet already. */
export class AlreadyHoliday extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'reminders.quiet-day.holiday';
}
