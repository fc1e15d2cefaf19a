import { DomainError } from '../../shared/errors';

/** What an own text is called in the sentence for its error. */
export type MaterialField = 'title' | 'lead' | 'points' | 'closing' | 'complex' | 'location' | 'contact';

/** No such intervention, or it has no material of that kind. */
export class MaterialNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'materials.not-found';
}

/** The place of a material is not there. */
export class MaterialPlaceNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'materials.place-not-found';
}

/** It does not fit on the paper, not even small; `field` is what is longest for its place. */
export class MaterialTooLong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'materials.too-long';

  constructor(override readonly field: MaterialField) {
    super({ field });
  }
}

/** A letter that we have no type for, such as of Arabic: leaving it out would change what is said. */
export class MaterialUnprintable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'materials.unprintable';

  constructor(character: string) {
    super({ character });
  }
}
