import { staticDirectory } from '../../../bot/adapters/static-directory/static-directory';
import type { Services } from '../../../bot/compose';
import { demoAssociation } from '../../../bot/demo/demo-association';
import { seedAssessmentRounds } from '../../../bot/demo/demo-assessment-rounds';
import { seedInterventions } from '../../../bot/demo/demo-interventions';
import { seedReportedIssues } from '../../../bot/demo/demo-reported-issues';
import { seedDemo, seededAt } from '../../../bot/demo/seed';
import type { Role } from '../../../bot/contracts/people';
import type { Store } from '../../../bot/ports/store';
import type { Actor } from '../../../bot/shared/actor';
import { createTestProgram, type TestProgram } from '../../support/program/test-program';

const TODAY = '2026-12-01';
/** What follows it in the id of a report is of who reported. */
const DEMO_ID = 'demo-melding-00';
const PLAN = { teamId: 'vechtoever', year: 2026 };

it('leaves plans that run: agreed with, with goals, proof and texts', async () => {
  const program = await createDemo();

  await seedDemo(program.services, TODAY);

  const { state, goals, done, sections } = await standingOf(program.services);
  expect(state).toBe('running');
  expect(goals).toEqual([
    { title: 'Bewoners kennen elkaar en doen mee', agreements: 1, planActions: 5 },
    { title: 'De Vechtstraat is schoon en heel', agreements: 1, planActions: 5 },
    { title: 'Minder onveilige plekken rond de Vechtoever', agreements: 1, planActions: 3 },
  ]);
  expect(done).toBe(3);
  expect(sections).toBe(4);
  await program.close();
});

it('leaves numbers of the surroundings, one of which nobody looked at for more than a year', async () => {
  const program = await createDemo();
  await seedDemo(program.services, TODAY);

  const { local } = await program.services.helpNumbers.list(await actorOf(program, 'administrator'));

  expect(local.map(({ label }) => label)).toEqual([
    'Wijkagent Vechtwijk (verzonnen)',
    'Sociaal wijkteam De Oever (verzonnen)',
    'Buurtbemiddeling (verzonnen)',
    'Meldpunt van de gemeente (verzonnen)',
  ]);
  expect(local.filter(({ checkedOn }) => checkedOn < '2025-12-01')).toHaveLength(1);
  await program.close();
});

it('leaves the assessment round of last year, and one that goes on', async () => {
  const program = await createDemo();
  await seedAll(program, TODAY);
  await program.advanceTo('2026-12-01T08:30:00.000Z');

  expect(await roundsIn(program)).toEqual([
    'Meetronde najaar 2026 (voorbeeld): open, 2026-11-23 - 2026-12-22, 9 of 24',
    'Meetronde 2025 (voorbeeld): closed, 2025-11-11 - 2025-12-09, 21 of 22',
  ]);
  await program.close();
});

it('leaves reports of the last weeks, each understood as what it is about', async () => {
  const program = await createDemo();
  await seedAll(program, TODAY);

  expect(await reportsIn(program)).toEqual([
    'demo-melding-14: pets, Kleine Haven, open, 2026-11-30',
    'demo-melding-13: new-residents, De Korenbloem, open, 2026-11-29',
    'demo-melding-12: waste, Vechtstraat, open, 2026-11-28',
    'demo-melding-11: social-cohesion, Vechtstraat, open, 2026-11-27',
    'demo-melding-10: hoarding, Vechtstraat, in-progress, 2026-11-25',
    'demo-melding-09: neighbor-conflict, Molenhof, open, 2026-11-24',
    'demo-melding-08: feeling-unsafe, Windrooslaan, in-progress, 2026-11-23',
    'demo-melding-07: green-play, Kleine Haven, open, 2026-11-22',
    'demo-melding-06: pests, Molenhof, closed, 2026-11-20',
    'demo-melding-05: loneliness, Kleine Haven, open, 2026-11-19',
    'demo-melding-04: youth-nuisance, De Sluiswachter, in-progress, 2026-11-18',
    'demo-melding-03: noise, De Sluiswachter, in-progress, 2026-11-16',
    'demo-melding-02: communal-spaces, Vechtstraat, closed, 2026-11-14',
    'demo-melding-01: waste, Vechtstraat, in-progress, 2026-11-12',
  ]);
  await program.close();
});

it('leaves an intervention that was started, with nothing late on the first day', async () => {
  const program = await createDemo();
  await seedAll(program, TODAY);

  const { titles, stepDays } = await startedIn(program);

  expect(titles).toEqual(['Containertuintjes']);
  expect(stepDays.length).toBeGreaterThanOrEqual(5);
  expect(stepDays.filter((day) => day <= TODAY)).toEqual([]);
  await program.close();
});

it('leaves interventions that go on, wait for the look at their effect, and helped', async () => {
  const program = await createDemo();
  await seedAll(program, TODAY);

  expect(await runsIn(program)).toEqual([
    'Bewonersschouw at Kleine Haven for Minder onveilige plekken rond de Vechtoever: running, 5 of 8, 0 late',
    'Containertuintjes at Vechtstraat: running, 0 of 7, 0 late',
    'Opruimdag met aankondiging at De Sluiswachter: to-check, 9 of 9, 0 late',
    'Portiekgesprek at Vechtstraat: finished, 7 of 7, 0 late, better',
  ]);
  await program.close();
});

it('changes nothing the second time', async () => {
  const program = await createDemo();
  await seedAll(program, TODAY);
  const before = await wholeOf(program);

  await seedAll(program, '2027-02-01');

  expect(await wholeOf(program)).toEqual(before);
  await program.close();
});

it('goes on where it was broken off', async () => {
  const whole = await createDemo();
  await seedAll(whole, TODAY);
  const expected = await wholeOf(whole);
  const outages = { left: 0 };
  const program = await createDemo((store) => refusingAfter(store, outages));

  let isBrokenOff = true;
  for (let start = 0; isBrokenOff; start += 1) {
    outages.left = 10 + 7 * start;
    isBrokenOff = await seedAll(program, TODAY).then(
      () => false,
      () => start < 50,
    );
  }

  expect(await wholeOf(program)).toEqual(expected);
  await Promise.all([whole.close(), program.close()]);
});

function createDemo(through?: (store: Store) => Store) {
  return createTestProgram({
    now: seededAt(TODAY),
    directory: staticDirectory(demoAssociation.tenantId, demoAssociation),
    ...(through === undefined ? {} : { through }),
  });
}

/** As the program does when it starts. */
async function seedAll({ services, clock }: TestProgram, today: string): Promise<void> {
  const setClock = (moment: string) => clock.advance((Date.parse(moment) - Date.parse(clock.now())) / 1000);
  setClock(seededAt(today));
  await seedDemo(services, today);
  await seedReportedIssues(services, today, setClock);
  await seedInterventions(services, today, setClock);
  await seedAssessmentRounds(services, today, setClock);
}

async function wholeOf(program: TestProgram) {
  const { services } = program;
  return {
    plan: await standingOf(services),
    numbers: await services.helpNumbers.list(await actorOf(program, 'administrator')),
    reports: await reportsIn(program),
    started: await startedIn(program),
    runs: await runsIn(program),
    rounds: await roundsIn(program),
  };
}

/** How far each round is, the latest first. */
async function roundsIn(program: TestProgram): Promise<readonly string[]> {
  const manager = await actorOf(program, 'manager');
  const rounds = await program.services.assessmentRounds.list(manager);
  return rounds.map(({ round, counts }) => {
    const { name, state, opensOn, closesOn } = round;
    return `${name}: ${state}, ${opensOn} - ${closesOn}, ${counts?.given} of ${counts?.asked}`;
  });
}

/** What they are about, where, how far they are, and when they were made; the newest first. */
async function reportsIn(program: TestProgram): Promise<readonly string[]> {
  const { issues } = await listedIn(program);
  return issues.map(({ issue: { id, theme, status, reportedAt }, place }) =>
    [`${id.slice(0, DEMO_ID.length)}: ${theme}`, place?.name, status, reportedAt.slice(0, 10)].join(', '),
  );
}

async function startedIn(program: TestProgram) {
  const manager = await actorOf(program, 'manager');
  const { interventionRuns } = program.services;
  const { issues } = await listedIn(program);
  const perIssue = await Promise.all(
    issues.map(({ ref }) => interventionRuns.ofIssue(manager, ref.teamId, ref.issueId)),
  );
  const runs = perIssue.flat();
  return {
    titles: runs.map(({ run }) => run.title.nl),
    stepDays: runs.flatMap(({ steps }) => steps.map(({ item }) => item.dueOn)),
  };
}

async function runsIn(program: TestProgram): Promise<readonly string[]> {
  program.clock.advance((Date.parse('2026-12-01T07:58:00.000Z') - Date.parse(program.clock.now())) / 1000);
  const { runs } = await program.services.interventionRuns.list(await actorOf(program, 'manager'), {});
  return runs.map(({ run, place, goalTitle, stage, progress: { done, total }, late }) => {
    const goal = goalTitle === undefined ? '' : ` for ${goalTitle}`;
    const told = [
      stage,
      `${done} of ${total}`,
      `${late} late`,
      ...(run.effect === undefined ? [] : [run.effect.result]),
    ];
    return `${run.title.nl} at ${place?.name}${goal}: ${told.join(', ')}`;
  });
}

async function listedIn(program: TestProgram) {
  return program.services.reportedIssues.list(await actorOf(program, 'manager'), {}, { limit: 50 });
}

async function actorOf({ services }: TestProgram, role: Role): Promise<Actor> {
  const person = demoAssociation.people.find((one) => one.role === role);
  const identity = await services.people.identify(demoAssociation.tenantId, person?.id ?? '');
  if (identity === undefined) throw new Error(`The demo has no ${role}`);
  return identity.actor;
}

/** What counts of the plan of one team. */
async function standingOf({ people, cycle }: Services) {
  const lead = await people.identify(demoAssociation.tenantId, demoAssociation.currentUserId);
  if (lead === undefined) throw new Error('The team lead is in the directory');
  const { goals, sections, approvals } = await cycle.view(lead.actor, PLAN);
  return {
    state: goals.plan.plan.state,
    goals: goals.goals.map(({ goal, total }) => ({
      title: goal.title,
      agreements: goal.agreementIds.length,
      planActions: total,
    })),
    done: goals.plan.progress.done,
    sections: sections.sections.filter(({ own }) => own !== undefined).length,
    approvals: approvals.map(({ state }) => state),
  };
}

/** A store that is away after so many writes. */
function refusingAfter(store: Store, outages: { left: number }): Store {
  const counted = <A extends unknown[], R>(write: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      outages.left -= 1;
      if (outages.left < 0) throw new Error('The program was stopped here');
      return write(...given);
    };
  };
  return {
    ...store,
    create: counted((doc) => store.create(doc)),
    replace: counted((doc, etag) => store.replace(doc, etag)),
    upsert: counted((doc) => store.upsert(doc)),
    batch: counted((pk, operations) => store.batch(pk, operations)),
  };
}
