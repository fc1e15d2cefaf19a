import { DomainError } from '../../shared/errors';

/** An uitvraag asks something. */
export class QuestionMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-requests.question.missing';
}

/** An uitvraag asks somebody. */
export class NobodyAsked extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-requests.nobody-asked';
}

/** More than anybody answers: people and parties together. `most`: how many there may be. */
export class TooManyAsked extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-requests.too-many-asked';
}

/** For a party outside Teams a colleague records the answer: who that is must be told. */
export class RecorderMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'plan-requests.recorder.missing';
}
