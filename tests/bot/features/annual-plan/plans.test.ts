import type { Place } from '../../../../bot/contracts/places';
import { StoreError, type Store } from '../../../../bot/ports/store';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram } from '../../../support/program/test-program';
import { anAction, NOORD_2027, openPlan, outcomeOf, planAsSeenBy } from './plan-program';
import { onBothDatabases } from './plan-stores';

describe('making a plan', () => {
  it("brings the team's milestones, what is over as past", async () => {
    const program = await createTestProgram();

    const { view, created } = await openPlan(program);

    expect(created).toBe(true);
    expect(view.items.map(({ item }) => [item.dueOn, item.status, item.ownerId].join(' '))).toEqual([
      '2026-03-01 past lotte',
      '2026-04-01 past lotte',
      '2026-10-01 past lotte',
      '2026-10-15 past lotte',
      '2027-01-02 open lotte',
      '2027-06-01 open lotte',
      '2027-10-01 open lotte',
      '2028-01-31 open lotte',
    ]);
  });

  it("brings the association's milestones as the manager's, the day itself still open", async () => {
    const program = await createTestProgram({ now: '2026-12-14T11:00:00.000Z' });

    const { view } = await openPlan(program);

    expect(view.associationItems.map(({ item }) => [item.dueOn, item.status, item.ownerId].join(' '))).toEqual([
      '2026-05-01 past maria',
      '2026-06-01 past maria',
      '2026-06-30 past maria',
      '2026-09-01 past maria',
      '2026-11-01 past maria',
      '2026-11-15 past maria',
      '2026-12-14 open maria',
    ]);
  });

  it('changes nothing the second time, not even what people did meanwhile', async () => {
    const program = await createTestProgram();
    await openPlan(program);
    const lead = await program.actorOf('lotte');
    const ref = { ...NOORD_2027, itemId: 'milestone-execution-starts' };
    await program.services.tasks.change(lead, ref, 1, { what: 'complete', evidence: 'aftrap gehouden' });
    const before = await planAsSeenBy(program);

    const again = await openPlan(program);

    expect(again.created).toBe(false);
    expect(again.view).toEqual(before);
  });

  it('makes the timeline of the association once for all teams', async () => {
    const program = await createTestProgram();
    const first = await openPlan(program);
    const maria = await program.actorOf('maria');
    const ref = { year: 2027, itemId: 'milestone-performance-agreements' };
    await program.services.tasks.change(maria, ref, 1, { what: 'complete', evidence: 'ingediend' });

    const second = await openPlan(program, 'hugo', { teamId: 'zuid', year: 2027 });

    expect(second.view.associationItems).toHaveLength(first.view.associationItems.length);
    expect(second.view.associationItems.at(-1)?.item).toMatchObject({ status: 'done', evidence: 'ingediend' });
  });

  it.each`
    year    | outcome
    ${2023} | ${'annual-plan.year.invalid'}
    ${2024} | ${'done'}
    ${2028} | ${'done'}
    ${2029} | ${'annual-plan.year.invalid'}
  `('for $year in 2026: $outcome', async ({ year, outcome }) => {
    const program = await createTestProgram();

    expect(await outcomeOf(openPlan(program, 'lotte', { teamId: 'noord', year }))).toBe(outcome);
  });

  it.each`
    who        | teamId              | outcome
    ${'lotte'} | ${'noord'}          | ${'done'}
    ${'kees'}  | ${'noord'}          | ${'done'}
    ${'maria'} | ${'noord'}          | ${'annual-plan.not-found'}
    ${'anna'}  | ${'noord'}          | ${'annual-plan.not-found'}
    ${'hugo'}  | ${'noord'}          | ${'annual-plan.forbidden'}
    ${'dina'}  | ${'noord'}          | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'zuid'}           | ${'annual-plan.forbidden'}
    ${'lotte'} | ${'oost'}           | ${'annual-plan.team.not-found'}
    ${'lotte'} | ${'noord|2027'}     | ${'annual-plan.team.not-found'}
    ${'kees'}  | ${'../noord'}       | ${'annual-plan.team.not-found'}
    ${'kees'}  | ${'n'.repeat(5000)} | ${'annual-plan.team.not-found'}
  `('by $who for $teamId: $outcome', async ({ who, teamId, outcome }) => {
    const program = await createTestProgram();

    expect(await outcomeOf(openPlan(program, who, { teamId, year: 2027 }))).toBe(outcome);
    const made = await program.services.plans.years(await program.actorOf('lotte'), 'noord');
    expect(made).toEqual(outcome === 'done' ? [2027] : []);
  });

  it('shows another tenant nothing of it', async () => {
    const program = await createTestProgram();
    await openPlan(program);
    const stranger = { ...(await program.actorOf('lotte')), tenantId: 'another-tenant' };

    expect(await outcomeOf(program.services.plans.view(stranger, NOORD_2027))).toBe('annual-plan.team.not-found');
  });
});

onBothDatabases((twoInstances) => {
  it('by two people at once makes one plan and one timeline of the association', async () => {
    const { one, other } = await twoInstances();

    const outcomes = await Promise.all([openPlan(one, 'lotte'), openPlan(other, 'kees'), openPlan(one, 'lotte')]);

    expect(outcomes.map(({ created }) => created).filter(Boolean)).toHaveLength(1);
    for (const { view } of outcomes) {
      expect(view.items).toHaveLength(8);
      expect(view.associationItems).toHaveLength(7);
      expect([...view.items, ...view.associationItems].every(({ item }) => item.version === 1)).toBe(true);
    }
    const [lotte, maria] = [await one.actorOf('lotte'), await one.actorOf('maria')];
    expect(await one.services.tasks.mine(lotte)).toHaveLength(4);
    expect(await one.services.tasks.mine(maria)).toHaveLength(1);
    await one.close();
  });

  it('by the leads of three teams at once makes three plans and one timeline of the association', async () => {
    const { one, other } = await twoInstances();

    await Promise.all([
      openPlan(one, 'lotte', { teamId: 'noord', year: 2027 }),
      openPlan(other, 'hugo', { teamId: 'zuid', year: 2027 }),
      openPlan(one, 'iris', { teamId: 'west', year: 2027 }),
    ]);

    expect(await one.services.tasks.mine(await one.actorOf('maria'))).toHaveLength(1);
    expect((await planAsSeenBy(other)).associationItems).toHaveLength(7);
    await one.close();
  });

  it('an action sent twice at once is there once', async () => {
    const { one, other } = await twoInstances();
    await openPlan(one);
    const lead = await one.actorOf('lotte');

    await Promise.all(
      [one, other, one].map(({ services }) => services.plans.addPlanAction(lead, NOORD_2027, anAction)),
    );

    expect((await planAsSeenBy(one)).items).toHaveLength(9);
    expect(await one.services.tasks.mine(await one.actorOf('anna'))).toHaveLength(1);
    await one.close();
  });
});

describe('when the program breaks off halfway', () => {
  /** The store, of which one write of a kind fails. */
  function failingOnce(method: 'batch' | 'upsert', call: number) {
    let calls = 0;
    return (store: Store): Store => ({
      ...store,
      [method]: (...given: [never, never]) => {
        calls += 1;
        if (calls === call) return Promise.reject(new StoreError('busy', 'Broken off'));
        return store[method](...given);
      },
    });
  }

  it('before the plan was written, it is made when asked again', async () => {
    const program = await createTestProgram({ through: failingOnce('batch', 2) });
    await expect(openPlan(program)).rejects.toThrow('Broken off');

    const { view, created } = await openPlan(program);

    expect(created).toBe(true);
    expect([view.items.length, view.associationItems.length]).toEqual([8, 7]);
  });

  it('before the list of tasks was written, the job writes it', async () => {
    const program = await createTestProgram({ through: failingOnce('upsert', 2) });
    await expect(openPlan(program)).rejects.toThrow('Broken off');
    const lead = await program.actorOf('lotte');
    expect(await program.services.tasks.mine(lead)).toHaveLength(0);

    await program.advanceTo('2026-12-01T07:58:05.000Z');

    expect(await program.services.tasks.mine(lead)).toHaveLength(4);
    expect(await program.store.due('2030-01-01T00:00:00.000Z', 10)).toHaveLength(0);
  });
});

describe('the plan at a glance', () => {
  it('moves as things are done, and what is cancelled no longer counts', async () => {
    const program = await createTestProgram();
    await openPlan(program);
    const { plans, tasks } = program.services;
    const lead = await program.actorOf('lotte');
    await plans.addPlanAction(lead, NOORD_2027, anAction);
    await plans.addPlanAction(lead, NOORD_2027, { ...anAction, id: 'draft2' });
    expect((await planAsSeenBy(program)).progress).toEqual({ done: 0, total: 10 });

    await tasks.change(lead, { ...NOORD_2027, itemId: 'action-draft1' }, 1, { what: 'complete', evidence: 'staat er' });
    await tasks.change(lead, { ...NOORD_2027, itemId: 'action-draft2' }, 1, { what: 'cancel' });

    const { progress, items } = await planAsSeenBy(program);
    expect(progress).toEqual({ done: 1, total: 9 });
    expect(items.map(({ item }) => item.id)).not.toContain('action-draft2');
  });

  it("shows what is late and the next three days, the association's among them", async () => {
    const program = await createTestProgram();
    await openPlan(program);
    const lead = await program.actorOf('lotte');
    await program.services.plans.addPlanAction(lead, NOORD_2027, { ...anAction, dueOn: '2026-12-01' });
    program.skipTo('2026-12-02T08:00:00.000Z');

    const { late, next } = await planAsSeenBy(program, 'bram');

    expect(late.map(({ item }) => item.id)).toEqual(['action-draft1']);
    expect(next.map(({ item }) => item.dueOn)).toEqual(['2026-12-14', '2027-01-02', '2027-06-01']);
  });

  it.each`
    who        | names
    ${'lotte'} | ${['Lotte', 'Bram', 'Chris']}
    ${'kees'}  | ${['Lotte', 'Bram', 'Chris']}
    ${'bram'}  | ${[]}
    ${'maria'} | ${[]}
  `('names to $who as not reached: $names', async ({ who, names }: { who: string; names: string[] }) => {
    const program = await createTestProgram();
    await openPlan(program);
    await program.install('anna');

    const { notInstalled, may } = await planAsSeenBy(program, who);

    expect(notInstalled.map(({ givenName }) => givenName)).toEqual(names);
    expect(may.write).toBe(names.length > 0);
  });

  it.each(['lotte', 'bram', 'hugo'])("lets %s look at the association's milestone, and no more", async (who) => {
    const program = await createTestProgram();
    await openPlan(program);

    const { may } = await program.services.tasks.task(await program.actorOf(who), {
      year: 2027,
      itemId: 'milestone-performance-agreements',
    });

    expect(Object.values(may)).not.toContain(true);
  });
});

describe('the plans that somebody sees', () => {
  it.each`
    who        | teams
    ${'lotte'} | ${['noord']}
    ${'anna'}  | ${['noord']}
    ${'maria'} | ${['noord', 'west', 'zuid']}
    ${'kees'}  | ${['noord', 'west', 'zuid']}
  `('are for $who those of $teams', async ({ who, teams }) => {
    const program = await createTestProgram();

    const visible = await program.services.plans.teams(await program.actorOf(who));

    expect(visible.map(({ id }) => id)).toEqual(teams);
  });
});

it('reads each place once, however many items are there', async () => {
  const read: string[] = [];
  const program = await createTestProgram({
    through: (store) => ({
      ...store,
      read: (pk, id) => {
        read.push(id);
        return store.read(pk, id);
      },
    }),
  });
  await openPlan(program);
  const lotte = await program.actorOf('lotte');
  const place: Place = { id: 'lek', kind: 'complex', name: 'Lekstraat', aliases: [], teamId: 'noord' };
  await program.services.places.save(TENANT_ID, place);
  for (const id of ['one', 'two', 'three']) {
    await program.services.plans.addPlanAction(lotte, NOORD_2027, { ...anAction, id, placeId: 'lek' });
  }
  read.length = 0;

  const view = await program.services.plans.view(lotte, NOORD_2027);

  expect(view?.items.filter((item) => item.place?.name === 'Lekstraat')).toHaveLength(3);
  expect(read.filter((id) => id === 'place:lek')).toHaveLength(1);
});
