import { DomainError } from '../../shared/errors';

/** Nobody in the directory has this id. */
export class PersonNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'people.person.not-found';
}

/** An absence that ends before today, or more than a year from now. */
export class InvalidAbsence extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'people.absence.invalid-day';
}

/** Somebody cannot stand in for themselves. */
export class OwnDeputy extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'people.absence.own-deputy';
}

/** A week has at least one working day. */
export class NoWorkingDays extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'people.working-days.none';
}

export class TeamNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'people.team.not-found';
}

export class TeamNotVisible extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'people.team.forbidden';
}
