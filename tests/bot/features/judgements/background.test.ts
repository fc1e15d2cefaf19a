import type { TestProgram } from '../../../support/program/test-program';
import { anAnswer, command, createJudgingWorld, judgeOf, openRound, ROUND, save, taskOf } from './judging-world';

let program: TestProgram;
beforeEach(async () => {
  program = await createJudgingWorld();
});
afterEach(() => program.close());

async function report(id: string, text: string): Promise<void> {
  const anna = await program.actorOf('anna');
  await program.services.reportedIssues.report(anna, { id, text, source: 'chat' });
}

describe('what is known of a place', () => {
  it('is one’s own judgement of the round before, and nobody else’s', async () => {
    await save(program, 'anna', 'vecht', anAnswer({ trend: 2 }));
    await save(program, 'bram', 'vecht', anAnswer({ trend: -2 }));
    await command(program, { what: 'close' });
    program.skipTo('2027-12-01T08:00:00.000Z');
    await openRound(program, 'round-autumn-2027', { opensOn: '2027-12-01', closesOn: '2027-12-17' });

    const task = await taskOf(program, 'anna', 'vecht', 'round-autumn-2027');
    const other = await taskOf(program, 'chris', 'vecht', 'round-autumn-2027');

    expect(task.background).toMatchObject({ lastYear: anAnswer({ trend: 2 }), lastRound: 'Meetronde najaar' });
    expect(other.background).toEqual({ openReports: 0, reportsThisYear: 0 });
  });

  it('is for colleagues how many reports are open, and came in this year', async () => {
    program.skipTo('2026-12-02T08:00:00.000Z');
    await report('report-1', 'Afval op straat bij de Vechtstraat');
    await report('report-2', 'Kapotte lamp in het portiek van de Vechtstraat');
    await report('report-3', 'Afval op straat bij de Lekstraat');

    expect((await taskOf(program, 'anna', 'vecht')).background).toEqual({ openReports: 2, reportsThisYear: 2 });
    expect((await taskOf(program, 'emre', 'vecht')).background).toEqual({ openReports: 2, reportsThisYear: 2 });
    expect((await taskOf(program, 'gerda', 'vecht')).background).toEqual({});
  });

  it('counts reports of last year as open, and not as this year’s', async () => {
    await report('report-1', 'Afval op straat bij de Vechtstraat');
    program.skipTo('2027-01-04T08:00:00.000Z');
    await openRound(program, 'round-winter', { opensOn: '2027-01-04', closesOn: '2027-01-15' });

    const { background } = await taskOf(program, 'anna', 'vecht', 'round-winter');

    expect(background).toEqual({ openReports: 1, reportsThisYear: 0 });
  });
});

describe('the others’ picture', () => {
  it('is there once everything of one’s own is answered, of the places with three others', async () => {
    for (const who of ['bram', 'chris', 'gerda']) await save(program, who, 'vecht');
    for (const who of ['bram', 'chris']) await save(program, who, 'lek');
    const { judging } = program.services;
    const anna = await judgeOf(program, 'anna');
    await save(program, 'anna', 'vecht', anAnswer({ grades: { housing: 5, safety: 7 }, why: 'Vocht' }));
    await save(program, 'anna', 'lek');
    const before = await judging.own(anna, ROUND);

    await save(program, 'anna', 'amstel', { knows: false });
    const { others } = await judging.own(anna, ROUND);

    expect(before.others).toEqual([]);
    expect(others).toEqual([
      {
        ...{ placeId: 'vecht', n: 3, means: anAnswer().grades },
        differs: [{ dimension: 'housing', own: 5, others: 7 }],
      },
    ]);
  });
});
