import type { Clock } from '../ports/clock';
import { isPassing } from '../ports/guarded-store';
import type { Logger } from '../ports/logger';
import type { Store } from '../ports/store';
import { createHandledActivities, type ActivityKey, type HandledActivities } from './handled-activities';
import type { Turn } from './turn';

/** How it went: what failed unexpectedly (`well` false) may be asked again. */
export interface Handled<T> {
  readonly well: boolean;
  readonly answer: T;
}

/** Does the work of a turn, unless the same activity was or is being handled: then it answers undefined. */
export type SingleHandling = <T>(turn: Turn, work: () => Promise<Handled<T>>) => Promise<T | undefined>;

export interface SingleHandlingDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function createSingleHandling(deps: SingleHandlingDeps): SingleHandling {
  const activities = createHandledActivities(deps);
  return async ({ known, activityId }, work) => {
    const { tenantId, personId } = known.actor;
    const key = { tenantId, personId, activityId };
    if (!(await activities.begin(key))) return undefined;
    let well = false;
    try {
      const handled = await work();
      well = handled.well;
      return handled.answer;
    } finally {
      await keepOutcome({ ...deps, activities }, key, well);
    }
  };
}

/** The person has been answered, or told that it failed: what is left of that is no second answer. */
async function keepOutcome(
  { activities, logger }: { readonly activities: HandledActivities; readonly logger: Logger },
  key: ActivityKey,
  well: boolean,
): Promise<void> {
  try {
    await (well ? activities.finish(key) : activities.forget(key));
  } catch (err) {
    if (!isPassing(err)) throw err;
    logger.warn({ err, activityId: key.activityId }, 'Activity not kept as handled');
  }
}
