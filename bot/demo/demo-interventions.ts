import { z } from 'zod';
import type { Services } from '../compose';
import type { Instant, LocalDate } from '../contracts/calendar';
import { EffectFinding } from '../contracts/intervention-runs';
import { PersonId } from '../contracts/people';
import type { Actor } from '../shared/actor';
import { addDays, instantAt } from '../shared/local-date';
import { demoAssociation } from './demo-association';
import interventions from './interventions.json';

/** An invented run; its days count back from the first day of the demo. */
const DemoRun = z.object({
  id: z.string(),
  by: PersonId,
  teamId: z.string(),
  interventionId: z.string(),
  placeId: z.string(),
  goalId: z.string().optional(),
  startedDaysAgo: z.int().min(1),
  /** Of the steps that were done, each on its own day. */
  evidence: z.array(z.string()),
  effect: EffectFinding.extend({ daysAgo: z.int() }).optional(),
});
type DemoRun = z.infer<typeof DemoRun>;

const demoRuns = z.array(DemoRun).parse(interventions);

const DONE_AT = '10:00';

/**
 * Invented interventions of the months before the demo began: one that helped, one that waits for the look at its effect, and one
 * that goes on. What was there already stays as it is.
 * @param setClock puts the clock of the services at a moment
 */
export async function seedInterventions(
  services: Services,
  today: LocalDate,
  setClock: (moment: Instant) => void,
): Promise<void> {
  for (const run of demoRuns) await seedRun(services, run, today, (day) => setClock(instantAt(day, DONE_AT)));
}

async function seedRun(services: Services, run: DemoRun, today: LocalDate, goTo: (day: LocalDate) => void) {
  const { interventionRuns: runs, tasks } = services;
  const actor = await actorOf(services, run.by);
  const startOn = addDays(today, -run.startedDaysAgo);
  goTo(startOn);
  const goal =
    run.goalId === undefined ? undefined : { year: await planYear(services, actor, run), goalId: run.goalId };
  const { view } = await runs.start(actor, { ...run, ownerId: actor.personId, startOn, goal });
  for (const [at, evidence] of run.evidence.entries()) {
    const step = view.steps[at];
    if (step?.item.status !== 'open') continue;
    goTo(step.item.dueOn);
    await tasks.change(actor, step.ref, step.item.version, { what: 'complete', evidence });
  }
  if (run.effect === undefined || view.run.effect !== undefined) return;
  const { daysAgo, ...effect } = run.effect;
  goTo(addDays(today, -daysAgo));
  await runs.change(actor, view.run.id, view.run.version, { what: 'record-effect', effect });
}

/** Of the plan that the demo's goals are of. */
async function planYear({ plans }: Services, actor: Actor, { teamId }: DemoRun): Promise<number> {
  const [first] = await plans.years(actor, teamId);
  if (first === undefined) throw new Error('The demo has no plan for the goal of an intervention');
  return first;
}

async function actorOf({ people }: Services, personId: string): Promise<Actor> {
  const actor = (await people.identify(demoAssociation.tenantId, personId))?.actor;
  if (actor === undefined) throw new Error('An intervention of the demo is of somebody that it does not have');
  return actor;
}
