import { DomainError } from '../../shared/errors';

/** Nobody made a plan of action for this place. */
export class PlacePlanNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'place-plans.not-found';
}

/** The place is not one of the team's, or not any more. */
export class PlaceNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'place-plans.place.not-found';
}

/** A plan of action has few actions; `most` tells how many. */
export class TooManyActions extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'place-plans.too-many-actions';
}

/** The goal of the plan of action was dropped: nothing is added under it. */
export class GoalDropped extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'place-plans.goal.dropped';
}

/** After the evaluation a plan stays as it is. */
export class PlanEvaluated extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'place-plans.plan-evaluated';
}

/** A plan of action says what it wants to reach. */
export class GoalMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'place-plans.goal.missing';
}

/** What was filled in where a number belongs is none. */
export class NumberUnreadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'place-plans.number.unreadable';
}
