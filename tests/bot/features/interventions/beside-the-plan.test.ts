import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { NOORD_2027, openPlan, outcomeOf, planAsSeenBy } from '../annual-plan/plan-program';
import { keepPlaces, start, stepIds } from './run-program';

/** A start in the plan's year, after which half of its days are near. */
const START_ON = '2027-01-04';

const ROWS = ['late', 'coming', 'done'] as const;

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
  await openPlan(program);
});
afterEach(() => program.close());

/** All that is shown or counted of the plan. */
async function everythingOf() {
  const { services } = program;
  await program.runJobs();
  const lead = await program.actorOf('lotte');
  const { plan: _version, ...view } = await planAsSeenBy(program);
  const cycle = await services.cycle.view(lead, NOORD_2027);
  return {
    view,
    cycle: { approvals: cycle.approvals, next: cycle.next },
    overview: (await services.overview.overview(lead, 2027)).teams,
    rows: await Promise.all(ROWS.map((what) => services.overview.rows(lead, NOORD_2027, what))),
    talk: await services.teamTalks.talk(lead, NOORD_2027),
    reports: await services.planReports.all(lead, NOORD_2027),
    sections: cycle.sections,
  };
}

it('the steps are no part of a plan: not of its items, counts, cycle, reports or weekly talk', async () => {
  program.skipTo('2027-01-02T08:00:00.000Z');
  const before = await everythingOf();
  const { view } = await start(program, 'anna', { startOn: START_ON });
  const anna = await program.actorOf('anna');
  const ref = { ...NOORD_2027, itemId: stepIds(view)[0] ?? '' };
  await program.services.tasks.change(anna, ref, 1, { what: 'complete', evidence: 'Zes bewoners gesproken' });

  expect(await everythingOf()).toEqual(before);
});

it('the steps do not come along to the plan of the next year', async () => {
  program.skipTo('2027-01-02T08:00:00.000Z');
  await start(program, 'anna', { startOn: START_ON });
  await openPlan(program, 'lotte', { teamId: 'noord', year: 2028 });
  const lead = await program.actorOf('lotte');

  const preview = await program.services.planCopies.preview(lead, { teamId: 'noord', year: 2028 }, 2027);

  expect(preview.planActions).toEqual([]);
});

it('a plan can be made after an intervention was started in its year', async () => {
  await start(program, 'anna', { startOn: '2026-12-01' });

  const { created, view } = await openPlan(program, 'lotte', { teamId: 'noord', year: 2026 });

  expect(created).toBe(true);
  expect(view.items.every(({ item }) => item.kind === 'milestone')).toBe(true);
});

it('a year with an intervention and no plan is not counted in the overview', async () => {
  await start(program, 'anna', { startOn: '2026-12-01' });
  await program.advanceTo('2026-12-01T08:30:00.000Z');

  const { teams } = await program.services.overview.overview(await program.actorOf('maria'), 2026);

  expect(teams.find(({ team }) => team.id === 'noord')).toMatchObject({ late: 0, coming: 0, total: 0 });
});

describe('a file that is brought in for a year with an intervention and no plan', () => {
  async function read() {
    const rows = ['Actie;Wie;Datum gereed', 'Bankje bij de entree;Anna;15-12-2026'].join('\n');
    const file = { name: 'jaarplan 2026.csv', bytes: Buffer.from(rows) };
    const lead = await program.actorOf('lotte');
    return program.services.imports.read(lead, { teamId: 'noord', year: 2026 }, file);
  }

  it('is not compared with the steps', async () => {
    const without = await read();
    await start(program, 'anna', { startOn: '2026-12-01' });

    expect((await read()).preview).toEqual(without.preview);
  });

  it('is refused once that year is too long ago, as without the intervention', async () => {
    await start(program, 'anna', { startOn: '2026-12-01' });
    program.skipTo('2029-02-01T08:00:00.000Z');

    expect(await outcomeOf(read())).toBe('annual-plan.year.invalid');
  });
});
