import { PlanReport } from '../../contracts/plan-reports';
import type { CollectionDefinition } from '../../ports/collection';

/** In the plan's partition under the id `report:{key}`. */
export const planReports: CollectionDefinition<PlanReport> = {
  type: 'plan-report',
  parse: (body) => PlanReport.parse(body),
  keys: {},
};
