import { DomainError } from '../../shared/errors';

/** The toolkit has no such intervention. */
export class InterventionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'interventions.not-found';
}

/** The intervention was not started, or by a team whose work this person does not see. */
export class RunNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'interventions.run.not-found';
}

/** The person may not start it for this team, or not stop it. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'interventions.forbidden';
}

/** A start before today, or more than a year away. */
export class InvalidStartDay extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'interventions.start-day.invalid';
}

/** Who stops says why, so that the next one knows. */
export class StopReasonMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'interventions.stop-reason.missing';
}
