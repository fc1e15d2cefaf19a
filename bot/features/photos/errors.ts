import { DomainError } from '../../shared/errors';

/** No such photo, or not for this person. */
export class PhotoNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'photos.photo.not-found';
}
