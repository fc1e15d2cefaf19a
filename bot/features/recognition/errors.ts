import { DomainError } from '../../shared/errors';

/** What was learned is the administrator's to look through and take back. */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'recognition.forbidden';
}

/** The lesson is not there, or not any more: only the latest are kept. */
export class LessonNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'recognition.lesson.not-found';
}
