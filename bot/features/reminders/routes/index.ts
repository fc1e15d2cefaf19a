import type { Route } from '../../../api/define';
import { deliveryRoutes } from './deliveries';
import { quietDayRoutes } from './quiet-days';
import type { ReminderRouteServices } from './services';

/** What was sent to whom, and on which days nothing is. */
export function reminderRoutes(services: ReminderRouteServices): readonly Route[] {
  return [...deliveryRoutes(services), ...quietDayRoutes(services)];
}
