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

/** A request is answered with yes or no, or with what was asked for. */
export class AnswerMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.answer.missing';
}

/** Who objects says why, so that the team can do something about it. */
export class RemarkMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.remark.missing';
}

/** The goal is not one of this plan, or was dropped. */
export class GoalNotFound extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.goal.not-found';
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

/** The file that somebody previewed has no such row. */
export class ImportRowNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'annual-plan.import.row-not-found';
}

/** A file that was not saved, or longer than a day ago, cannot be taken back. */
export class ImportNotSaved extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'annual-plan.import.not-saved';
}
