import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { Goal, PerformanceAgreement } from '../../contracts/plan-goals';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { associationPartition, planPartition } from '../../shared/partitions';
import { agreements, goalDocId, goals } from './collections';

export type GoalReader = ReturnType<typeof createGoalReader>;

/** Goals and agreements for features that have checked who asks. */
export function createGoalReader({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const goalEntries = createCollection(store, goals, clock);
  const agreementEntries = createCollection(store, agreements, clock);

  return {
    /** Whether a plan has an active goal of that id, for what points at one. A point read. */
    async has(tenantId: string, { teamId, year }: TeamPlanRef, goalId: string): Promise<boolean> {
      const entry = await goalEntries.read(planPartition(tenantId, teamId, year), goalDocId(goalId));
      return entry?.body.status === 'active';
    },

    /** One goal, also when it was dropped. A point read. */
    async one(tenantId: string, { teamId, year }: TeamPlanRef, goalId: string): Promise<Goal | undefined> {
      return (await goalEntries.read(planPartition(tenantId, teamId, year), goalDocId(goalId)))?.body;
    },

    /** Every goal of a plan, what was dropped too, by title. One query. */
    async of(tenantId: string, { teamId, year }: TeamPlanRef): Promise<readonly Goal[]> {
      const entries = await goalEntries.all(planPartition(tenantId, teamId, year));
      return entries.map(({ body }) => body).sort((one, other) => one.title.localeCompare(other.title, 'nl'));
    },

    /** The association's performance agreements of a year, by party and text. One query. */
    async agreementsOf(tenantId: string, year: number): Promise<readonly PerformanceAgreement[]> {
      const entries = await agreementEntries.all(associationPartition(tenantId, year));
      return entries
        .map(({ body }) => body)
        .sort((one, other) => one.party.localeCompare(other.party, 'nl') || one.text.localeCompare(other.text, 'nl'));
    },
  };
}
