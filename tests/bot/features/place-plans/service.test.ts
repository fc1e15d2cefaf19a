import type { PlacePlanText } from '../../../../bot/contracts/place-plans';
import type { Place } from '../../../../bot/contracts/places';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { outcomeOf } from '../annual-plan/plan-program';
import { onBothDatabases } from '../annual-plan/plan-stores';

const REF = { teamId: 'noord', year: 2027 };
const LEK: Place = { id: 'lek', kind: 'complex', name: 'Lekstraat', aliases: ['de Punt'], teamId: 'noord' };
const TEXT: PlacePlanText = {
  problem: 'Grofvuil bij de containers.',
  analysis: 'Vooral na het weekend.',
  goal: { title: 'Minder grofvuil', indicator: 'meldingen per maand', unit: 'meldingen', baseline: 12, target: 4 },
};

async function fill(program: TestProgram): Promise<void> {
  await program.services.places.save(TENANT_ID, LEK);
  await program.services.places.save(TENANT_ID, { ...LEK, id: 'zuid', name: 'Zuidhof', aliases: [], teamId: 'zuid' });
  await program.services.plans.open(await program.actorOf('lotte'), REF);
}

async function withPlan(): Promise<TestProgram> {
  const program = await createTestProgram();
  await fill(program);
  return program;
}

async function make(program: TestProgram, who = 'lotte', placeId = 'lek') {
  return program.services.placePlans.make(await program.actorOf(who), REF, placeId, 'Prettig wonen in Lekstraat');
}

async function write(program: TestProgram, text = TEXT, seen = { version: 1, goalVersion: 1 }, who = 'lotte') {
  return program.services.placePlans.write(await program.actorOf(who), REF, 'lek', seen, text);
}

async function add(program: TestProgram, id: string, who = 'lotte') {
  const action = { id, title: `Actie ${id}`, dueOn: '2026-12-15', ownerId: 'anna' };
  return program.services.placePlans.addAction(await program.actorOf(who), REF, 'lek', action);
}

async function stateOf(program: TestProgram, who = 'lotte') {
  return program.services.placePlans.state(await program.actorOf(who), REF, 'lek');
}

it('of a team that cannot be, or that is not theirs, tells nothing of any place', async () => {
  const program = await withPlan();
  const hugo = await program.actorOf('hugo');
  const of = (teamId: string, placeId: string) =>
    outcomeOf(program.services.placePlans.state(hugo, { teamId, year: 2027 }, placeId));

  expect([await of('x'.repeat(100), 'lek'), await of('noord', 'lek'), await of('noord', 'nergens')]).toEqual([
    'annual-plan.team.not-found',
    'annual-plan.forbidden',
    'annual-plan.forbidden',
  ]);
  expect(await outcomeOf(program.services.placePlans.all(hugo, { teamId: 'x'.repeat(100), year: 2027 }))).toBe(
    'annual-plan.team.not-found',
  );
});

describe('making a plan of action', () => {
  it('makes it with a goal for the place, once', async () => {
    const program = await withPlan();

    const first = await make(program);
    const again = await make(program);

    expect([first.outcome, again.outcome]).toEqual(['applied', 'already']);
    expect(again.state).toMatchObject({
      own: { version: 1, problem: '', analysis: '' },
      goal: { title: 'Prettig wonen in Lekstraat', placeIds: ['lek'], status: 'active' },
      may: { write: true, addAction: true },
    });
    expect(await program.services.goalReader.of(TENANT_ID, REF)).toHaveLength(1);
  });

  it.each`
    who        | placeId    | outcome
    ${'lotte'} | ${'lek'}   | ${'done'}
    ${'kees'}  | ${'lek'}   | ${'done'}
    ${'anna'}  | ${'lek'}   | ${'annual-plan.forbidden'}
    ${'maria'} | ${'lek'}   | ${'annual-plan.forbidden'}
    ${'hugo'}  | ${'lek'}   | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'zuid'}  | ${'place-plans.place.not-found'}
    ${'lotte'} | ${'nooit'} | ${'place-plans.place.not-found'}
  `('for $placeId by $who: $outcome', async ({ who, placeId, outcome }) => {
    const program = await withPlan();

    expect(await outcomeOf(make(program, who, placeId))).toBe(outcome);
  });

  it('is read by the team, and listed with how far it is', async () => {
    const program = await withPlan();
    await make(program);
    await add(program, 'one');

    const all = await program.services.placePlans.all(await program.actorOf('anna'), REF);

    expect(all.map(({ place, actions, may }) => [place.name, actions.length, may.write])).toEqual([
      ['Lekstraat', 1, false],
    ]);
    expect(await outcomeOf(stateOf(program, 'hugo'))).toBe('annual-plan.forbidden');
  });
});

describe('writing a plan of action', () => {
  it('keeps the text with the plan and the goal with the goals', async () => {
    const program = await withPlan();
    await make(program);

    const first = await write(program);
    const again = await write(program);

    expect([first.outcome, again.outcome]).toEqual(['applied', 'already']);
    expect(again.state.own).toMatchObject({ problem: TEXT.problem, analysis: TEXT.analysis, version: 2 });
    expect(again.state.goal).toMatchObject({ ...TEXT.goal, placeIds: ['lek'], version: 2 });
  });

  it('changes nothing over what somebody else wrote since, of the text or of the goal', async () => {
    const program = await withPlan();
    await make(program);
    await write(program);

    const text = await write(program, { ...TEXT, problem: 'Iets anders' });
    const goal = await write(program, { ...TEXT, goal: { ...TEXT.goal, target: 2 } }, { version: 2, goalVersion: 1 });

    expect([text.outcome, goal.outcome]).toEqual(['stale', 'stale']);
    expect(goal.state.own?.problem).toBe(TEXT.problem);
    expect(goal.state.goal?.target).toBe(4);
  });

  it.each`
    who        | text                                                           | outcome
    ${'lotte'} | ${TEXT}                                                        | ${'done'}
    ${'anna'}  | ${TEXT}                                                        | ${'annual-plan.forbidden'}
    ${'lotte'} | ${{ ...TEXT, goal: { ...TEXT.goal, title: ' ' } }}             | ${'place-plans.goal.missing'}
    ${'lotte'} | ${{ ...TEXT, goal: { ...TEXT.goal, baseline: 4, target: 4 } }} | ${'plan-goals.target.is-baseline'}
  `('by $who: $outcome', async ({ who, text, outcome }) => {
    const program = await withPlan();
    await make(program);

    expect(await outcomeOf(write(program, text, undefined, who))).toBe(outcome);
  });

  it('is not done before it is made', async () => {
    expect(await outcomeOf(write(await withPlan()))).toBe('place-plans.not-found');
  });
});

describe('adding an action', () => {
  it('puts a plan action under the goal, at the place, among the tasks of its owner', async () => {
    const program = await withPlan();
    await make(program);

    const { actions, goal } = await add(program, 'one');

    expect(actions.map(({ item }) => item)).toMatchObject([
      { title: 'Actie one', placeId: 'lek', goalId: goal?.id, ownerId: 'anna' },
    ]);
    expect(await program.services.tasks.mine(await program.actorOf('anna'))).toHaveLength(1);
  });

  it('refuses the eighth, until one is cancelled', async () => {
    const program = await withPlan();
    await make(program);
    for (const id of ['1', '2', '3', '4', '5', '6', '7']) await add(program, id);
    const lead = await program.actorOf('lotte');

    const refused = await outcomeOf(add(program, '8'));
    const full = await stateOf(program);
    await program.services.tasks.change(lead, { ...REF, itemId: 'action-3' }, 1, { what: 'cancel' });
    const { actions } = await add(program, '8');

    expect(refused).toBe('place-plans.too-many-actions');
    expect(full.may).toEqual({ write: true, addAction: false });
    expect(actions).toHaveLength(7);
  });

  it('by the same form twice adds one, also when that was cancelled since', async () => {
    const program = await withPlan();
    await make(program);
    await add(program, 'one');
    expect((await add(program, 'one')).actions).toHaveLength(1);
    const lead = await program.actorOf('lotte');
    await program.services.tasks.change(lead, { ...REF, itemId: 'action-one' }, 1, { what: 'cancel' });

    expect((await add(program, 'one')).actions).toEqual([]);
  });

  it('does not touch what somebody is writing', async () => {
    const program = await withPlan();
    await make(program);

    await add(program, 'one');

    expect((await write(program)).outcome).toBe('applied');
  });

  it.each`
    what                     | outcome
    ${'nothing was made'}    | ${'place-plans.not-found'}
    ${'the goal is dropped'} | ${'place-plans.goal.dropped'}
    ${'it is a colleague'}   | ${'annual-plan.forbidden'}
  `('when $what: $outcome', async ({ what, outcome }) => {
    const program = await withPlan();
    const lead = await program.actorOf('lotte');
    if (what !== 'nothing was made') await make(program);
    const goalId = (await stateOf(program)).goal?.id ?? '';
    if (what === 'the goal is dropped') await program.services.goals.change(lead, REF, goalId, 1, { what: 'drop' });

    expect(await outcomeOf(add(program, 'one', what === 'it is a colleague' ? 'anna' : 'lotte'))).toBe(outcome);
  });
});

onBothDatabases((twoInstances) => {
  it('of many that are added at once seven are', async () => {
    const { one, other } = await twoInstances();
    await fill(one);
    await make(one);
    for (const id of ['1', '2', '3', '4', '5']) await add(one, id);

    const outcomes = await Promise.all(
      ['6', '7', '8', '9'].map((id, index) => outcomeOf(add(index % 2 === 0 ? one : other, id))),
    );

    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(2);
    expect((await stateOf(one)).actions).toHaveLength(7);
  });

  it('made by two at once is one', async () => {
    const { one, other } = await twoInstances();
    await fill(one);

    await Promise.all([make(one), make(other)]);

    expect(await one.services.goalReader.of(TENANT_ID, REF)).toHaveLength(1);
    expect((await stateOf(other)).own?.version).toBe(1);
  });
});
