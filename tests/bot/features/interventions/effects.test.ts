import type { EffectFinding } from '../../../../bot/contracts/intervention-runs';
import type { RunView } from '../../../../bot/features/interventions';
import { interleaving } from '../../../support/program/interleaving';
import { TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import {
  change,
  changeStep,
  COFFEE,
  commanded,
  finish,
  keepPlaces,
  mineOf,
  start,
  stepIds,
  viewAs,
} from './run-program';

const BETTER: EffectFinding = {
  result: 'better',
  sentence: 'Buren groeten elkaar weer',
  gradeBefore: 5.6,
  gradeAfter: 6.3,
};

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
});
afterEach(() => program.close());

async function finished(): Promise<RunView> {
  const { view } = await start(program);
  return finish(program, view);
}

const record = (personId: string, view: RunView, effect: EffectFinding = BETTER) =>
  change(program, personId, view, { what: 'record-effect', effect });

/** What the toolkit knows of it with the theme of the run. */
async function experience() {
  const [suggestion] = await program.services.toolkit
    .suggest(TENANT_ID, { themes: ['loneliness'], route: 'work-on-it', exclude: [], limit: 12 })
    .then((all) => all.filter(({ intervention }) => intervention.id === COFFEE.id));
  return suggestion?.experience;
}

describe('the look at the effect', () => {
  it('is due six weeks after the last step, on a working day, and is no part of the progress', async () => {
    const { view } = await start(program);

    expect(view.check?.item).toMatchObject({ ownerId: 'anna', step: { isCheck: true } });
    expect(view.progress.total).toBe(COFFEE.steps.length);
    expect(await mineOf(program, 'anna')).toContain(view.run.check?.itemId);
  });

  it('goes along when the last step is moved, and when it is done sooner', async () => {
    const { view } = await start(program);
    const last = stepIds(view).at(-1) ?? '';
    await changeStep(program, 'anna', last, { what: 'move', to: '2027-03-01', reason: 'Wachten op de zon' });
    const moved = await viewAs(program, 'anna', view.run.id);

    const done = await finish(program, view);

    expect(moved.check?.item.dueOn).toBe('2027-04-12');
    expect(done.check?.item.dueOn).toBe('2027-01-12');
  });

  it('stays where people moved it', async () => {
    const { view } = await start(program);
    const checkId = view.run.check?.itemId ?? '';
    await changeStep(program, 'anna', checkId, { what: 'move', to: '2027-06-01', reason: 'Na het seizoen' });

    expect((await finish(program, view)).check?.item.dueOn).toBe('2027-06-01');
  });

  it('is filled in with what was found, and not finished or opened as another task', async () => {
    const view = await finished();
    const checkId = view.run.check?.itemId ?? '';
    const complete = { what: 'complete', evidence: 'Gekeken' } as const;

    expect(await outcomeOf(changeStep(program, 'anna', checkId, complete))).toBe('annual-plan.forbidden');
    await record('anna', view);
    expect(await outcomeOf(changeStep(program, 'anna', checkId, { what: 'reopen' }))).toBe('annual-plan.forbidden');
    expect(await outcomeOf(changeStep(program, 'anna', checkId, { what: 'undo' }))).toBe('annual-plan.forbidden');
  });

  it('is stopped and taken back with the rest', async () => {
    const { view } = await start(program);
    const { view: stopped } = await change(program, 'anna', view, { what: 'stop', why: 'Geen animo' });
    const { view: resumed } = await change(program, 'anna', stopped, { what: 'resume' });

    expect([stopped.check?.item.status, resumed.check?.item.status]).toEqual(['cancelled', 'open']);
  });
});

describe('recording the effect', () => {
  it('finishes the task with it as proof, and is what the next one sees', async () => {
    const { outcome, view } = await record('anna', await finished());

    expect([outcome, view.stage, view.run.effect]).toMatchObject(['applied', 'finished', { ...BETTER, by: 'anna' }]);
    expect(view.check?.item).toMatchObject({ status: 'done', evidence: 'Beter: Buren groeten elkaar weer' });
    expect(await experience()).toMatchObject({ started: 1, helped: 1, didNotHelp: 0 });
  });

  it.each`
    result      | helped | didNotHelp
    ${'solved'} | ${1}   | ${0}
    ${'better'} | ${1}   | ${0}
    ${'same'}   | ${0}   | ${1}
    ${'worse'}  | ${0}   | ${1}
  `('$result teaches helped $helped, not helped $didNotHelp', async ({ result, helped, didNotHelp }) => {
    await record('anna', await finished(), { result, sentence: 'Zo is het nu' });

    expect(await experience()).toMatchObject({ started: 1, helped, didNotHelp });
  });

  it('without a reported issue teaches the theme that the intervention is best for', async () => {
    const { view } = await start(program, 'anna', { issueId: undefined, theme: undefined });
    await record('anna', await finish(program, view));
    const [theme] = COFFEE.themes;

    const suggested = await program.services.toolkit.suggest(TENANT_ID, {
      themes: theme === undefined ? [] : [theme],
      route: 'work-on-it',
      exclude: [],
      limit: 12,
    });

    expect(suggested.find(({ intervention }) => intervention.id === COFFEE.id)?.experience.helped).toBe(1);
  });

  it('twice is once, and taking it back opens the task and forgets what was learned', async () => {
    const view = await finished();
    const { view: recorded } = await record('anna', view);

    expect((await record('lotte', view)).outcome).toBe('already');
    const { view: undone } = await change(program, 'lotte', recorded, { what: 'undo-effect' });

    expect([undone.stage, undone.run.effect, undone.check?.item.status]).toEqual(['to-check', undefined, 'open']);
    expect(await experience()).toMatchObject({ started: 1, helped: 0 });
    expect((await change(program, 'lotte', undone, { what: 'undo-effect' })).outcome).toBe('already');
  });

  it('of an older version does nothing', async () => {
    const view = await finished();
    await record('anna', view);

    const other = { ...BETTER, result: 'worse' } as const;

    expect(await record('lotte', view, other)).toMatchObject({ outcome: 'stale', view: { run: { effect: BETTER } } });
  });

  it('keeps no names and house numbers', async () => {
    const sentence = 'Mevrouw Jansen op nummer 12 is weer blij';
    const { view } = await record('anna', await finished(), { ...BETTER, sentence });

    expect(view.run.effect?.sentence).not.toMatch(/Jansen|12/);
  });

  it.each`
    who        | sentence     | code
    ${'anna'}  | ${'Stiller'} | ${'done'}
    ${'bram'}  | ${'Stiller'} | ${'done'}
    ${'lotte'} | ${'Stiller'} | ${'done'}
    ${'kees'}  | ${'Stiller'} | ${'done'}
    ${'chris'} | ${'Stiller'} | ${'interventions.forbidden'}
    ${'maria'} | ${'Stiller'} | ${'interventions.forbidden'}
    ${'dina'}  | ${'Stiller'} | ${'interventions.run.not-found'}
    ${'anna'}  | ${'  '}      | ${'interventions.effect-sentence.missing'}
  `('by $who, of a run of Anna that Bram started, as "$sentence" ends as $code', async ({ who, sentence, code }) => {
    const { view } = await start(program, 'bram');
    const over = await finish(program, view);

    expect(await outcomeOf(record(String(who), over, { ...BETTER, sentence: String(sentence) }))).toBe(code);
  });

  it('waits until no step is open', async () => {
    const { view } = await start(program);

    expect(await outcomeOf(record('anna', view))).toBe('interventions.steps.open');
  });
});

describe('a run that is over', () => {
  it('is not stopped any more', async () => {
    expect(await outcomeOf(change(program, 'anna', await finished(), { what: 'stop', why: 'Geen animo' }))).toBe(
      'interventions.run.over',
    );
  });
});

describe('on two instances', () => {
  it('waits for its check once the last two steps are done at once', async () => {
    const together = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });
    const { view } = await start(program);
    const ids = [...stepIds(view)];
    const lastTwo = ids.splice(-2);
    for (const id of ids) await changeStep(program, 'anna', id, { what: 'complete', evidence: 'Gedaan' });
    const done = { what: 'complete', evidence: 'Gedaan' } as const;

    await Promise.all(lastTwo.map((id, at) => changeStep(at === 0 ? together : program, 'anna', id, done)));

    const { runs } = await program.services.interventionRuns.list(await program.actorOf('anna'), { stage: 'to-check' });
    expect(runs.map(({ run, progress }) => [run.id, progress.done])).toEqual([[view.run.id, COFFEE.steps.length]]);
  });

  it('keeps one of two findings at once, everywhere the same', async () => {
    const together = await createTestProgram({ store: program.store, clock: program.clock, through: interleaving });
    const { run } = await finished();
    const asked = (result: 'solved' | 'worse', by: TestProgram, who: string) =>
      commanded(by, who, run.id, run.version, { what: 'record-effect', effect: { result, sentence: 'Zo is het' } });

    const both = await Promise.all([asked('solved', together, 'anna'), asked('worse', program, 'lotte')]);
    program.clock.advance(60);
    await program.runJobs();

    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'stale']);
    const after = await viewAs(program, 'anna', run.id);
    const hasHelped = after.run.effect?.result === 'solved';
    expect(after.check?.item.evidence).toBe(hasHelped ? 'Opgelost: Zo is het' : 'Slechter: Zo is het');
    expect(await experience()).toMatchObject({ helped: hasHelped ? 1 : 0, didNotHelp: hasHelped ? 0 : 1 });
  });
});
