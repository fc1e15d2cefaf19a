import { z } from 'zod';
import { PlanState, TeamPlanRef } from '../../../contracts/annual-plan';

/** A step in the version of the plan that the card shows. */
export const StepData = TeamPlanRef.extend({ version: z.int().min(1), to: PlanState });
export type StepData = z.infer<typeof StepData>;

/** Offering a plan for alignment, with what was filled in; several people are joined with commas. */
export const OfferData = TeamPlanRef.extend({
  version: z.int().min(1),
  approvers: z.string().max(2_000).default(''),
  dueOn: z.string().max(20).default(''),
});
export type OfferData = z.infer<typeof OfferData>;

/** The ids that a picker of several people sends. */
export function idsIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
