import { DomainError } from '../../../shared/errors';

/** No row names the columns; at least a title and a due day must be among them. */
export class PlanHeaderMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'annual-plan.import-header-missing';
}
