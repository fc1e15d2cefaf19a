import { z } from 'zod';
import { AnnualPlan, PlanItem, PlanItemRef } from '../../contracts/annual-plan';
import { Instant, LocalDate, PlanYear } from '../../contracts/calendar';
import { PersonId } from '../../contracts/people';
import type { CollectionDefinition } from '../../ports/collection';

/** In the plan's partition under the id `plan`. */
export const annualPlans: CollectionDefinition<AnnualPlan> = {
  type: 'annual-plan',
  parse: (body) => AnnualPlan.parse(body),
  keys: {},
};

/** In the plan's partition, or the association's. Waits for work (`due`) until the owner's task row is up to date. */
export const planItems: CollectionDefinition<PlanItem> = {
  type: 'plan-item',
  parse: (body) => PlanItem.parse(body),
  keys: { status: { kind: 'string' }, dueOn: { kind: 'string', sorts: true } },
};

/** A person's open task: derived from the item, in the person's own partition, so that one query lists them. */
export const Task = z.object({
  ref: PlanItemRef,
  kind: PlanItem.shape.kind,
  title: z.string(),
  milestoneKey: z.string().optional(),
  ownerId: PersonId,
  dueOn: LocalDate,
  snoozedUntil: LocalDate.optional(),
  placeId: z.string().optional(),
});
export type Task = z.infer<typeof Task>;

export const tasks: CollectionDefinition<Task> = {
  type: 'task',
  parse: (body) => Task.parse(body),
  keys: { dueOn: { kind: 'string', sorts: true } },
};

/** A file that somebody sent and has not saved yet: its rows, so that what is saved is what was shown. */
export const PendingImport = z.object({
  fileName: z.string(),
  rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })),
  teamId: z.string(),
  year: PlanYear,
  keepUntil: Instant,
});
export type PendingImport = z.infer<typeof PendingImport>;

/** In the sender's own partition under the id `plan-import:{importId}`, for a day. */
export const pendingImports: CollectionDefinition<PendingImport> = {
  type: 'plan-import',
  parse: (body) => PendingImport.parse(body),
  keys: {},
};
