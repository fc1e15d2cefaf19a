import { z } from 'zod';
import { PlanState } from '../../contracts/annual-plan';
import { LocalDate, PlanYear } from '../../contracts/calendar';
import type { CollectionDefinition } from '../../ports/collection';

/** What the overview counts of a team's plan: so much of it that late and coming follow for any day. */
export const PlanSummary = z.object({
  teamId: z.string(),
  year: PlanYear,
  state: PlanState,
  /** How much is open per due day, by day. */
  open: z.array(z.object({ on: LocalDate, count: z.int().min(1) })),
  done: z.int(),
  /** Everything but what is cancelled. */
  total: z.int(),
  goals: z.int(),
  /** The first ten that are open, by due day: what needs attention first is among them. */
  first: z.array(z.object({ itemId: z.string(), dueOn: LocalDate })),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** In the tenant's rollup partition, id `plan-summary:{teamId}:{year}`. Derived from the plan's partition. */
export const planSummaries: CollectionDefinition<PlanSummary> = {
  type: 'plan-summary',
  parse: (body) => PlanSummary.parse(body),
  keys: {},
};
