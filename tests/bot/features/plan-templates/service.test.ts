import { titleIn } from '../../../../bot/features/plan-templates';
import { BUILT_IN } from '../../../../bot/features/plan-templates/built-in';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { NOORD_2027, openPlan, outcomeOf } from '../annual-plan/plan-program';
import { onBothDatabases } from '../annual-plan/plan-stores';
import { aMilestone, aTemplate, withMilestone } from './a-template';

const OWN = aTemplate({ milestones: [...withMilestone('execution-starts', undefined).milestones, aMilestone()] });

async function saved(program: TestProgram, text = OWN, seenVersion = 0) {
  return program.services.templates.save(await program.actorOf('kees'), seenVersion, text);
}

async function adopted(program: TestProgram, text = OWN) {
  await saved(program, text);
  return program.services.templates.adopt(await program.actorOf('kees'), 1);
}

async function keysOf(program: TestProgram, year = 2027): Promise<readonly string[]> {
  return (await program.services.templates.milestonesOf(TENANT_ID, 'team', year)).map(({ key }) => key);
}

describe('the template that counts', () => {
  it('is the built-in one until there is another', async () => {
    const program = await createTestProgram();

    expect(await program.services.templates.inUse(TENANT_ID)).toEqual(BUILT_IN);
    expect(await program.services.templates.view(await program.actorOf('kees'))).toMatchObject({
      state: 'built-in',
      inUse: 'built-in',
      version: 0,
      may: { write: true },
    });
  });

  it('is not a draft', async () => {
    const program = await createTestProgram();

    const { template } = await saved(program);

    expect(template).toMatchObject({ state: 'draft', inUse: 'built-in', version: 1, ownerName: 'Kees Mulder' });
    expect(template.milestones).toEqual(OWN.milestones);
    expect(await keysOf(program)).toContain('execution-starts');
  });

  it('is the association’s own once it is adopted', async () => {
    const program = await createTestProgram();

    const { template } = await adopted(program);

    expect(template).toMatchObject({ state: 'adopted', inUse: 'own', version: 2 });
    expect(await keysOf(program)).toContain('summer-walk');
    expect(await keysOf(program)).not.toContain('execution-starts');
  });

  it('stays what was adopted while somebody works on the next draft', async () => {
    const program = await createTestProgram();
    await adopted(program);

    const { template } = await saved(program, withMilestone('first-report', undefined), 2);

    expect(template).toMatchObject({ state: 'draft', inUse: 'own', version: 3 });
    expect(await keysOf(program)).toEqual(expect.arrayContaining(['summer-walk', 'first-report']));
  });

  it('is the built-in one again after going back, and versions go on', async () => {
    const program = await createTestProgram();
    await adopted(program);
    const kees = await program.actorOf('kees');

    const { template } = await program.services.templates.reset(kees, 2);

    expect(template).toMatchObject({ ...BUILT_IN, state: 'built-in', inUse: 'built-in', version: 3 });
    expect(template.ownerName).toBeUndefined();
    expect(await keysOf(program)).toContain('execution-starts');
    expect((await saved(program, OWN, 1)).outcome).toBe('stale');
    expect(await outcomeOf(program.services.templates.adopt(kees, 3))).toBe('plan-templates.nothing-to-adopt');
  });

  it('is changed once by who sends the same twice', async () => {
    const program = await createTestProgram();
    const kees = await program.actorOf('kees');

    const saves = [await saved(program, OWN, 0), await saved(program, OWN, 0)];
    const adoptions = [
      await program.services.templates.adopt(kees, 1),
      await program.services.templates.adopt(kees, 1),
    ];

    expect([...saves, ...adoptions].map(({ outcome }) => outcome)).toEqual(Array(4).fill('applied'));
    expect([...saves, ...adoptions].map(({ template }) => template.version)).toEqual([1, 1, 2, 2]);
    expect((await saved(program, withMilestone('first-report', undefined), 1)).outcome).toBe('stale');
  });

  it('is each association’s own', async () => {
    const program = await createTestProgram();
    await adopted(program);

    const other = await program.services.templates.milestonesOf('another-tenant', 'team', 2027);

    expect(other.map(({ key }) => key)).toContain('execution-starts');
  });

  it('has the sections as the association writes them', async () => {
    const program = await createTestProgram();
    const sections = BUILT_IN.sections.map((section) =>
      section.key === 'risks' ? { ...section, title: { nl: 'Wat kan misgaan', en: '' } } : section,
    );

    await adopted(program, aTemplate({ sections }));

    const found = await program.services.templates.sectionsOf(TENANT_ID);
    expect(found[10]).toMatchObject({ key: 'risks', title: { nl: 'Wat kan misgaan', en: '' } });
  });
});

it.each`
  who        | sees     | writes
  ${'kees'}  | ${true}  | ${true}
  ${'maria'} | ${true}  | ${false}
  ${'lotte'} | ${false} | ${false}
  ${'anna'}  | ${false} | ${false}
`(
  '$who sees it: $sees, writes it: $writes',
  async ({ who, sees, writes }: { who: string; sees: boolean; writes: boolean }) => {
    const program = await createTestProgram();
    const actor = await program.actorOf(who);
    const { templates } = program.services;
    const allowed = (may: boolean) => (may ? 'done' : 'plan-templates.forbidden');

    expect(await outcomeOf(templates.view(actor))).toBe(allowed(sees));
    expect(await outcomeOf(templates.save(actor, 0, OWN))).toBe(allowed(writes));
    expect(await outcomeOf(templates.adopt(actor, 1))).toBe(allowed(writes));
    expect(await outcomeOf(templates.reset(actor, writes ? 2 : 0))).toBe(allowed(writes));
  },
);

it('nothing is kept of a template that breaks the rules', async () => {
  const program = await createTestProgram();

  expect(await outcomeOf(saved(program, withMilestone('offer-sent', undefined)))).toBe('plan-templates.legal.missing');
  expect((await program.services.templates.view(await program.actorOf('kees'))).version).toBe(0);
});

onBothDatabases((twoInstances) => {
  it.each([0, 2])('of two who change version %i at once one is told to look again', async (version) => {
    const { one, other } = await twoInstances();
    if (version > 0) await adopted(one);

    const outcomes = await Promise.all([saved(one, OWN, version), saved(other, aTemplate(), version)]);

    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    expect(outcomes.map(({ template }) => template.version)).toEqual([version + 1, version + 1]);
    const kept = await one.services.templates.view(await one.actorOf('kees'));
    const won = outcomes.find(({ outcome }) => outcome === 'applied')?.template;
    expect(kept).toEqual(won);
  });
});

describe('a plan', () => {
  it('that is made after the adoption has the association’s milestones', async () => {
    const program = await createTestProgram();
    await adopted(program);

    const { view } = await openPlan(program);

    const walk = view.items.find(({ item }) => item.milestoneKey === 'summer-walk')?.item;
    expect(walk).toMatchObject({
      id: 'milestone-summer-walk',
      title: 'Zomerwandeling met bewoners',
      dueOn: '2027-07-10',
    });
    expect(view.items.map(({ item }) => item.milestoneKey)).not.toContain('execution-starts');
  });

  it('that was there before keeps its own', async () => {
    const program = await createTestProgram();
    const before = (await openPlan(program)).view;

    await adopted(program);

    expect((await openPlan(program)).view).toEqual(before);
  });

  it('tells the title in the reader’s language, in the plan, in the task list and in reminders', async () => {
    const program = await createTestProgram();
    await adopted(program);
    await openPlan(program);
    const lotte = await program.actorOf('lotte');

    const task = (await program.services.tasks.mine(lotte)).find(({ milestoneKey }) => milestoneKey === 'summer-walk');
    const ref = { ...NOORD_2027, itemId: 'milestone-summer-walk' };
    const told = await program.services.source.find(TENANT_ID, ref);

    expect(task && titleIn('en', task)).toBe('Summer walk with residents');
    expect(task && titleIn('nl', task)).toBe('Zomerwandeling met bewoners');
    expect(told?.titleEn).toBe('Summer walk with residents');
  });
});

it('a file is understood with the association’s milestones', async () => {
  const program = await createTestProgram();
  await adopted(program);
  const text = 'Actie;Wie;Datum gereed\nZomerwandeling met bewoners;Lotte Bos;12-07-2027';
  const file = { name: 'jaarplan 2027.csv', bytes: Buffer.from(text) };

  const { preview } = await program.services.imports.read(await program.actorOf('lotte'), NOORD_2027, file);

  expect(preview.counts).toMatchObject({ milestones: 1, planActions: 0, changed: 1 });
});
