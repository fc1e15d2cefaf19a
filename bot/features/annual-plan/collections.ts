import { z } from 'zod';
import {
  AnnualPlan,
  AssessmentTask,
  FromTemplate,
  PlanItem,
  PlanItemRef,
  RunStep,
  TeamPlanRef,
} from '../../contracts/annual-plan';
import { Instant, LocalDate, PlanYear } from '../../contracts/calendar';
import { PersonId } from '../../contracts/people';
import { PlanImportCorrection } from '../../contracts/plan-import';
import type { CollectionDefinition } from '../../ports/collection';

/** A plan as it was kept before it had a state. */
const FirstPlan = AnnualPlan.pick({ teamId: true, year: true, createdAt: true, createdBy: true });

/** In the plan's partition under the id `plan`. */
export const annualPlans: CollectionDefinition<AnnualPlan> = {
  type: 'annual-plan',
  version: 2,
  migrations: { 1: (body) => ({ ...FirstPlan.parse(body), state: 'draft', steps: [], version: 1 }) },
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
  fromTemplate: FromTemplate.optional(),
  ownerId: PersonId,
  dueOn: LocalDate,
  snoozedUntil: LocalDate.optional(),
  placeId: z.string().optional(),
  request: z.object({ what: z.enum(['approval', 'contribution']) }).optional(),
  asked: PlanItem.shape.asked,
  step: RunStep.pick({ title: true, intervention: true }).optional(),
  assessment: AssessmentTask.pick({ name: true, places: true, opensOn: true }).optional(),
});
export type Task = z.infer<typeof Task>;

export const tasks: CollectionDefinition<Task> = {
  type: 'task',
  parse: (body) => Task.parse(body),
  keys: { dueOn: { kind: 'string', sorts: true } },
};

/** That a plan changed since it was last counted for the overview. */
export const SummaryMark = TeamPlanRef;
export type SummaryMark = z.infer<typeof SummaryMark>;

/** In the plan's partition under the id `summary-mark`; waits for work (`due`) as long as it is there. */
export const summaryMarks: CollectionDefinition<SummaryMark> = {
  type: 'summary-mark',
  parse: (body) => SummaryMark.parse(body),
  keys: {},
};

/** A file that somebody sent: its rows, so that what is saved is what was shown, with what they corrected. */
export const PendingImport = z.object({
  fileName: z.string(),
  rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })),
  teamId: z.string(),
  year: PlanYear,
  keepUntil: Instant,
  /** What somebody said of rows instead of the file, one for each row. */
  corrections: z.array(PlanImportCorrection.extend({ row: z.int() })).default([]),
  /** The plans that it was saved for, the last one last, with until when that can be taken back. */
  saved: z.array(TeamPlanRef.extend({ until: Instant })).default([]),
  /** Counts corrections from 1. */
  version: z.int().default(1),
});
export type PendingImport = z.infer<typeof PendingImport>;

/** In the sender's own partition under the id `plan-import:{importId}`, for a day after it was sent or saved. */
export const pendingImports: CollectionDefinition<PendingImport> = {
  type: 'plan-import',
  parse: (body) => PendingImport.parse(body),
  keys: {},
};
