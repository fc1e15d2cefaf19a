import type { Place } from '../../../../bot/contracts/places';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { changeGoal, writeGoal } from '../plan-goals/goal-builders';
import { anAction, NOORD_2027, openPlan, outcomeOf } from './plan-program';

const REF = { ...NOORD_2027, itemId: 'action-draft1' };

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await program.install('anna', 'bram', 'lotte', 'maria');
  await openPlan(program);
  await writeGoal(program);
  const aPlace = (id: string, teamId: string): Place => ({ id, name: id, kind: 'complex', aliases: [], teamId });
  await program.services.places.save(TENANT_ID, aPlace('vechtstraat', 'noord'));
  await program.services.places.save(TENANT_ID, aPlace('zuiderhof', 'zuid'));
  await program.services.plans.addPlanAction(await program.actorOf('lotte'), NOORD_2027, anAction);
});
afterEach(() => program.close());

async function edit(fields: object = {}, { who = 'anna', version = 1, ref = REF } = {}) {
  const command = {
    what: 'edit',
    title: anAction.title,
    goalId: null,
    placeId: null,
    approach: null,
    ...fields,
  } as const;
  return program.services.tasks.change(await program.actorOf(who), ref, version, command);
}

describe('editing an action of Anna of team Noord', () => {
  it.each`
    who        | fields                         | outcome
    ${'anna'}  | ${{ title: 'Bank in de hal' }} | ${'done'}
    ${'lotte'} | ${{ approach: 'meeting' }}     | ${'done'}
    ${'kees'}  | ${{ goalId: 'schoon' }}        | ${'done'}
    ${'bram'}  | ${{ title: 'Bank in de hal' }} | ${'annual-plan.forbidden'}
    ${'maria'} | ${{ title: 'Bank in de hal' }} | ${'annual-plan.forbidden'}
    ${'hugo'}  | ${{ title: 'Bank in de hal' }} | ${'annual-plan.item.not-found'}
    ${'anna'}  | ${{ title: ' ' }}              | ${'annual-plan.title.missing'}
    ${'anna'}  | ${{ goalId: 'onbekend' }}      | ${'annual-plan.goal.not-found'}
    ${'anna'}  | ${{ placeId: 'vechtstraat' }}  | ${'done'}
    ${'anna'}  | ${{ placeId: 'zuiderhof' }}    | ${'annual-plan.place.not-found'}
  `('by $who with $fields ends as $outcome', async ({ who, fields, outcome }) => {
    expect(await outcomeOf(edit(fields, { who: String(who) }))).toBe(outcome);
  });

  it('to what it is already changes nothing', async () => {
    expect((await edit()).outcome).toBe('already');
  });

  it('that somebody changed meanwhile does nothing', async () => {
    await edit({ approach: 'meeting' });

    expect((await edit({ goalId: 'schoon' })).outcome).toBe('stale');
  });

  it('shows in its list of tasks', async () => {
    await edit({ title: 'Bank in de hal' });

    const titles = (await program.services.tasks.mine(await program.actorOf('anna'))).map(({ title }) => title);
    expect(titles).toEqual(['Bank in de hal']);
  });

  it('leaves a goal that was dropped meanwhile where it was', async () => {
    await edit({ goalId: 'schoon' });
    await changeGoal(program, { what: 'drop' });

    expect((await edit({ goalId: 'schoon', title: 'Bank in de hal' }, { version: 2 })).outcome).toBe('applied');
  });

  it('is possible when it is done, so that proof can be put under a goal', async () => {
    await program.services.tasks.change(await program.actorOf('anna'), REF, 1, {
      what: 'complete',
      evidence: 'staat er',
    });

    expect((await edit({ goalId: 'schoon' }, { version: 2 })).task.item).toMatchObject({
      status: 'done',
      goalId: 'schoon',
    });
  });

  it("is not done to the association's milestones by a team lead", async () => {
    const ref = { year: 2027, itemId: 'milestone-budget' };
    const work = program.services.tasks.change(await program.actorOf('lotte'), ref, 1, {
      what: 'edit',
      title: 'Anders',
      goalId: null,
      placeId: null,
      approach: null,
    });

    expect(await outcomeOf(work)).toBe('annual-plan.forbidden');
  });
});
