import type { DeliveryLog } from '../deliveries';
import type { QuietDaysService } from '../quiet-days';

/** What the routes of this feature call. */
export interface ReminderRouteServices {
  readonly deliveries: DeliveryLog;
  readonly quietDays: QuietDaysService;
}
