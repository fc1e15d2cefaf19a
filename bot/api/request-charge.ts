import type { ChargeMeter } from '../ports/charge-meter';
import type { Logger } from '../ports/logger';

/** Does the work of a request to `route`, and tells what the database charged for it. */
export type Charged = <T>(route: string, work: () => Promise<T>) => Promise<T>;

/** A metric: what one request cost in the database, in request units. The embedded one charges nothing, and has no lines. */
export function createCharged(meter: ChargeMeter, logger: Logger): Charged {
  return (route, work) =>
    meter.measure(work, (charge) => {
      if (charge > 0) logger.info({ metric: 'request-charge', route, charge }, 'Request charged');
    });
}
