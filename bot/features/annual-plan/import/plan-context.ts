import type { Person } from '../../../contracts/people';
import type { PlanImportColumn } from '../../../contracts/plan-import';
import type { GoalMatcher } from './goal';
import type { OwnerMatcher } from './owner';
import type { PlaceMatcher } from './place';

/** What the rows of one file are read against. */
export interface PlanContext {
  readonly planYear: number;
  readonly owners: OwnerMatcher;
  readonly places: PlaceMatcher;
  /** Undefined in a plan without goals. */
  readonly goals: GoalMatcher | undefined;
  /** Proposed as the owner of what has none. */
  readonly teamLead: Pick<Person, 'id' | 'name'>;
  /** Which columns the file has. */
  readonly columns: ReadonlySet<PlanImportColumn>;
}
