import type { ItemCommand } from '../../../../bot/contracts/plan-resources';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import { toldTo } from '../reminders/told';
import {
  change,
  changeStep,
  COFFEE,
  COFFEE_TASKS,
  keepPlaces,
  mineOf,
  start,
  stepIds,
  stop,
  taskIds,
  viewAs,
} from './run-program';

const DAY_BEFORE = '2026-11-30';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
  await program.install('anna', 'bram', 'lotte', 'maria');
});
afterEach(() => program.close());

const changed = (personId: string, itemId: string, command: ItemCommand) =>
  changeStep(program, personId, itemId, command);

describe('starting', () => {
  it('gives the owner a task for each step, without any annual plan', async () => {
    const { outcome, view } = await start(program, 'bram');

    expect(outcome).toBe('applied');
    expect(view.run).toMatchObject({
      ...{ state: 'running', interventionId: COFFEE.id, title: COFFEE.title, kind: COFFEE.kind, version: 1 },
      ...{ teamId: 'noord', placeId: 'vecht', issueId: 'issue-1', ownerId: 'anna', startedBy: 'bram' },
    });
    expect(view.steps.map(({ item }) => item.step?.title)).toEqual(COFFEE.steps.map(({ title }) => title));
    expect(await mineOf(program, 'anna')).toEqual(taskIds(view));
    expect(await mineOf(program, 'bram')).toEqual([]);
  });

  it('twice with the same id makes one', async () => {
    await start(program);

    const { outcome, view } = await start(program, 'bram', { ownerId: 'bram', startOn: '2026-12-08' });

    expect([outcome, view.run.ownerId]).toEqual(['already', 'anna']);
    expect(await mineOf(program, 'anna')).toHaveLength(COFFEE_TASKS);
    expect(await mineOf(program, 'bram')).toEqual([]);
  });

  it('at once by two people makes one', async () => {
    const both = await Promise.all([start(program, 'anna'), start(program, 'bram')]);

    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['already', 'applied']);
    expect(await mineOf(program, 'anna')).toHaveLength(COFFEE_TASKS);
  });

  it('again under another id makes another', async () => {
    await start(program);
    await start(program, 'anna', { id: 'form-2' });

    expect(await mineOf(program, 'anna')).toHaveLength(2 * COFFEE_TASKS);
  });

  it('in a next year keeps the steps in that year', async () => {
    const { view } = await start(program, 'anna', { startOn: '2027-01-04' });

    expect(view.run.steps.map(({ year }) => year)).toEqual(COFFEE.steps.map(() => 2027));
    expect(view.steps[0]?.item.dueOn).toBe('2027-01-04');
  });

  it('puts no step on a day on which nobody works', async () => {
    const { view } = await start(program, 'anna', { startOn: '2026-12-25' });

    expect(view.steps[0]?.item.dueOn).toBe('2026-12-28');
  });

  it.each`
    who        | overrides                        | code
    ${'bram'}  | ${{}}                            | ${'done'}
    ${'lotte'} | ${{}}                            | ${'done'}
    ${'kees'}  | ${{}}                            | ${'done'}
    ${'dina'}  | ${{}}                            | ${'interventions.forbidden'}
    ${'maria'} | ${{}}                            | ${'interventions.forbidden'}
    ${'anna'}  | ${{ interventionId: 'nothing' }} | ${'interventions.not-found'}
    ${'anna'}  | ${{ startOn: DAY_BEFORE }}       | ${'interventions.start-day.invalid'}
    ${'anna'}  | ${{ startOn: '2027-12-02' }}     | ${'done'}
    ${'anna'}  | ${{ startOn: '2027-12-03' }}     | ${'interventions.start-day.invalid'}
    ${'anna'}  | ${{ startOn: '2027-13-45' }}     | ${'interventions.start-day.invalid'}
    ${'anna'}  | ${{ ownerId: 'nobody' }}         | ${'annual-plan.owner.not-found'}
    ${'anna'}  | ${{ placeId: 'zuid' }}           | ${'annual-plan.place.not-found'}
    ${'anna'}  | ${{ placeId: undefined }}        | ${'done'}
    ${'anna'}  | ${{ ownerId: 'dina' }}           | ${'done'}
  `('by $who with $overrides ends as $code', async ({ who, overrides, code }) => {
    expect(await outcomeOf(start(program, who, overrides))).toBe(code);
  });
});

describe('a step', () => {
  it('is reminded of, and told to the team lead when it is late', async () => {
    const { view } = await start(program, 'anna', { startOn: '2026-12-02' });
    const [first = ''] = stepIds(view);
    await program.advanceTo('2026-12-10T12:00:00.000Z');

    const toldAnna = Object.values(await toldTo(program, 'anna')).flat();
    const toldLotte = Object.values(await toldTo(program, 'lotte')).flat();

    expect(toldAnna).toEqual(expect.arrayContaining([`${first} due`, `${first} overdue-1`]));
    expect(toldLotte).toContain(`${first} lead-told team-lead`);
  });

  it('is finished with proof, handed over, moved and taken back as any task', async () => {
    const { view } = await start(program);
    const [first = '', second = '', third = ''] = stepIds(view);

    await changed('anna', first, { what: 'complete', evidence: 'Zes bewoners gesproken' });
    await changed('anna', second, { what: 'reassign', to: 'bram' });
    await changed('anna', third, { what: 'move', to: '2026-12-24', reason: 'Wachten op de sleutel' });

    expect(await mineOf(program, 'bram')).toEqual([second]);
    const after = await viewAs(program, 'lotte', view.run.id);
    expect(after.progress).toEqual({ done: 1, total: COFFEE.steps.length });
    await changed('anna', first, { what: 'undo' });
    expect((await viewAs(program, 'lotte', view.run.id)).progress.done).toBe(0);
  });

  it('is late when its day has passed', async () => {
    const { view } = await start(program);
    program.skipTo('2026-12-02T08:00:00.000Z');

    expect((await viewAs(program, 'anna', view.run.id)).late).toBe(1);
  });

  it('keeps its title: the step plan is the toolkit’s', async () => {
    const { view } = await start(program);
    const edit = { what: 'edit', title: 'Anders', goalId: null, placeId: null, approach: null } as const;

    expect(await outcomeOf(changed('anna', stepIds(view)[0] ?? '', edit))).toBe('annual-plan.forbidden');
  });
});

describe('how a run stands', () => {
  it('is finished when no step is open, and runs again when one is reopened', async () => {
    const { view } = await start(program);
    const [first = '', ...others] = stepIds(view);
    await changed('anna', first, { what: 'complete', evidence: 'Zes bewoners gesproken' });
    for (const itemId of others) await changed('anna', itemId, { what: 'cancel' });

    expect(await viewAs(program, 'anna', view.run.id)).toMatchObject({
      run: { state: 'finished' },
      progress: { done: 1, total: 1 },
      stage: 'to-check',
      may: { stop: false, resume: false, recordEffect: true },
    });
    await changed('anna', first, { what: 'reopen' });
    expect((await viewAs(program, 'anna', view.run.id)).run.state).toBe('running');
  });

  it('says nothing of its theme', async () => {
    const { view } = await start(program);

    expect(view.run).not.toHaveProperty('theme');
  });

  it.each`
    who        | code
    ${'chris'} | ${'done'}
    ${'maria'} | ${'done'}
    ${'dina'}  | ${'interventions.run.not-found'}
  `('is for $who: $code', async ({ who, code }) => {
    const { view } = await start(program);

    expect(await outcomeOf(viewAs(program, String(who), view.run.id))).toBe(code);
  });

  it.each(['noord.unknown', 'nothing', '', 'zuid.x'])('is not there for the id "%s"', async (runId) => {
    expect(await outcomeOf(viewAs(program, 'anna', runId))).toBe('interventions.run.not-found');
  });
});

describe('finding them', () => {
  it('goes by reported issue and by place, the latest first, for who sees the team', async () => {
    const { interventionRuns: runs } = program.services;
    const first = await start(program);
    program.clock.advance(60);
    const second = await start(program, 'anna', { id: 'form-2', issueId: 'issue-2' });
    await start(program, 'anna', { id: 'form-3', issueId: undefined, placeId: undefined });
    const anna = await program.actorOf('anna');

    const idsOf = (views: Awaited<ReturnType<typeof runs.ofIssue>>) => views.map(({ run }) => run.id);
    expect(idsOf(await runs.ofIssue(anna, 'noord', 'issue-1'))).toEqual([first.view.run.id]);
    expect(idsOf(await runs.ofPlace(anna, 'noord', 'vecht'))).toEqual([second.view.run.id, first.view.run.id]);
    expect(await runs.ofPlace(await program.actorOf('dina'), 'noord', 'vecht')).toEqual([]);
  });
});

describe('stopping', () => {
  it('cancels what is open, keeps what was done, and says why', async () => {
    const { view } = await start(program);
    const [first = '', ...others] = stepIds(view);
    await changed('anna', first, { what: 'complete', evidence: 'Zes bewoners gesproken' });

    const { outcome, view: stopped } = await stop(program, 'anna', view);

    expect(outcome).toBe('applied');
    expect(stopped.run).toMatchObject({ state: 'stopped', version: 2, stopped: { by: 'anna', why: 'Geen animo' } });
    expect(stopped.steps.map(({ item }) => item.status)).toEqual(['done', ...others.map(() => 'cancelled')]);
    expect(await mineOf(program, 'anna')).toEqual([]);
    expect(stopped.may).toMatchObject({ stop: false, resume: true, recordEffect: false });
  });

  it('is taken back: what it cancelled is open again, and nothing else', async () => {
    const { view } = await start(program);
    const [first = '', ...others] = stepIds(view);
    await changed('anna', first, { what: 'cancel' });
    const { view: stopped } = await stop(program, 'lotte', view);

    const { outcome, view: resumed } = await change(program, 'anna', stopped, { what: 'resume' });

    expect([outcome, resumed.run.state, resumed.run.stopped]).toEqual(['applied', 'running', undefined]);
    expect(await mineOf(program, 'anna')).toEqual([...others, view.run.check?.itemId]);
  });

  it('is taken back without what the same person cancelled before', async () => {
    const { view } = await start(program);
    const [first = '', ...others] = stepIds(view);
    await changed('lotte', first, { what: 'cancel' });
    program.clock.advance(60);
    const { view: stopped } = await stop(program, 'lotte', view);

    await change(program, 'lotte', stopped, { what: 'resume' });

    expect(await mineOf(program, 'anna')).toEqual([...others, view.run.check?.itemId]);
  });

  it('can happen again after it was taken back', async () => {
    const { view } = await start(program);
    const { view: stopped } = await stop(program, 'anna', view);
    const { view: resumed } = await change(program, 'anna', stopped, { what: 'resume' });

    await stop(program, 'anna', resumed);

    expect(await mineOf(program, 'anna')).toEqual([]);
  });

  it('twice is once, and of an older version nothing', async () => {
    const { view } = await start(program);
    await stop(program, 'anna', view);

    expect((await stop(program, 'lotte', view)).outcome).toBe('already');
    expect((await change(program, 'anna', view, { what: 'resume' })).outcome).toBe('stale');
  });

  it.each`
    who        | why             | code
    ${'anna'}  | ${'Geen animo'} | ${'done'}
    ${'lotte'} | ${'Geen animo'} | ${'done'}
    ${'kees'}  | ${'Geen animo'} | ${'done'}
    ${'bram'}  | ${'Geen animo'} | ${'interventions.forbidden'}
    ${'maria'} | ${'Geen animo'} | ${'interventions.forbidden'}
    ${'dina'}  | ${'Geen animo'} | ${'interventions.run.not-found'}
    ${'anna'}  | ${'  '}         | ${'interventions.stop-reason.missing'}
  `('by $who because "$why" ends as $code', async ({ who, why, code }) => {
    const { view } = await start(program);

    expect(await outcomeOf(stop(program, String(who), view, String(why)))).toBe(code);
  });
});
