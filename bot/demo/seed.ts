import type { Services } from '../compose';
import type { Actor } from '../shared/actor';
import type { Instant, LocalDate } from '../contracts/calendar';
import { addDays, instantAt, yearOf } from '../shared/local-date';
import { demoAssociation } from './demo-association';
import { demoPlanActions } from './demo-plan-actions';

/** The plans are written this long before the demo begins, so that some of it is late by then. */
const WRITTEN_DAYS_BEFORE = 20;

/** The moment as of which the demo's plans were written. */
export function seededAt(today: LocalDate): Instant {
  return instantAt(addDays(today, -WRITTEN_DAYS_BEFORE), '09:00');
}

/**
 * Gives the invented association its places, and its teams this year's plan; what is there already stays as it is.
 * @param services with a clock that stands at `seededAt`
 */
export async function seedDemo(services: Services, today: LocalDate): Promise<void> {
  const { tenantId, places, teams } = demoAssociation;
  for (const place of places) await services.places.save(tenantId, place);
  for (const team of teams) {
    const lead = await leadOf(services, team.leadId);
    const plan = { teamId: team.id, year: yearOf(today) };
    if (lead === undefined || (await services.plans.years(lead, team.id)).length > 0) continue;
    await services.plans.open(lead, plan);
    const planActions = demoPlanActions(today).filter(({ teamId }) => teamId === team.id);
    for (const [position, action] of planActions.entries()) {
      await services.plans.addPlanAction(lead, plan, { ...action, id: `demo-${position}` });
    }
  }
}

async function leadOf({ people }: Services, leadId: string): Promise<Actor | undefined> {
  return (await people.identify(demoAssociation.tenantId, leadId))?.actor;
}
