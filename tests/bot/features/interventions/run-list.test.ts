import type { RunFilter } from '../../../../bot/contracts/intervention-runs';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { openPlan, outcomeOf } from '../annual-plan/plan-program';
import { writeGoal } from '../plan-goals/goal-builders';
import { change, changeStep, COFFEE, finish, keepPlaces, start, stepIds } from './run-program';

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
});
afterEach(() => program.close());

async function list(who: string, wish: RunFilter = {}) {
  return program.services.interventionRuns.list(await program.actorOf(who), wish);
}

/** One of each stage, a minute apart: running, to check, finished, stopped. */
async function oneOfEach(): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  for (const stage of ['running', 'to-check', 'finished', 'stopped']) {
    const { view } = await start(program, 'anna', { id: `form-${stage}`, issueId: `issue-${stage}` });
    ids[view.run.id] = stage;
    if (stage === 'stopped') await change(program, 'anna', view, { what: 'stop', why: 'Geen animo' });
    if (stage === 'to-check' || stage === 'finished') {
      const over = await finish(program, view);
      const effect = { result: 'solved', sentence: 'Zo is het' } as const;
      if (stage === 'finished') await change(program, 'anna', over, { what: 'record-effect', effect });
    }
    program.clock.advance(60);
  }
  return ids;
}

it.each`
  stage           | found
  ${undefined}    | ${['stopped', 'finished', 'to-check', 'running']}
  ${'running'}    | ${['running']}
  ${'to-check'}   | ${['to-check']}
  ${'finished'}   | ${['finished']}
  ${'stopped'}    | ${['stopped']}
  ${'unfinished'} | ${['to-check', 'running']}
`('of stage $stage there are $found, the latest start first', async ({ stage, found }) => {
  const ids = await oneOfEach();

  const { runs } = await list('anna', { stage });

  expect(runs.map(({ run }) => ids[run.id])).toEqual(found);
  expect(runs.map((run) => run.stage)).toEqual(found);
});

it('says how far each is without reading a step', async () => {
  const { view } = await start(program);
  await changeStep(program, 'anna', stepIds(view)[0] ?? '', { what: 'complete', evidence: 'Gedaan' });
  program.skipTo('2027-01-01T08:00:00.000Z');
  const read: string[] = [];
  const watched = await createTestProgram({
    ...{ store: program.store, clock: program.clock },
    through: (store) => ({
      ...store,
      read: (pk, id) => {
        read.push(id);
        return store.read(pk, id);
      },
    }),
  });

  const [row] = (await watched.services.interventionRuns.list(await watched.actorOf('anna'), {})).runs;

  expect(row).toMatchObject({ progress: { done: 1, total: COFFEE.steps.length }, teamName: 'Team Noord' });
  expect(row?.next?.title).toEqual(COFFEE.steps[1]?.title);
  expect(row?.late).toBe(
    (await program.services.interventionRuns.view(await program.actorOf('anna'), view.run.id)).late,
  );
  expect(read.filter((id) => id.startsWith('step-'))).toEqual([]);
});

it('is paged, and every run is on one page', async () => {
  for (let at = 0; at < 5; at += 1) await start(program, 'anna', { id: `form-${at}`, issueId: `issue-${at}` });

  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await list('anna', { limit: 2, after });
    seen.push(...page.runs.map(({ run }) => run.id));
    after = page.after;
  } while (after !== undefined);

  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
});

it('goes by who carries it out, also for another team', async () => {
  const { view } = await start(program, 'anna', { ownerId: 'dina' });
  await start(program, 'anna', { id: 'form-2', issueId: 'issue-2' });

  expect((await list('dina', { ownerId: 'me' })).runs.map(({ run }) => run.id)).toEqual([view.run.id]);
  expect((await list('lotte', { ownerId: 'dina' })).runs).toHaveLength(1);
  expect((await list('dina')).runs).toEqual([]);
});

it('goes by place', async () => {
  await start(program);
  await start(program, 'anna', { id: 'form-2', placeId: undefined });

  expect((await list('anna', { placeId: 'vecht' })).runs).toHaveLength(1);
});

it.each`
  who        | wish                    | code
  ${'anna'}  | ${{ teamId: 'noord' }}  | ${'done'}
  ${'maria'} | ${{ teamId: 'noord' }}  | ${'done'}
  ${'dina'}  | ${{ teamId: 'noord' }}  | ${'interventions.team.not-found'}
  ${'anna'}  | ${{ teamId: 'nobody' }} | ${'interventions.team.not-found'}
  ${'anna'}  | ${{ after: 'x' }}       | ${'interventions.continuation.unreadable'}
`('$who asking for $wish ends as $code', async ({ who, wish, code }) => {
  await start(program);

  expect(await outcomeOf(list(String(who), wish))).toBe(code);
});

describe('a goal of the year’s plan', () => {
  const GOAL = { year: 2027, goalId: 'schoon' };

  beforeEach(async () => {
    await openPlan(program);
    await writeGoal(program);
  });

  it('is served from the start, and its runs are found by it', async () => {
    const { view } = await start(program, 'anna', { goal: GOAL });
    await start(program, 'anna', { id: 'form-2', issueId: 'issue-2' });

    const lotte = await program.actorOf('lotte');
    const found = await program.services.interventionRuns.ofGoal(lotte, 'noord', GOAL);

    expect(view.goalTitle).toBe('De portieken zijn schoon');
    expect(found.map(({ run, goalTitle }) => [run.id, goalTitle])).toEqual([[view.run.id, view.goalTitle]]);
  });

  it('is set later, and taken off again', async () => {
    const { view } = await start(program);
    const set = await change(program, 'anna', view, { what: 'set-goal', goal: GOAL });
    const again = await change(program, 'anna', set.view, { what: 'set-goal', goal: GOAL });

    const free = await change(program, 'anna', set.view, { what: 'set-goal', goal: null });

    expect([set.view.goalTitle, again.outcome, free.view.run.goal]).toEqual([
      'De portieken zijn schoon',
      'already',
      undefined,
    ]);
    const lotte = await program.actorOf('lotte');
    expect(await program.services.interventionRuns.ofGoal(lotte, 'noord', GOAL)).toEqual([]);
  });

  it.each([
    { ...GOAL, goalId: 'nothing' },
    { ...GOAL, year: 2026 },
  ])('must be one of the team’s plan, unlike %j', async (goal) => {
    const { view } = await start(program);

    expect(await outcomeOf(change(program, 'anna', view, { what: 'set-goal', goal }))).toBe(
      'annual-plan.goal.not-found',
    );
    expect(await outcomeOf(start(program, 'anna', { id: 'form-9', goal }))).toBe('annual-plan.goal.not-found');
  });
});
