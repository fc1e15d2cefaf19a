import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import { planPartition, rollupPartition } from '../../shared/partitions';
import { annualPlans, planItems } from '../annual-plan';
import { goals } from '../plan-goals';
import { planSummaries, type PlanSummary } from './collections';
import { summaryOf } from './summary';

export type PlanSummaries = ReturnType<typeof createPlanSummaries>;

/** The rows of the overview, derived from the plans. */
export function createPlanSummaries({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const rows = createCollection(store, planSummaries, clock);
  const plans = createCollection(store, annualPlans, clock);
  const items = createCollection(store, planItems, clock);
  const goalEntries = createCollection(store, goals, clock);

  /** What the row should say now; undefined without a plan. Costs the plan's items and goals. */
  async function counted(tenantId: string, { teamId, year }: TeamPlanRef): Promise<PlanSummary | undefined> {
    const pk = planPartition(tenantId, teamId, year);
    const plan = await plans.read(pk, 'plan');
    if (plan === undefined) return undefined;
    const [allItems, allGoals] = await Promise.all([items.all(pk), goalEntries.all(pk)]);
    return summaryOf(
      plan.body,
      allItems.map(({ body }) => body),
      allGoals.map(({ body }) => body),
    );
  }

  /**
   * Counts the plan anew and writes the row. The row is read before the plan and replaced by its etag, also when it says the same
   * already: so what was counted earlier can never come over what was counted later.
   */
  async function recount(tenantId: string, plan: TeamPlanRef): Promise<PlanSummary | undefined> {
    const pk = rollupPartition(tenantId);
    const id = summaryId(plan);
    for (;;) {
      const row = await rows.read(pk, id);
      const summary = await counted(tenantId, plan);
      try {
        if (row !== undefined)
          await (summary === undefined ? rows.delete(pk, id, row.etag) : rows.replace(row, summary));
        else if (summary !== undefined) await rows.create(pk, id, summary);
        return summary;
      } catch (error) {
        if (!(error instanceof StoreError && FORESTALLED.includes(error.code))) throw error;
      }
    }
  }

  return {
    counted,
    recount,

    /** The row of a plan; a plan that was never counted is counted now. Undefined without a plan. Costs one point read, or three where there is no row. */
    async of(tenantId: string, plan: TeamPlanRef): Promise<PlanSummary | undefined> {
      const row = await rows.read(rollupPartition(tenantId), summaryId(plan));
      return row === undefined ? recount(tenantId, plan) : row.body;
    },
  };
}

const FORESTALLED: readonly StoreError['code'][] = ['exists', 'stale', 'missing'];

const PREFIX = 'plan-summary:';

export function summaryId({ teamId, year }: TeamPlanRef): string {
  return `${PREFIX}${teamId}:${year}`;
}

/** The plan that a row is of. */
export function planOfSummary(id: string): TeamPlanRef {
  const [teamId = '', year] = id.slice(PREFIX.length).split(':');
  return { teamId, year: Number(year) };
}
