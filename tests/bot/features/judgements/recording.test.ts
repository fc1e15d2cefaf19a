import type { RecordedJudgement } from '../../../../bot/contracts/judgements';
import { TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import {
  anAnswer,
  aPartner,
  assign,
  command,
  createJudgingWorld,
  judgeOf,
  keptAt,
  openRound,
  ROUND,
  save,
  WELFARE,
} from './judging-world';

let program: TestProgram;
beforeEach(async () => {
  program = await createJudgingWorld();
});
afterEach(() => program.close());

function said(overrides: Partial<RecordedJudgement> = {}): RecordedJudgement {
  return { version: 0, answer: anAnswer(), saidOn: '2026-12-01', source: 'Aan de telefoon', ...overrides };
}

async function record(who: string, sent: RecordedJudgement = said(), placeId = 'vecht', participantId = WELFARE) {
  return program.services.judging.record(await program.actorOf(who), ROUND, participantId, placeId, sent);
}

async function looked(who: string, placeId = 'vecht', participantId = WELFARE) {
  return program.services.judging.recordedTask(await program.actorOf(who), ROUND, participantId, placeId);
}

describe('recording what a partner says', () => {
  it('keeps it as the partner’s, with who wrote it down, the day and how it was said', async () => {
    const { outcome, task } = await record('anna');

    const [judgement] = await program.services.judging.ofPlace(TENANT_ID, ROUND, 'vecht');
    expect(outcome).toBe('applied');
    expect(judgement).toMatchObject({
      ...{ participantId: WELFARE, source: 'partners', partnerId: 'welzijn-1', version: 1 },
      way: { by: 'recorded', recordedBy: 'anna', saidOn: '2026-12-01', source: 'Aan de telefoon' },
    });
    expect(judgement).not.toHaveProperty('personId');
    expect(task).toMatchObject({ answer: anAnswer(), number: 1, of: 3, answered: 1 });
  });

  it.each`
    who        | code
    ${'anna'}  | ${'done'}
    ${'lotte'} | ${'done'}
    ${'maria'} | ${'done'}
    ${'kees'}  | ${'done'}
    ${'dina'}  | ${'judgements.recording.forbidden'}
    ${'hugo'}  | ${'judgements.recording.forbidden'}
    ${'gerda'} | ${'judgements.recording.forbidden'}
  `('by $who ends as $code', async ({ who, code }) => {
    expect(await outcomeOf(looked(who))).toBe(code);
    expect(await outcomeOf(record(who))).toBe(code);
  });

  it.each`
    placeId     | participantId          | sent                                               | code
    ${'vecht'}  | ${'professional.bram'} | ${{}}                                              | ${'judgements.recording.forbidden'}
    ${'eiland'} | ${WELFARE}             | ${{}}                                              | ${'judgements.place.not-asked'}
    ${'vecht'}  | ${'partner.nobody-1'}  | ${{}}                                              | ${'judgements.place.not-asked'}
    ${'vecht'}  | ${'nonsense'}          | ${{}}                                              | ${'judgements.place.not-asked'}
    ${'vecht'}  | ${WELFARE}             | ${{ saidOn: '2026-12-02' }}                        | ${'judgements.said-on.invalid'}
    ${'vecht'}  | ${WELFARE}             | ${{ saidOn: '2025-11-29' }}                        | ${'judgements.said-on.invalid'}
    ${'vecht'}  | ${WELFARE}             | ${{ saidOn: '2026-11-03' }}                        | ${'done'}
    ${'vecht'}  | ${WELFARE}             | ${{ answer: anAnswer({ grades: {} }) }}            | ${'judgements.grades.missing'}
    ${'vecht'}  | ${WELFARE}             | ${{ answer: anAnswer({ grades: { safety: 4 } }) }} | ${'judgements.why.missing'}
  `('of $participantId at $placeId with $sent ends as $code', async ({ placeId, participantId, sent, code }) => {
    expect(await outcomeOf(record('anna', said(sent), placeId, participantId))).toBe(code);
  });

  it('takes names out of how it was said as well', async () => {
    const sent = said({ source: 'Gesprek met mevrouw Jansen', answer: anAnswer({ why: 'Dhr. Pietersen klaagt' }) });

    const { task, removed } = await record('anna', sent);

    expect(task.way).toMatchObject({ source: 'Gesprek met mevrouw [naam]' });
    expect(removed).toEqual([{ kind: 'name', count: 2 }]);
  });

  it('is one when it comes twice, and told when a colleague was first', async () => {
    await record('anna');

    const again = await record('anna');
    const other = await record('lotte', said({ answer: anAnswer({ trend: -1 }) }));

    expect(again.outcome).toBe('already');
    expect([other.outcome, other.task.answer, other.task.draft?.trend]).toEqual(['changed', anAnswer(), -1]);
    expect(await keptAt(program, 'vecht')).toEqual({ [WELFARE]: '7 v1' });
  });

  it('after the close is kept for the colleagues, and not for the partner', async () => {
    await command(program, { what: 'close' });

    const { outcome } = await record('anna', said({ answer: anAnswer({ trend: 2 }) }));

    expect(outcome).toBe('closed');
    expect((await looked('lotte')).draft?.trend).toBe(2);
    expect(
      (await program.services.judging.task(await judgeOf(program, 'gerda'), ROUND, 'vecht')).draft,
    ).toBeUndefined();
  });
});

describe('beside what a partner says themselves', () => {
  it('shows that they answered and not what, and writes nothing over it', async () => {
    await save(program, 'gerda', 'vecht', anAnswer({ grades: { housing: 2 }, why: 'Schimmel' }));

    const task = await looked('anna');

    expect(task).toMatchObject({ version: 1, way: { by: 'chat' } });
    expect(task).not.toHaveProperty('answer');
    expect(JSON.stringify(task)).not.toContain('Schimmel');
    expect(await outcomeOf(record('anna', said({ version: 1 })))).toBe('judgements.recording.answered-themselves');
    expect(await keptAt(program, 'vecht')).toEqual({ [WELFARE]: '2 v1' });
  });

  it('does not show a colleague what the partner began to write', async () => {
    const gerda = await judgeOf(program, 'gerda');
    await program.services.judging.keepDraft(gerda, ROUND, 'vecht', { grades: {}, why: 'Schimmel', extra: '' });

    expect(await looked('anna')).not.toHaveProperty('draft');
  });

  it('lets the partner see what was recorded, and make it their own', async () => {
    await record('anna');
    const { judging } = program.services;
    const gerda = await judgeOf(program, 'gerda');

    const seen = await judging.task(gerda, ROUND, 'vecht');
    const confirmed = await save(program, 'gerda', 'vecht', anAnswer(), 1);

    expect([seen.answer, seen.version]).toEqual([anAnswer(), 1]);
    expect([confirmed.outcome, confirmed.task.way]).toEqual(['applied', { by: 'chat' }]);
  });

  it('hides what they said themselves last year, and shows what was recorded then', async () => {
    await program.services.networkPartners.add(
      await program.actorOf('maria'),
      aPartner({ id: 'politie-1', guestId: undefined }),
    );
    const police = 'partner.politie-1';
    const asks = [WELFARE, police].map((participantId) => ({ participantId, placeIds: ['vecht'] }));
    await assign(program, ROUND, { what: 'set', assignments: asks });
    await save(program, 'gerda', 'vecht');
    await record('anna', said(), 'vecht', police);
    await command(program, { what: 'close' });
    program.skipTo('2027-12-01T08:00:00.000Z');
    await openRound(program, 'round-autumn-2027', { opensOn: '2027-12-01', closesOn: '2027-12-17' });
    await assign(program, 'round-autumn-2027', { what: 'set', assignments: asks });
    const anna = await program.actorOf('anna');

    const tasks = await Promise.all(
      [WELFARE, police].map((one) => program.services.judging.recordedTask(anna, 'round-autumn-2027', one, 'vecht')),
    );

    expect(tasks.map(({ background }) => background.lastYear)).toEqual([undefined, anAnswer()]);
  });
});
