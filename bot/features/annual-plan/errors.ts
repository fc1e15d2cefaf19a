import { DomainError } from '../../shared/errors';

/** The plan of that team and year has not been made. */
export class PlanNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'annual-plan.not-found';
}

/** The milestone or plan action does not exist, or not any more. */
export class PlanItemNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'annual-plan.item.not-found';
}

export class TeamNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'annual-plan.team.not-found';
}

/** A plan year that is not two years around the current one. */
export class InvalidPlanYear extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.year.invalid';
}

/** The person may not do this with this plan or item. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'annual-plan.forbidden';
}

/** An item cannot be finished without a line of proof of execution. */
export class EvidenceMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.evidence.missing';
}

/** Somebody always has a reason to move a day; the team learns from it. */
export class ReasonMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.reason.missing';
}

/** A due day before today, or outside the three years around the plan year. */
export class InvalidDueDay extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.due-day.invalid';
}

export class OwnerNotFound extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.owner.not-found';
}

export class TitleMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.title.missing';
}

export class PlaceNotFound extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.place.not-found';
}

/** The file that somebody previewed is gone: a preview is kept for a day. */
export class ImportNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'annual-plan.import.not-found';
}
