import type { PlanItem, TeamPlanRef } from '../../contracts/annual-plan';
import type { ReportKey } from '../../contracts/plan-reports';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { planPartition } from '../../shared/partitions';
import { planItems, type PlanTasks } from '../annual-plan';
import { reportPeriod } from './report-period';

/** The proof of execution on a milestone that a report finished; by it the report knows its own work again. */
const EVIDENCE = 'Verslag ingediend';

/** What the state of a report asks of its milestone; undefined when it is so already, or was finished another way. */
export function milestoneCommand(
  isSubmitted: boolean,
  { status, evidence }: Pick<PlanItem, 'status' | 'evidence'>,
): { readonly what: 'complete'; readonly evidence: string } | { readonly what: 'reopen' } | undefined {
  if (isSubmitted && status === 'open') return { what: 'complete', evidence: EVIDENCE };
  return !isSubmitted && status === 'done' && evidence === EVIDENCE ? { what: 'reopen' } : undefined;
}

/**
 * Brings the milestone of a report in line with it. It looks again after each change, so that of two people who hand in and
 * reopen at once the last one's report and its milestone say the same.
 */
export async function settleMilestone(
  { store, clock, tasks }: { readonly store: Store; readonly clock: Clock; readonly tasks: PlanTasks },
  { actor, ref, key }: { readonly actor: Actor; readonly ref: TeamPlanRef; readonly key: ReportKey },
  isSubmitted: () => Promise<boolean>,
): Promise<void> {
  const items = createCollection(store, planItems, clock);
  const pk = planPartition(actor.tenantId, ref.teamId, ref.year);
  const { milestoneKey } = reportPeriod(key, ref.year);
  const own = (await items.all(pk)).find(({ body }) => body.milestoneKey === milestoneKey);
  let milestone = own?.body;
  while (milestone !== undefined) {
    const command = milestoneCommand(await isSubmitted(), milestone);
    if (command === undefined) return;
    await tasks.change(actor, { ...ref, itemId: milestone.id }, milestone.version, command);
    milestone = (await items.read(pk, milestone.id))?.body;
  }
}
