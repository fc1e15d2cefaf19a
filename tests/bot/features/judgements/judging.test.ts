import { TENANT_ID } from '../../../support/program/test-association';
import type { TestProgram } from '../../../support/program/test-program';
import { outcomeOf } from '../annual-plan/plan-program';
import {
  anAnswer,
  answeredBy,
  assign,
  command,
  createJudgingWorld,
  judgeOf,
  keptAt,
  openRound,
  ROUND,
  save,
  saveAs,
  taskOf,
  WELFARE,
} from './judging-world';

const ANNA = 'professional.anna';
/** 18 December is the last day; this is a minute after it. */
const AFTER_THE_LAST_DAY = '2026-12-18T23:01:00.000Z';

let program: TestProgram;
beforeEach(async () => {
  program = await createJudgingWorld();
});
afterEach(() => program.close());

describe('who judges', () => {
  it.each`
    who        | as
    ${'anna'}  | ${'professional.anna'}
    ${'emre'}  | ${'professional.emre'}
    ${'gerda'} | ${'partner.welzijn-1'}
    ${'lotte'} | ${'professional.lotte'}
    ${'hugo'}  | ${'professional.hugo'}
    ${'iris'}  | ${undefined}
    ${'dina'}  | ${undefined}
    ${'maria'} | ${undefined}
    ${'kees'}  | ${undefined}
  `('$who judges as $as', async ({ who, as }) => {
    const judge = await program.services.judging.judgeFor(await program.actorOf(who), ROUND);

    expect(judge?.participantId).toBe(as);
  });

  it('is nobody before the round opens, nor in another tenant', async () => {
    const maria = await program.actorOf('maria');
    const anna = await program.actorOf('anna');
    const { round } = await program.services.assessmentRounds.view(maria, ROUND);
    await program.services.assessmentRounds.create(maria, { ...round, id: 'round-draft' });
    await assign(program, 'round-draft', {
      what: 'set',
      assignments: [{ participantId: ANNA, placeIds: ['vecht'] }],
    });

    const { judging } = program.services;

    expect(await judging.judgeFor(anna, 'round-draft')).toBeUndefined();
    expect(await judging.judgeFor({ ...anna, tenantId: 'another-tenant' }, ROUND)).toBeUndefined();
    expect(await judging.judgeFor(anna, 'no-such-round')).toBeUndefined();
  });
});

describe('judging card by card', () => {
  it('shows each place with where one is, and goes on with the next', async () => {
    const first = await taskOf(program, 'anna', 'vecht');
    const { outcome, task } = await save(program, 'anna', 'vecht');

    expect(first).toMatchObject({
      ...{ roundName: 'Meetronde najaar', closesOn: '2026-12-18', isOpen: true, number: 1, of: 3, answered: 0 },
      place: { name: 'Vechtstraat', neighborhood: 'Rivierenwijk', teamName: 'Team Noord' },
      ...{ version: 0, nextPlaceId: 'lek', nextOpenPlaceId: 'lek' },
    });
    expect(outcome).toBe('applied');
    expect(task).toMatchObject({ answered: 1, version: 1, answer: anAnswer(), way: { by: 'chat' } });
    expect({ ...(await taskOf(program, 'anna', 'vecht')), background: {} }).toEqual(task);
  });

  it('keeps who said it, of which place and when', async () => {
    await save(program, 'anna', 'vecht');

    const [judgement] = await program.services.judging.ofPlace(TENANT_ID, ROUND, 'vecht');

    expect(judgement).toMatchObject({
      ...{ roundId: ROUND, placeId: 'vecht', participantId: ANNA, source: 'professionals', personId: 'anna' },
      ...{ role: 'staff', teamId: 'noord', givenAt: '2026-12-01T07:58:00.000Z', version: 1 },
    });
    expect(judgement).not.toHaveProperty('partnerId');
  });

  it('keeps of a guest the partner, and not the person', async () => {
    await save(program, 'gerda', 'vecht');

    const [judgement] = await program.services.judging.ofPlace(TENANT_ID, ROUND, 'vecht');

    expect(judgement).toMatchObject({ participantId: WELFARE, source: 'partners', partnerId: 'welzijn-1' });
    expect(judgement).not.toHaveProperty('personId');
    expect(judgement).not.toHaveProperty('role');
  });

  it('lets an answer change until the round closes', async () => {
    await save(program, 'anna', 'vecht');
    program.skipTo('2026-12-18T22:59:00.000Z');

    const { outcome, task } = await save(program, 'anna', 'vecht', { knows: false }, 1);

    expect([outcome, task.version, task.answer]).toEqual(['applied', 2, { knows: false }]);
    expect(await keptAt(program, 'vecht')).toEqual({ [ANNA]: 'unknown v2' });
  });

  it('keeps only what the round asks', async () => {
    await openRound(program, 'round-short', {
      questions: { dimensions: ['safety'], trend: false, familiarity: false, extra: 'Wat valt op?' },
    });
    const { judging } = program.services;
    const anna = await judgeOf(program, 'anna', 'round-short');

    const sent = { version: 0, answer: anAnswer({ extra: 'Het licht is stuk' }) };
    const { task } = await judging.save(anna, 'round-short', 'vecht', sent);

    expect(task.answer).toEqual({ knows: true, grades: { safety: 7 }, why: '', extra: 'Het licht is stuk' });
  });

  it('takes out of the texts what points to a person, and says so', async () => {
    const why = 'Mevrouw Jansen in de Vechtstraat belt elke week, 06-12345678';

    const { task, removed } = await save(program, 'anna', 'vecht', anAnswer({ why }));

    expect(JSON.stringify(task.answer)).not.toMatch(/Jansen|12345678/);
    expect(JSON.stringify(task.answer)).toContain('Vechtstraat');
    expect(removed).toEqual(
      expect.arrayContaining([
        { kind: 'name', count: 1 },
        { kind: 'phone', count: 1 },
      ]),
    );
  });
});

describe('what is refused', () => {
  it.each`
    grades                        | why          | code
    ${{ housing: 6, safety: 8 }}  | ${''}        | ${'done'}
    ${{ housing: 5, safety: 8 }}  | ${''}        | ${'judgements.why.missing'}
    ${{ housing: 6, safety: 9 }}  | ${''}        | ${'judgements.why.missing'}
    ${{ housing: 6, safety: 9 }}  | ${'  x '}    | ${'judgements.why.missing'}
    ${{ housing: 1, safety: 10 }} | ${'Te druk'} | ${'done'}
    ${{}}                         | ${'Te druk'} | ${'judgements.grades.missing'}
    ${{ housing: 7 }}             | ${''}        | ${'done'}
  `('grades $grades because "$why" end as $code', async ({ grades, why, code }) => {
    expect(await outcomeOf(save(program, 'anna', 'vecht', anAnswer({ grades, why })))).toBe(code);
  });

  it('stays as a draft, with the field to put right', async () => {
    const answer = anAnswer({ grades: { housing: 3 } });

    await expect(save(program, 'anna', 'vecht', answer)).rejects.toMatchObject({ field: 'why' });

    const task = await taskOf(program, 'anna', 'vecht');
    expect([task.version, task.draft?.grades]).toEqual([0, { housing: 3 }]);
    expect(await answeredBy(program, ANNA)).toEqual([]);
  });

  it.each`
    who        | placeId       | code
    ${'anna'}  | ${'vecht'}    | ${'done'}
    ${'anna'}  | ${'eiland'}   | ${'judgements.place.not-asked'}
    ${'anna'}  | ${'maas'}     | ${'judgements.place.not-asked'}
    ${'anna'}  | ${'rivieren'} | ${'judgements.place.not-asked'}
    ${'anna'}  | ${'nowhere'}  | ${'judgements.place.not-asked'}
    ${'gerda'} | ${'vecht'}    | ${'done'}
    ${'gerda'} | ${'eiland'}   | ${'judgements.place.not-asked'}
    ${'lotte'} | ${'eiland'}   | ${'done'}
    ${'lotte'} | ${'maas'}     | ${'judgements.place.not-asked'}
    ${'hugo'}  | ${'maas'}     | ${'done'}
    ${'lotte'} | ${'rivieren'} | ${'judgements.place.not-asked'}
  `('$who on $placeId ends as $code', async ({ who, placeId, code }) => {
    const { judging } = program.services;
    const judge = await judgeOf(program, who);

    expect(await outcomeOf(judging.task(judge, ROUND, placeId))).toBe(code);
    expect(await outcomeOf(judging.keepDraft(judge, ROUND, placeId, anAnswer()))).toBe(code);
    expect(await outcomeOf(save(program, who, placeId))).toBe(code);
  });

  it('is everything of a round of another tenant', async () => {
    const { judging } = program.services;
    const stranger = { ...(await judgeOf(program, 'anna')), tenantId: 'another-tenant' };

    const outcomes = [
      await outcomeOf(judging.own(stranger, ROUND)),
      await outcomeOf(judging.task(stranger, ROUND, 'vecht')),
      await outcomeOf(judging.save(stranger, ROUND, 'vecht', { version: 0, answer: anAnswer() })),
    ];

    expect(outcomes).toEqual(Array.from({ length: 3 }, () => 'assessment-rounds.not-found'));
  });

  it('is a place of one’s own team for who came in as a partner', async () => {
    const link = { tenantId: TENANT_ID, participantId: WELFARE, way: 'link', leadsTeamIds: ['noord'] } as const;

    expect(await outcomeOf(saveAs(program, link, 'eiland', { version: 0, answer: anAnswer() }))).toBe(
      'judgements.place.not-asked',
    );
  });
});

describe('going on later', () => {
  it('keeps what was filled in, until it is saved', async () => {
    const { judging } = program.services;
    const anna = await judgeOf(program, 'anna');
    await judging.keepDraft(anna, ROUND, 'lek', { grades: { safety: 4 }, why: 'Mevrouw Jansen klaagt', extra: '' });

    const before = await taskOf(program, 'anna', 'lek');
    await save(program, 'anna', 'lek');

    expect(before.draft).toEqual({ grades: { safety: 4 }, why: 'Mevrouw [naam] klaagt', extra: '' });
    expect(before.answered).toBe(0);
    expect((await taskOf(program, 'anna', 'lek')).draft).toBeUndefined();
  });

  it('drops a draft that says nothing new', async () => {
    const { judging } = program.services;
    const anna = await judgeOf(program, 'anna');
    await save(program, 'anna', 'lek');
    await judging.keepDraft(anna, ROUND, 'lek', { grades: { safety: 4 }, why: 'Druk', extra: '' });
    const { knows: _, ...same } = anAnswer();

    await judging.keepDraft(anna, ROUND, 'lek', same);

    expect((await taskOf(program, 'anna', 'lek')).draft).toBeUndefined();
  });

  it('shows where one is, and which place is next', async () => {
    const { judging } = program.services;
    const anna = await judgeOf(program, 'anna');
    await save(program, 'anna', 'vecht');
    await save(program, 'anna', 'lek', { knows: false });
    await judging.keepDraft(anna, ROUND, 'amstel', { grades: { safety: 8 }, why: '', extra: '' });

    expect(await judging.own(anna, ROUND)).toMatchObject({
      places: [
        { id: 'vecht', name: 'Vechtstraat', neighborhood: 'Rivierenwijk', state: 'answered' },
        { id: 'lek', state: 'unknown' },
        { id: 'amstel', state: 'draft' },
      ],
      ...{ answered: 2, asked: 3, nextOpenPlaceId: 'amstel', isOpen: true, others: [] },
    });
  });

  it('keeps a draft until 60 days after the round', async () => {
    const anna = await judgeOf(program, 'anna');
    await program.services.judging.keepDraft(anna, ROUND, 'lek', { grades: { safety: 4 }, why: '', extra: '' });

    program.skipTo('2027-02-15T22:59:00.000Z');
    const kept = (await taskOf(program, 'anna', 'lek')).draft;
    program.skipTo('2027-02-15T23:01:00.000Z');

    expect(kept).toBeDefined();
    expect((await taskOf(program, 'anna', 'lek')).draft).toBeUndefined();
  });
});

describe('after the close', () => {
  it.each([
    ['the last day is over', () => Promise.resolve(program.skipTo(AFTER_THE_LAST_DAY))],
    ['it was closed', () => command(program, { what: 'close' })],
    ['it was cancelled', () => command(program, { what: 'cancel' })],
  ])('an answer is kept as a draft, and told so, when %s', async (_, close) => {
    const anna = await judgeOf(program, 'anna');
    await saveAs(program, anna, 'vecht', { version: 0, answer: anAnswer() });
    await close();

    const later = anAnswer({ grades: { housing: 3 }, why: 'Mevrouw Jansen klaagt' });
    const { outcome, task, removed } = await saveAs(program, anna, 'vecht', { version: 1, answer: later });

    expect([outcome, task.isOpen, task.version]).toEqual(['closed', false, 1]);
    expect(task.draft).toMatchObject({ grades: { housing: 3 }, why: 'Mevrouw [naam] klaagt' });
    expect(removed).toEqual([{ kind: 'name', count: 1 }]);
    expect(await keptAt(program, 'vecht')).toEqual({ [ANNA]: '7 v1' });
  });

  it('what was not complete is kept too', async () => {
    const anna = await judgeOf(program, 'anna');
    await command(program, { what: 'close' });

    const { outcome, task } = await saveAs(program, anna, 'vecht', { version: 0, answer: anAnswer({ grades: {} }) });

    expect([outcome, task.draft?.trend]).toEqual(['closed', 0]);
  });

  it('the same once more is there already', async () => {
    const anna = await judgeOf(program, 'anna');
    const sent = { version: 0, answer: anAnswer() };
    await saveAs(program, anna, 'vecht', sent);
    await command(program, { what: 'close' });

    const { outcome, task } = await saveAs(program, anna, 'vecht', sent);

    expect([outcome, task.draft]).toEqual(['already', undefined]);
  });

  it('the draft can be sent when the round is opened again', async () => {
    const anna = await judgeOf(program, 'anna');
    await command(program, { what: 'close' });
    const sent = { version: 0, answer: anAnswer() };
    await saveAs(program, anna, 'vecht', sent);
    await command(program, { what: 'reopen', closesOn: '2026-12-24' });

    const { outcome, task } = await saveAs(program, anna, 'vecht', sent);

    expect([outcome, task.draft]).toEqual(['applied', undefined]);
  });
});

describe('two devices of one person', () => {
  const THREES = anAnswer({ grades: { housing: 3 }, why: 'Vocht in de muren' });

  it('that say something else: the second is told, and loses nothing', async () => {
    await save(program, 'anna', 'vecht');

    const { outcome, task } = await save(program, 'anna', 'vecht', THREES, 0);

    expect([outcome, task.version, task.answer]).toEqual(['changed', 1, anAnswer()]);
    expect(task.draft).toMatchObject({ grades: { housing: 3 }, why: 'Vocht in de muren' });
    expect(await keptAt(program, 'vecht')).toEqual({ [ANNA]: '7 v1' });
  });

  it('on what is there now it counts, and the draft goes', async () => {
    await save(program, 'anna', 'vecht');
    await save(program, 'anna', 'vecht', THREES, 0);

    const { outcome, task } = await save(program, 'anna', 'vecht', THREES, 1);

    expect([outcome, task.version, task.draft]).toEqual(['applied', 2, undefined]);
  });

  it('that say the same: it is there already, whatever was seen', async () => {
    await save(program, 'anna', 'vecht');

    const { outcome, task } = await save(program, 'anna', 'vecht', anAnswer(), 7);

    expect([outcome, task.version]).toEqual(['already', 1]);
  });

  it('an answer that comes in again after a later one changes nothing, and leaves no draft', async () => {
    await save(program, 'anna', 'vecht', THREES, 0);
    await save(program, 'anna', 'vecht', anAnswer(), 1);

    const { outcome, task } = await save(program, 'anna', 'vecht', THREES, 0);

    expect([outcome, task.answer, task.draft]).toEqual(['changed', anAnswer(), undefined]);
  });

  it('going back to an earlier answer on purpose counts', async () => {
    await save(program, 'anna', 'vecht', THREES, 0);
    await save(program, 'anna', 'vecht', anAnswer(), 1);

    const { outcome, task } = await save(program, 'anna', 'vecht', THREES, 2);

    expect([outcome, task.version, task.answer]).toEqual(['applied', 3, THREES]);
  });

  it('who does not know the place after all keeps what they began to say', async () => {
    const { judging } = program.services;
    const anna = await judgeOf(program, 'anna');
    await save(program, 'anna', 'vecht', { knows: false });
    await judging.keepDraft(anna, ROUND, 'vecht', { grades: { housing: 6 }, why: '', extra: '' });

    const { outcome, task } = await save(program, 'anna', 'vecht', { knows: false });

    expect([outcome, task.draft?.grades]).toEqual(['already', { housing: 6 }]);
  });
});

describe('a round that people and places move through', () => {
  it('leaves what was answered with the first person, when a colleague takes over', async () => {
    await save(program, 'anna', 'vecht');
    const anna = await program.actorOf('anna');
    await program.services.participants.handOver(anna, ROUND, ANNA, 'dina');

    expect(await keptAt(program, 'vecht')).toEqual({ [ANNA]: '7 v1' });
    expect((await save(program, 'anna', 'vecht', { knows: false }, 1)).outcome).toBe('applied');
    expect(await outcomeOf(save(program, 'anna', 'lek'))).toBe('judgements.place.not-asked');
    expect((await save(program, 'dina', 'lek')).outcome).toBe('applied');
    expect(await outcomeOf(save(program, 'dina', 'vecht'))).toBe('judgements.place.not-asked');
  });

  it('lets a team lead join by judging, with a row of their own', async () => {
    await save(program, 'lotte', 'eiland');
    await save(program, 'lotte', 'vecht');

    expect(await answeredBy(program, 'professional.lotte')).toEqual(['eiland', 'vecht']);
    const row = await program.services.participants.find(TENANT_ID, ROUND, 'professional.lotte');
    expect(row?.body).toMatchObject({ teamId: 'noord', placeIds: ['eiland', 'vecht'] });
    const judge = await judgeOf(program, 'lotte');
    expect(await program.services.judging.own(judge, ROUND)).toMatchObject({ answered: 2, asked: 2 });
  });

  it('shows a team lead who was not asked nothing of their own', async () => {
    const judge = await judgeOf(program, 'lotte');

    expect(await program.services.judging.own(judge, ROUND)).toMatchObject({ places: [], asked: 0, others: [] });
  });

  it('counts a place with the team that it was of then', async () => {
    await save(program, 'anna', 'vecht');
    const [, vecht] = (await program.services.places.all(TENANT_ID)).filter(({ id }) => ['lek', 'vecht'].includes(id));
    if (vecht === undefined) throw new Error('There is no Vechtstraat');
    await program.services.places.save(TENANT_ID, { ...vecht, teamId: 'zuid' });

    await save(program, 'bram', 'vecht');

    const teams = (await program.services.judging.ofPlace(TENANT_ID, ROUND, 'vecht')).map((one) => one.teamId);
    expect(teams).toEqual(['noord', 'zuid']);
    expect(await outcomeOf(save(program, 'hugo', 'vecht'))).toBe('done');
    expect(await outcomeOf(save(program, 'lotte', 'vecht'))).toBe('judgements.place.not-asked');
  });
});
