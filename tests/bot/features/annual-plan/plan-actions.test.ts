import type { Place } from '../../../../bot/contracts/places';
import { createTestProgram } from '../../../support/program/test-program';
import { anAction, NOORD_2027, openPlan, outcomeOf, planAsSeenBy } from './plan-program';

describe('adding a plan action', () => {
  it.each`
    what                      | with                              | outcome
    ${'all there is'}         | ${{}}                             | ${'done'}
    ${'no title'}             | ${{ title: '  ' }}                | ${'annual-plan.title.missing'}
    ${'nothing readable'}     | ${{ title: '\u0000\uD83C\n' }}    | ${'annual-plan.title.missing'}
    ${'no day'}               | ${{ dueOn: '' }}                  | ${'annual-plan.due-day.invalid'}
    ${'yesterday'}            | ${{ dueOn: '2026-11-30' }}        | ${'annual-plan.due-day.invalid'}
    ${'today'}                | ${{ dueOn: '2026-12-01' }}        | ${'done'}
    ${'the far future'}       | ${{ dueOn: '2029-01-01' }}        | ${'annual-plan.due-day.invalid'}
    ${'an unknown owner'}     | ${{ ownerId: 'nobody' }}          | ${'annual-plan.owner.not-found'}
    ${'no owner'}             | ${{ ownerId: '' }}                | ${'annual-plan.owner.not-found'}
    ${'somebody else at all'} | ${{ ownerId: 'gijs' }}            | ${'done'}
    ${'its own place'}        | ${{ placeId: 'vechtstraat' }}     | ${'done'}
    ${'an unknown place'}     | ${{ placeId: 'erewhon' }}         | ${'annual-plan.place.not-found'}
    ${"another team's place"} | ${{ placeId: 'zuiderhof' }}       | ${'annual-plan.place.not-found'}
    ${'a path for a place'}   | ${{ placeId: '../person:lotte' }} | ${'annual-plan.place.not-found'}
  `('with $what: $outcome', async ({ with: overrides, outcome }) => {
    const program = await createTestProgram();
    await openPlan(program);
    const { plans, places } = program.services;
    const lead = await program.actorOf('lotte');
    const aPlace = (id: string, teamId: string): Place => ({ id, name: id, kind: 'complex', aliases: [], teamId });
    await places.save(lead.tenantId, aPlace('vechtstraat', 'noord'));
    await places.save(lead.tenantId, aPlace('zuiderhof', 'zuid'));

    expect(await outcomeOf(plans.addPlanAction(lead, NOORD_2027, { ...anAction, ...overrides }))).toBe(outcome);
    expect((await planAsSeenBy(program)).items).toHaveLength(outcome === 'done' ? 9 : 8);
  });

  it.each`
    who        | outcome
    ${'lotte'} | ${'done'}
    ${'kees'}  | ${'done'}
    ${'anna'}  | ${'annual-plan.forbidden'}
    ${'maria'} | ${'annual-plan.forbidden'}
    ${'hugo'}  | ${'annual-plan.forbidden'}
  `('by $who: $outcome', async ({ who, outcome }) => {
    const program = await createTestProgram();
    await openPlan(program);
    const adding = program.services.plans.addPlanAction(await program.actorOf(who), NOORD_2027, anAction);

    expect(await outcomeOf(adding)).toBe(outcome);
    expect((await planAsSeenBy(program)).items).toHaveLength(outcome === 'done' ? 9 : 8);
  });

  it('needs a plan', async () => {
    const program = await createTestProgram();
    const lead = await program.actorOf('lotte');

    const adding = program.services.plans.addPlanAction(lead, NOORD_2027, anAction);

    expect(await outcomeOf(adding)).toBe('annual-plan.not-found');
  });

  it('keeps a title on one line of at most 200 characters, whole ones', async () => {
    const program = await createTestProgram();
    await openPlan(program);
    const title = `Twee\nregels ${'🌳'.repeat(200)}`;

    const { item } = await program.services.plans.addPlanAction(await program.actorOf('lotte'), NOORD_2027, {
      ...anAction,
      title,
    });

    expect(item.title).toBe(`Twee regels ${'🌳'.repeat(94)}`);
  });
});
