import type { Route } from '../../../api/define';
import { importRoutes } from './imports';
import { associationItemRoutes, itemRoutes } from './items';
import type { RouteServices } from './services';
import { taskRoutes } from './tasks';

/** The API of milestones and plan actions. */
export function annualPlanRoutes(services: RouteServices): readonly Route[] {
  return [
    ...taskRoutes(services),
    ...itemRoutes(services),
    ...associationItemRoutes(services),
    ...importRoutes(services),
  ];
}
