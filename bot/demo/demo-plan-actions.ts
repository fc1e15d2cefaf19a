import { z } from 'zod';
import { Approach } from '../contracts/approach';
import type { LocalDate } from '../contracts/calendar';
import { PersonId } from '../contracts/people';
import { addDays } from '../shared/local-date';
import planActions from './plan-actions.json';

/** An invented plan action; its day counts from the first day of the demo, so that there is always something to do. */
const RelativePlanAction = z.object({
  dueInDays: z.int(),
  title: z.string(),
  ownerId: PersonId,
  placeId: z.string(),
  teamId: z.string(),
  goalId: z.string().optional(),
  approach: Approach.optional(),
  /** Of what was done before the demo begins. */
  evidence: z.string().optional(),
});

export interface DemoPlanAction extends Omit<z.infer<typeof RelativePlanAction>, 'dueInDays'> {
  readonly dueOn: LocalDate;
}

/** The invented plan actions, as seen from the first day of the demo. */
export function demoPlanActions(firstDay: LocalDate): DemoPlanAction[] {
  return z
    .array(RelativePlanAction)
    .parse(planActions)
    .map(({ dueInDays, ...planAction }) => ({ ...planAction, dueOn: addDays(firstDay, dueInDays) }));
}
