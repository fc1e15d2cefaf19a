import { z } from 'zod';
import { LocalDate, PlanYear } from './calendar';
import { NamedPerson } from './plan-resources';
import { SectionKey } from './plan-sections';

/** What would come along from an earlier year's plan. What is not finished is chosen beforehand. */
export const PlanCopyPreview = z.object({
  from: PlanYear,
  to: PlanYear,
  goals: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      unit: z.string(),
      /** Of the new goal: what was measured last, else the baseline of the old one. */
      baseline: z.number().nullable(),
      target: z.number().nullable(),
      isUnfinished: z.boolean(),
      isCopied: z.boolean(),
    }),
  ),
  planActions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      wasDueOn: LocalDate,
      /** In the new plan, as is the owner. */
      dueOn: LocalDate,
      owner: NamedPerson,
      goalId: z.string().optional(),
      isUnfinished: z.boolean(),
      isCopied: z.boolean(),
    }),
  ),
  /** What was written; it comes along only where the new plan has nothing yet. */
  sections: z.array(z.object({ key: SectionKey, isFree: z.boolean() })),
  may: z.object({ copy: z.boolean() }),
});
export type PlanCopyPreview = z.infer<typeof PlanCopyPreview>;

/** What somebody chose to take along; what came along before is not made again. */
export const CopyPlan = z.object({
  from: PlanYear,
  goalIds: z.array(z.string().max(60)).max(60),
  itemIds: z.array(z.string().max(100)).max(500),
  sectionKeys: z.array(SectionKey).max(12),
});
export type CopyPlan = z.infer<typeof CopyPlan>;

/** How many were made now. */
export const PlanCopied = z.object({ goals: z.int(), planActions: z.int(), sections: z.int() });
export type PlanCopied = z.infer<typeof PlanCopied>;
