import type { OwnItems } from '../own-items';
import type { PlanImports } from '../plan-imports';
import type { PlanTasks } from '../plan-tasks';
import type { Plans } from '../plans';

/** What the routes of this feature call. */
export interface RouteServices {
  readonly plans: Plans;
  readonly tasks: PlanTasks;
  readonly imports: PlanImports;
  readonly ownItems: OwnItems;
}
