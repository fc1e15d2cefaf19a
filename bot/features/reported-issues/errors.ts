import { DomainError } from '../../shared/errors';

/** There is no such reported issue, or not for this person. */
export class IssueNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'reported-issues.not-found';
}

/** The person may not do this with a reported issue that they may see. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'reported-issues.forbidden';
}

/** The association has no such place, or not any more. */
export class PlaceNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'reported-issues.place.not-found';
}

/** There is no such team, or not for this person. */
export class TeamNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'reported-issues.team.not-found';
}

/** The association has no team that a report could be of. */
export class NoTeam extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'reported-issues.no-team';
}

/** Nothing is left of the text once it was cleaned. */
export class TextMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'reported-issues.text.missing';
}

/** The other one cannot be joined: it is closed, joined itself, of another team, or this one has joined ones of its own. */
export class CannotJoin extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'reported-issues.cannot-join';
}

/** What belongs together stays with one team: it does not move to another team's place while it is joined. */
export class JoinedStays extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'reported-issues.joined-stays';
}

/** What was suggested is not there any more, or does not fit: it cannot be started. */
export class InterventionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'reported-issues.intervention.not-found';
}

/** More pictures than say anything; `most` tells how many. */
export class TooManyPhotos extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'reported-issues.photos.too-many';
}

/** The picture is not one of this issue. */
export class PhotoNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'reported-issues.photo.not-found';
}

/** What follows a page of the list cannot be read. */
export class ContinuationUnreadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'reported-issues.continuation.unreadable';
}
