import { z } from 'zod';
import { TeamPlanRef } from '../../../contracts/annual-plan';
import { ReportKey } from '../../../contracts/plan-reports';

/** Which report a button is about. */
export const ReportData = TeamPlanRef.extend({ key: ReportKey });
export type ReportData = z.infer<typeof ReportData>;

/** With the version that the card shows; `story` is absent where it was too long for the card. */
export const StoryData = ReportData.extend({ version: z.int().min(0), story: z.string().max(20_000).optional() });
export type StoryData = z.infer<typeof StoryData>;

/** A decision of the weekly talk, with what was filled in as it was typed. */
export const DecisionData = TeamPlanRef.extend({
  draftId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  title: z.string().max(2_000).default(''),
  ownerId: z.string().max(64).default(''),
  dueOn: z.string().max(20).default(''),
});
export type DecisionData = z.infer<typeof DecisionData>;
