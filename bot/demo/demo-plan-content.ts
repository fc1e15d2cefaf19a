import { z } from 'zod';
import type { LocalDate } from '../contracts/calendar';
import { AgreementText, GoalText } from '../contracts/plan-goals';
import { PlanSection } from '../contracts/plan-sections';
import { addDays } from '../shared/local-date';
import content from './plan-content.json';

const DemoGoal = GoalText.extend({
  id: z.string(),
  teamId: z.string(),
  measurement: z.object({ inDays: z.int(), value: z.number(), note: z.string() }).optional(),
});

const DemoPlanContent = z.object({
  agreements: z.array(AgreementText.extend({ id: z.string() })),
  goals: z.array(DemoGoal),
  sections: z.array(PlanSection.pick({ key: true, text: true }).extend({ teamId: z.string() })),
});
type DemoPlanContent = z.infer<typeof DemoPlanContent>;

/** The invented agreements, goals and texts of this year's plans. */
export const demoPlanContent: DemoPlanContent = DemoPlanContent.parse(content);

/** The day of a measurement, which counts from the first day of the demo. */
export function measuredOn({ inDays }: { readonly inDays: number }, firstDay: LocalDate): LocalDate {
  return addDays(firstDay, inDays);
}
