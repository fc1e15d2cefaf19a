import type { Services } from '../compose';
import type { TeamPlanRef } from '../contracts/annual-plan';
import type { Instant, LocalDate } from '../contracts/calendar';
import type { Team } from '../contracts/people';
import type { Actor } from '../shared/actor';
import { addDays, instantAt, yearOf } from '../shared/local-date';
import { demoAssociation } from './demo-association';
import { demoHelpNumbers } from './demo-help-numbers';
import { DEMO_HOUSE_STYLE } from './demo-house-style';
import { demoPlanActions } from './demo-plan-actions';
import { demoPlanContent, measuredOn } from './demo-plan-content';

/** The plans are written this long before the demo begins, so that some of it is late by then. */
const WRITTEN_DAYS_BEFORE = 20;

/** The moment as of which the demo's plans were written. */
export function seededAt(today: LocalDate): Instant {
  return instantAt(addDays(today, -WRITTEN_DAYS_BEFORE), '09:00');
}

/**
 * Gives the invented association its places, and its teams a plan of the year in which the demo began. What is there already stays
 * as it is, so that a seeding that was broken off goes on where it was.
 * @param services with a clock that stands at `seededAt`
 */
export async function seedDemo(services: Services, today: LocalDate): Promise<void> {
  const { tenantId, places, teams } = demoAssociation;
  for (const place of places) await services.places.save(tenantId, place);
  await seedHelpNumbers(services, today);
  await seedHouseStyle(services);
  for (const team of teams) await seedPlan(services, team, today);
}

async function seedHelpNumbers(services: Services, today: LocalDate): Promise<void> {
  const actor = await administrator(services);
  const { version } = await services.helpNumbers.list(actor);
  if (version > 0) return;
  await services.helpNumbers.write(actor, 0, demoHelpNumbers(addDays(today, -WRITTEN_DAYS_BEFORE)));
}

async function seedHouseStyle(services: Services): Promise<void> {
  const actor = await administrator(services);
  const { version } = await services.houseStyles.view(actor);
  if (version === 0) await services.houseStyles.write(actor, 0, DEMO_HOUSE_STYLE);
}

async function administrator(services: Services): Promise<Actor> {
  const found = demoAssociation.people.find(({ role }) => role === 'administrator');
  if (found === undefined) throw new Error('The demo has no administrator');
  return actorOf(services, found.id);
}

async function seedPlan(services: Services, team: Team, today: LocalDate): Promise<void> {
  const lead = await actorOf(services, team.leadId);
  const manager = await actorOf(services, team.managerId);
  const [firstYear = yearOf(today)] = await services.plans.years(lead, team.id);
  const plan = { teamId: team.id, year: firstYear };
  const { view } = await services.plans.open(lead, plan);
  // The last step of the seeding; what people do with the plan after it is theirs.
  if (view.plan.steps.some(({ to }) => to === 'running')) return;

  await seedGoals(services, manager, lead, plan, today);
  await seedPlanActions(services, lead, plan, today);
  await adopt(services, lead, manager, plan);
}

async function seedGoals(
  { agreements, goals, sections }: Services,
  manager: Actor,
  lead: Actor,
  plan: TeamPlanRef,
  today: LocalDate,
): Promise<void> {
  for (const { id, ...text } of demoPlanContent.agreements) await agreements.write(manager, plan.year, id, 'new', text);
  for (const { id, teamId, measurement, ...text } of demoPlanContent.goals) {
    if (teamId !== plan.teamId) continue;
    const { goal } = await goals.write(lead, plan, id, 'new', text);
    if (measurement === undefined) continue;
    const { value, note } = measurement;
    const on = measuredOn(measurement, today);
    await goals.change(lead, plan, id, goal.version, { what: 'measure', on, value, note });
  }
  for (const { teamId, key, text } of demoPlanContent.sections) {
    if (teamId === plan.teamId) await sections.write(lead, plan, key, 'new', text);
  }
}

async function seedPlanActions({ plans, tasks }: Services, lead: Actor, plan: TeamPlanRef, today: LocalDate) {
  const own = demoPlanActions(today).filter(({ teamId }) => teamId === plan.teamId);
  for (const [position, { evidence, ...action }] of own.entries()) {
    const { ref, item } = await plans.addPlanAction(lead, plan, { ...action, id: `demo-${position}` });
    if (evidence !== undefined) await tasks.change(lead, ref, item.version, { what: 'complete', evidence });
  }
}

/** Offered, agreed with by who was asked, adopted and begun: each goes on from where the plan is. */
async function adopt({ cycle, tasks }: Services, lead: Actor, manager: Actor, plan: TeamPlanRef): Promise<void> {
  const take = async (actor: Actor, to: 'aligning' | 'adopted' | 'running') => {
    const { sections } = await cycle.view(actor, plan);
    const { version } = sections.plan.plan.plan;
    return (await cycle.step(actor, plan, version, { to })).view;
  };
  const stateNow = async () => (await cycle.view(lead, plan)).sections.plan.plan.plan.state;
  if ((await stateNow()) === 'draft') await take(lead, 'aligning');
  const { approvals } = await cycle.view(lead, plan);
  for (const { itemId, state } of approvals) {
    if (state === 'agrees') continue;
    const { ref, item } = await tasks.task(manager, { ...plan, itemId });
    await tasks.change(manager, ref, item.version, { what: 'answer', verdict: 'agrees', text: '' });
  }
  if ((await stateNow()) === 'aligning') await take(manager, 'adopted');
  await take(lead, 'running');
}

async function actorOf({ people }: Services, personId: string): Promise<Actor> {
  const identity = await people.identify(demoAssociation.tenantId, personId);
  if (identity === undefined) throw new Error('A team of the demo is led by somebody that it does not have');
  return identity.actor;
}
