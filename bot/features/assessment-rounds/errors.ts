import { DomainError } from '../../shared/errors';

/** There is no such round, or it is none of this person's. */
export class RoundNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'assessment-rounds.not-found';
}

/** The person may not do this with the round. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'assessment-rounds.forbidden';
}

/** A new round has the id of one that somebody else made. */
export class RoundIdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'assessment-rounds.id-taken';
}

/** The last day is before the first or before today, or more than a year after the first. */
export class InvalidPeriod extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.period.invalid';
  override readonly field = 'closesOn';
}

/** A place that is not there, or not one of the team whose round it is. */
export class PlaceUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.place.unknown';
  override readonly field = 'placeIds';
}

/** What is asked cannot be done with a round in this state. */
export class NotInThisState extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'assessment-rounds.state.conflict';
}

/** There are no places yet, nobody is asked, or the last day has passed: `problem` says which. */
export class RoundNotReady extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'assessment-rounds.not-ready';
}

/** The questions and days of an open round are what people answered, and its places only become more. */
export class FixedWhileOpen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'assessment-rounds.fixed-while-open';
}

/** Nobody takes part under that id. */
export class ParticipantNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'assessment-rounds.participant.not-found';
}

/** Somebody who is asked is not a colleague or a network partner (any more). */
export class ParticipantUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.participant.unknown';
  override readonly field = 'assignments';
}

/** Somebody is asked about a place that is not in the round. */
export class PlaceNotInRound extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.place.not-in-round';
  override readonly field = 'assignments';
}

/** The team is not there, or none of its places is in the round. */
export class TeamUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.team.unknown';
  override readonly field = 'teamIds';
}

/** Everything was answered, or nothing was asked. */
export class NothingToHandOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'assessment-rounds.nothing-to-hand-over';
}

/** Who should take over is not another colleague. */
export class ColleagueUnknown extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.colleague.unknown';
  override readonly field = 'toPersonId';
}

/** The start of a next page that no list gave. */
export class ContinuationUnreadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.continuation.unreadable';
}
