import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Operation, Store } from '../../ports/store';
import { addMilliseconds } from '../../shared/local-date';
import { planPartition } from '../../shared/partitions';
import { summaryMarks } from './collections';

/** What changes together is counted once. */
const GATHER_MILLISECONDS = 2_000;

export const SUMMARY_MARK = 'summary-mark';

export type SummaryMarks = ReturnType<typeof createSummaryMarks>;

/**
 * What everybody leaves who changes a plan, an item or a goal: that the plan is to be counted anew. It is written whatever is
 * there, in the batch of the change where that is in the plan's partition, so that no change is without one.
 */
export function createSummaryMarks({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const marks = createCollection(store, summaryMarks, clock);

  return {
    /** The operation for the batch of the change. */
    toMark(tenantId: string, { teamId, year }: TeamPlanRef): Operation {
      const due = addMilliseconds(clock.now(), GATHER_MILLISECONDS);
      return marks.toUpsert(planPartition(tenantId, teamId, year), SUMMARY_MARK, { teamId, year }, { due });
    },
  };
}
