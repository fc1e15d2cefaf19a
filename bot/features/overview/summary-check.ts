import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { DerivedCheck, Finding } from '../../ports/derived-check';
import type { Store } from '../../ports/store';
import { planPartition, rollupPartition, tenantOf } from '../../shared/partitions';
import { annualPlans, planItems, SUMMARY_MARK, summaryMarks } from '../annual-plan';
import { planSummaries, type PlanSummary } from './collections';
import { createPlanSummaries, planOfSummary, summaryId } from './summaries';

/** The rows of the overview against the plans that they are counted from. */
export function createSummaryCheck(deps: { readonly store: Store; readonly clock: Clock }): DerivedCheck {
  const { store, clock } = deps;
  const plans = createCollection(store, annualPlans, clock);
  const items = createCollection(store, planItems, clock);
  const marks = createCollection(store, summaryMarks, clock);
  const rows = createCollection(store, planSummaries, clock);
  const summaries = createPlanSummaries(deps);

  async function waits(pk: string): Promise<boolean> {
    if ((await marks.read(pk, SUMMARY_MARK)) !== undefined) return true;
    return (await items.all(pk)).some(({ due }) => due !== undefined);
  }

  return {
    name: 'counts of the overview against plans',

    async *check(): AsyncGenerator<Finding> {
      for await (const { pk: planPk, body: plan } of plans.scan()) {
        if (await waits(planPk)) continue;
        const tenantId = tenantOf(planPk);
        const [pk, id] = [rollupPartition(tenantId), summaryId(plan)];
        const row = await rows.read(pk, id);
        if (row === undefined) yield { type: planSummaries.type, pk, id, problem: 'missing' };
        else if (!isSame(row.body, await summaries.counted(tenantId, plan)))
          yield { type: planSummaries.type, pk, id, problem: 'different' };
      }
      for await (const { pk, id, body } of rows.scan()) {
        const plan = await plans.read(planPartition(tenantOf(pk), body.teamId, body.year), 'plan');
        if (plan === undefined) yield { type: planSummaries.type, pk, id, problem: 'surplus' };
      }
    },

    async repair({ pk, id }) {
      await summaries.recount(tenantOf(pk), planOfSummary(id));
    },
  };
}

function isSame(one: PlanSummary, other: PlanSummary | undefined): boolean {
  return other !== undefined && FIELDS.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}

const FIELDS = ['state', 'open', 'done', 'total', 'goals', 'first'] as const;
