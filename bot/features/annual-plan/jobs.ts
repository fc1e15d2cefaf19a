import { defineDueHandler, type DueHandler } from '../../jobs/define';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { planItems } from './collections';
import type { TaskIndex } from './task-index';

/** Brings the task rows of an item up to date whose writer did not get to it. */
export function annualPlanJobs(deps: {
  readonly store: Store;
  readonly index: TaskIndex;
  readonly clock: Clock;
}): readonly DueHandler[] {
  const items = createCollection(deps.store, planItems, deps.clock);
  return [defineDueHandler({ type: planItems.type, handle: (stored) => deps.index.update(items.entryOf(stored)) })];
}
