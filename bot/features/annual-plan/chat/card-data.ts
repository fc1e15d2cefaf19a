import { z } from 'zod';
import { Approach, PlanItemRef, TeamPlanRef } from '../../../contracts/annual-plan';
import { LocalDate } from '../../../contracts/calendar';

/**
 * Where a card was opened from, so that it can lead back: a digest of a day, the list of tasks, or the plan of a team, which is
 * named because the association's milestones stand in every plan.
 */
export const Origin = z.object({
  from: z.enum(['digest', 'tasks', 'plan']).optional(),
  day: LocalDate.optional(),
  planTeamId: z.string().max(60).optional(),
});
export type Origin = z.infer<typeof Origin>;

/** What a button about one item carries. */
export const TaskData = PlanItemRef.extend({ version: z.int().min(1), ...Origin.shape });
export type TaskData = z.infer<typeof TaskData>;

export const OpenTaskData = PlanItemRef.extend(Origin.shape);

export const CompleteData = TaskData.extend({ evidence: z.string().max(2_000).default('') });
export const AnswerData = TaskData.extend({
  verdict: z.enum(['agrees', 'objects']).optional(),
  answer: z.string().max(4_000).default(''),
});
export const SnoozeData = TaskData.extend({ days: z.union([z.literal(1), z.literal(3), z.literal(7)]) });
export const ReassignData = TaskData.extend({ ownerId: z.string().max(64).default('') });
export const MoveData = TaskData.extend({
  dueOn: z.string().max(20).default(''),
  reason: z.string().max(2_000).default(''),
});

export const PlanData = TeamPlanRef;

export const TimelineData = TeamPlanRef.extend({ page: z.int().min(0).max(100) });

/** The form for a new plan action, with what was filled in as it was typed. */
export const PlanActionForm = TeamPlanRef.extend({
  draftId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  title: z.string().max(2_000).default(''),
  dueOn: z.string().max(20).default(''),
  ownerId: z.string().max(64).default(''),
  placeId: z.string().max(60).default(''),
  goalId: z.string().max(60).default(''),
  approach: Approach.or(z.literal('')).default(''),
});
export type PlanActionForm = z.infer<typeof PlanActionForm>;

export const ImportData = z.object({ importId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/) });

/** The day that somebody chose; undefined when it is none. */
export function dayFrom(text: string): LocalDate | undefined {
  const day = LocalDate.safeParse(text);
  return day.success ? day.data : undefined;
}
