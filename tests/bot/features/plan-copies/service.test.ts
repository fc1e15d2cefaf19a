import type { CopyPlan } from '../../../../bot/contracts/plan-copies';
import type { GoalText } from '../../../../bot/contracts/plan-goals';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { TENANT_ID } from '../../../support/program/test-association';
import { outcomeOf } from '../annual-plan/plan-program';
import { onBothDatabases, type TwoInstances } from '../annual-plan/plan-stores';

const OLD = { teamId: 'noord', year: 2026 };
const NEW = { teamId: 'noord', year: 2027 };
const CLEAN: GoalText = {
  ...{ title: 'Schone portieken', indicator: 'rapportcijfer', unit: '', baseline: 5.8, target: 7 },
  ...{ effortLevel: 'plus', placeIds: [], agreementIds: [] },
};
const EVERYTHING: CopyPlan = {
  from: 2026,
  goalIds: ['clean', 'green'],
  itemIds: ['action-bench', 'action-soup', 'action-walk', 'action-never'],
  sectionKeys: ['analysis', 'risks'],
};

async function fill(program: TestProgram): Promise<void> {
  const { plans, goals, sections, tasks } = program.services;
  const lead = await program.actorOf('lotte');
  await plans.open(lead, OLD);
  await plans.open(lead, NEW);
  await goals.write(lead, OLD, 'clean', 'new', CLEAN);
  await goals.change(lead, OLD, 'clean', 1, { what: 'measure', on: '2026-10-01', value: 6.4, note: '' });
  await goals.write(lead, OLD, 'green', 'new', { ...CLEAN, title: 'Meer groen' });
  await goals.write(lead, OLD, 'dropped', 'new', { ...CLEAN, title: 'Losgelaten' });
  await goals.change(lead, OLD, 'dropped', 1, { what: 'drop' });
  for (const [id, dueOn] of [
    ['bench', '2026-12-20'],
    ['soup', '2026-12-10'],
    ['walk', '2026-12-15'],
    ['never', '2026-12-31'],
  ]) {
    const action = { id: id ?? '', title: `Actie ${id}`, dueOn: dueOn ?? '', ownerId: 'anna', goalId: 'clean' };
    await plans.addPlanAction(lead, OLD, action);
  }
  await tasks.change(lead, { ...OLD, itemId: 'action-soup' }, 1, { what: 'complete', evidence: 'Foto in de map' });
  await tasks.change(lead, { ...OLD, itemId: 'action-never' }, 1, { what: 'cancel' });
  await sections.write(lead, OLD, 'analysis', 'new', 'Veel zwerfvuil.');
  await sections.write(lead, OLD, 'risks', 'new', 'Te weinig uren.');
  await sections.write(lead, NEW, 'risks', 'new', 'Al geschreven.');
}

async function filled(): Promise<TestProgram> {
  const program = await createTestProgram();
  await fill(program);
  return program;
}

async function copy(program: TestProgram, wish: Partial<CopyPlan> = {}, who = 'lotte') {
  return program.services.planCopies.copy(await program.actorOf(who), NEW, { ...EVERYTHING, ...wish });
}

async function newPlan(program: TestProgram) {
  const lead = await program.actorOf('lotte');
  const view = await program.services.plans.view(lead, NEW);
  return {
    goals: await program.services.goalReader.of(TENANT_ID, NEW),
    actions: view?.items.map(({ item }) => item).filter(({ kind }) => kind === 'plan-action') ?? [],
    sections: (await program.services.sections.view(lead, NEW)).sections,
  };
}

describe('what would come along', () => {
  it('is what is active or not cancelled, with what was not finished marked', async () => {
    const program = await filled();

    const preview = await program.services.planCopies.preview(await program.actorOf('lotte'), NEW, 2026);

    expect(preview.goals.map(({ goal, next, isUnfinished }) => [goal.id, next.baseline, isUnfinished])).toEqual([
      ['green', 5.8, true],
      ['clean', 6.4, true],
    ]);
    expect(preview.planActions.map(({ view, next, isUnfinished }) => [view.item.id, next.dueOn, isUnfinished])).toEqual(
      [
        ['action-soup', '2027-12-10', false],
        ['action-walk', '2027-12-15', true],
        ['action-bench', '2027-12-20', true],
      ],
    );
    expect(preview.sections).toEqual([
      { key: 'analysis', isFree: true },
      { key: 'risks', isFree: false },
    ]);
  });

  it.each`
    who        | ref                                | from    | outcome
    ${'anna'}  | ${NEW}                             | ${2026} | ${'done'}
    ${'maria'} | ${NEW}                             | ${2026} | ${'done'}
    ${'hugo'}  | ${NEW}                             | ${2026} | ${'annual-plan.forbidden'}
    ${'lotte'} | ${NEW}                             | ${2025} | ${'annual-plan.not-found'}
    ${'lotte'} | ${NEW}                             | ${2027} | ${'plan-copies.not-earlier'}
    ${'lotte'} | ${{ teamId: 'noord', year: 2028 }} | ${2026} | ${'annual-plan.not-found'}
  `('is shown to $who of $from for $ref.year: $outcome', async ({ who, ref, from, outcome }) => {
    const program = await filled();

    expect(await outcomeOf(program.services.planCopies.preview(await program.actorOf(who), ref, from))).toBe(outcome);
  });
});

describe('taking along', () => {
  it('makes what was chosen, and nothing twice', async () => {
    const program = await filled();

    const first = await copy(program);
    const again = await copy(program);

    expect(first).toEqual({ goals: 2, planActions: 3, sections: 1 });
    expect(again).toEqual({ goals: 0, planActions: 0, sections: 0 });
    const { goals, actions } = await newPlan(program);
    expect(goals).toHaveLength(2);
    expect(actions.map(({ title, dueOn, status }) => [title, dueOn, status])).toEqual([
      ['Actie soup', '2027-12-10', 'open'],
      ['Actie walk', '2027-12-15', 'open'],
      ['Actie bench', '2027-12-20', 'open'],
    ]);
  });

  it('keeps an action with its goal, also when the goal came along earlier', async () => {
    const program = await filled();

    await copy(program, { itemIds: ['action-walk'] });
    await copy(program, { itemIds: ['action-bench'], goalIds: [] });

    const { goals, actions } = await newPlan(program);
    const clean = goals.find(({ title }) => title === 'Schone portieken');
    expect(clean).toMatchObject({ baseline: 6.4, carriedFrom: { year: 2026, goalId: 'clean' } });
    expect(actions.map(({ goalId }) => goalId)).toEqual([clean?.id, clean?.id]);
  });

  it('lets an action go without a goal that stays behind', async () => {
    const program = await filled();

    await copy(program, { goalIds: [] });

    expect((await newPlan(program)).actions.map(({ goalId }) => goalId)).toEqual([undefined, undefined, undefined]);
  });

  it('begins a text only where there is none', async () => {
    const program = await filled();

    await copy(program);

    const { sections } = await newPlan(program);
    const textOf = (key: string) => sections.find((section) => section.key === key)?.own?.text;
    expect([textOf('analysis'), textOf('risks')]).toEqual(['Veel zwerfvuil.', 'Al geschreven.']);
  });

  it('does not make again what was cancelled or dropped in the new plan', async () => {
    const program = await filled();
    await copy(program);
    const lead = await program.actorOf('lotte');
    const { goals, actions } = await newPlan(program);
    const itemId = actions[0]?.id ?? '';
    await program.services.tasks.change(lead, { ...NEW, itemId }, 1, { what: 'cancel' });
    await program.services.goals.change(lead, NEW, goals[0]?.id ?? '', 1, { what: 'drop' });

    expect(await copy(program)).toEqual({ goals: 0, planActions: 0, sections: 0 });
  });

  it('leaves the old plan as it is', async () => {
    const program = await filled();
    const lead = await program.actorOf('lotte');
    const before = await program.services.plans.view(lead, OLD);

    await copy(program);

    expect((await program.services.plans.view(lead, OLD))?.items).toEqual(before?.items);
  });

  it('puts the actions among the tasks of their owners', async () => {
    const program = await filled();

    await copy(program);
    await program.runJobs();

    const tasks = await program.services.tasks.mine(await program.actorOf('anna'));
    expect(tasks.filter(({ ref }) => ref.year === 2027).map(({ title }) => title)).toEqual([
      'Actie soup',
      'Actie walk',
      'Actie bench',
    ]);
  });

  it('gives what was of somebody who left to the team lead', async () => {
    const program = await filled();
    const people = (await program.directory.people(TENANT_ID)).filter(({ id }) => id !== 'anna');
    const without = await createTestProgram({ store: program.store, clock: program.clock, people });

    await copy(without);

    expect(new Set((await newPlan(without)).actions.map(({ ownerId }) => ownerId))).toEqual(new Set(['lotte']));
  });

  it.each`
    who        | outcome
    ${'lotte'} | ${'done'}
    ${'kees'}  | ${'done'}
    ${'anna'}  | ${'annual-plan.forbidden'}
    ${'maria'} | ${'annual-plan.forbidden'}
    ${'hugo'}  | ${'annual-plan.forbidden'}
  `('by $who: $outcome', async ({ who, outcome }) => {
    const program = await filled();

    expect(await outcomeOf(copy(program, {}, who))).toBe(outcome);
    expect((await newPlan(program)).actions).toHaveLength(outcome === 'done' ? 3 : 0);
  });

  it('refuses more goals than a plan keeps in sight, all of them', async () => {
    const program = await filled();
    const lead = await program.actorOf('lotte');
    for (let index = 0; index < 29; index += 1) {
      await program.services.goals.write(lead, NEW, `own-${index}`, 'new', { ...CLEAN, title: `Doel ${index}` });
    }

    expect(await outcomeOf(copy(program))).toBe('plan-copies.too-many-goals');
    expect((await newPlan(program)).actions).toEqual([]);
  });

  it('takes more along than fits one batch', async () => {
    const program = await filled();
    const lead = await program.actorOf('lotte');
    const ids = Array.from({ length: 130 }, (_, index) => `bulk-${index}`);
    for (const id of ids) {
      await program.services.plans.addPlanAction(lead, OLD, { id, title: id, dueOn: '2026-12-20', ownerId: 'anna' });
    }

    const { planActions } = await copy(program, { itemIds: ids.map((id) => `action-${id}`) });

    expect(planActions).toBe(130);
    expect((await newPlan(program)).actions).toHaveLength(130);
  });
});

onBothDatabases((twoInstances: () => Promise<TwoInstances>) => {
  it('by two at once makes everything once', async () => {
    const { one, other } = await twoInstances();
    await fill(one);

    const made = await Promise.all([copy(one), copy(other, { itemIds: ['action-walk', 'action-bench'] })]);

    expect(made[0].goals + made[1].goals).toBe(2);
    expect(made[0].planActions + made[1].planActions).toBe(3);
    const { goals, actions } = await newPlan(one);
    expect([goals.length, actions.length]).toEqual([2, 3]);
  });
});
