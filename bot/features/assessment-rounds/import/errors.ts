import { DomainError } from '../../../shared/errors';

/** No row names the columns: who is asked, and about which places. */
export class AssignmentHeaderMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.import.header-missing';
}

/** The rows and the places in them are more than `most` together. */
export class AssignmentTooLong extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.import.too-long';
}

/** One participant, `name`, is asked about more than `most` places. */
export class TooManyPlacesEach extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'assessment-rounds.import.too-many-places';
}
