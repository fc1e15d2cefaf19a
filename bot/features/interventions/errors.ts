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

/** Only who leads a team, managers and administrators write in the toolkit; managers and administrators decide. */
export class ToolkitNotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'interventions.toolkit.forbidden';
}

/** A new intervention has the id of one that is there. */
export class InterventionIdTaken extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.toolkit.id-taken';
}

/** A text is not there in both languages; `language` is the one that is missing, `field` where first. */
export class LanguageMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'interventions.toolkit.language.missing';
}

/** What is retired is brought back before anything else is done with it. */
export class InterventionRetired extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.toolkit.retired';
}

/** There is no draft to adopt. */
export class NothingToAdopt extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.toolkit.nothing-to-adopt';
}

/** Who retires an intervention says why. */
export class RetireReasonMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'interventions.toolkit.retire-reason.missing';
}

/** No earlier text is kept under that number. */
export class EarlierTextNotFound extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.toolkit.earlier.not-found';
}

/** The association made it itself: there is no built-in one to go back to. */
export class NothingBuiltIn extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.toolkit.nothing-built-in';
}

/** What is listed of a team that this person does not see, or that is not there. */
export class TeamNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'interventions.team.not-found';
}

/** The start of a next page that no list gave. */
export class ContinuationUnreadable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'interventions.continuation.unreadable';
}

/** Steps are still open, or it is stopped: what it changed cannot be told yet. */
export class StepsOpen extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.steps.open';
}

/** All steps are done, so that there is nothing to stop. */
export class RunOver extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.run.over';
}

/** The result without a sentence, which is what others learn from. */
export class EffectSentenceMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'interventions.effect-sentence.missing';
}

/** Told, but not what. */
export class ToldTextMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'interventions.told-text.missing';
}

/** A compliment before it is known that it helped, or when it did not. */
export class PraiseTooEarly extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.praise.too-early';
}

/** A compliment without words. */
export class PraiseTextMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'interventions.praise-text.missing';
}

/** A run keeps a few photos, before and after. */
export class TooManyPhotos extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'interventions.photos.too-many';
}
