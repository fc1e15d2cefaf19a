import { DomainError } from '../../shared/errors';

/** The place is not in the round, or this person is not asked about it (any more). */
export class PlaceNotAsked extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'judgements.place.not-asked';
}

/** No grade at all, while whoever answers says that they know the place. */
export class GradesMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'judgements.grades.missing';
  override readonly field = 'grades';
}

/** A grade of at most 5 or at least 9 without a sentence that says why. */
export class WhyMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'judgements.why.missing';
  override readonly field = 'why';
}

/** The person may not write down what this participant says of this place. */
export class RecordingNotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'judgements.recording.forbidden';
}

/** What was said on a day that is still to come, or more than a year ago. */
export class InvalidDaySaid extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'judgements.said-on.invalid';
  override readonly field = 'saidOn';
}

/** The partner answered themselves: nobody writes another answer over it. */
export class AnsweredThemselves extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'judgements.recording.answered-themselves';
}

/** No place of the round lies there, or none of a team that this person leads. */
export class NeighborhoodNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'judgements.neighborhood.not-found';
}

/** Who looks at a neighborhood without leading a team there does not write its remark. */
export class RemarkNotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'judgements.remark.forbidden';
}

/** What a round found is for who may follow it. */
export class SummaryNotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'judgements.summary.forbidden';
}

/** The place is not in the round, or is none of those that this person is responsible for. */
export class PlaceNotFollowed extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'judgements.summary.place-not-found';
}

/** The start of a next page that no summary gave. */
export class SummaryContinuationUnreadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'judgements.summary.continuation-unreadable';
}
