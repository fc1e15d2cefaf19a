import { defineDueHandler, type DueHandler } from '../../jobs/define';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { tenantOf } from '../../shared/partitions';
import { summaryMarks } from '../annual-plan';
import type { PlanSummaries } from './summaries';

/** Counts a plan anew that changed. A change meanwhile leaves the mark anew, and it is counted once more. */
export function overviewJobs(deps: {
  readonly store: Store;
  readonly summaries: PlanSummaries;
  readonly clock: Clock;
}): readonly DueHandler[] {
  const marks = createCollection(deps.store, summaryMarks, deps.clock);
  return [
    defineDueHandler({
      type: summaryMarks.type,
      async handle(stored) {
        const { pk, id, etag, body } = marks.entryOf(stored);
        await deps.summaries.recount(tenantOf(pk), body);
        await marks.delete(pk, id, etag);
      },
    }),
  ];
}
