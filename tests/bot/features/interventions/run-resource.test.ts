import type { RunView } from '../../../../bot/features/interventions';
import { praiseText, presentRun, presentRunRow, tellText } from '../../../../bot/features/interventions/presenters';
import { createTranslator } from '../../../../bot/i18n';
import { createTestProgram, type TestProgram } from '../../../support/program/test-program';
import { change, finish, keepPlaces, start, stop } from './run-program';

const NL = { t: createTranslator('nl'), language: 'nl', today: '2026-12-01' } as const;
const EN = { t: createTranslator('en'), language: 'en', today: '2026-12-01' } as const;

let program: TestProgram;
beforeEach(async () => {
  program = await createTestProgram();
  await keepPlaces(program);
});
afterEach(() => program.close());

async function found(result: 'solved' | 'better' | 'same' | 'worse', grades: object = {}): Promise<RunView> {
  const over = await finish(program, (await start(program)).view);
  const effect = { result, sentence: 'Buren groeten elkaar weer', ...grades };
  return (await change(program, 'anna', over, { what: 'record-effect', effect })).view;
}

describe('what residents are told', () => {
  it('is that we are at it, while steps are open', async () => {
    const { view } = await start(program);

    expect(tellText(NL, 'message', view, 'Anna Visser')).toBe(
      'Goedendag. Bij Vechtstraat zijn wij bezig met: Koffie in de hal. U hoort van ons hoe het afloopt. Merkt u iets anders? Laat het ons weten. Groet, Anna Visser',
    );
  });

  it('is what was done and what came of it, in a letter too', async () => {
    const view = await found('better', { gradeBefore: 5.6, gradeAfter: 6.3 });

    expect(tellText(NL, 'letter', view, 'Anna Visser').split('\n')).toEqual([
      'Beste bewoner,',
      '',
      'Bij Vechtstraat hebben wij dit gedaan: Koffie in de hal. Het gaat nu beter. Dank u wel voor uw hulp. Het rapportcijfer ging van 5,6 naar 6,3.',
      '',
      'Merkt u iets anders, of heeft u zelf een idee? Laat het ons weten.',
      '',
      'Met vriendelijke groet,',
      'Anna Visser',
    ]);
    expect(tellText(EN, 'door-card', view, 'Anna Visser')).toBe(
      'At Vechtstraat we did this: Coffee in the hall. It is better now. Thank you for your help. The grade went from 5.6 to 6.3.\nQuestions or an idea? Call or mail us.\nAnna Visser',
    );
  });

  it.each`
    result      | says
    ${'solved'} | ${'Het is opgelost.'}
    ${'same'}   | ${'nog niet genoeg geholpen'}
    ${'worse'}  | ${'Het heeft niet geholpen'}
  `('is honest when it is $result, and says no grade that went down', async ({ result, says }) => {
    const text = tellText(NL, 'message', await found(result, { gradeBefore: 6, gradeAfter: 5 }), 'Anna');

    expect(text).toContain(says);
    expect(text).not.toContain('rapportcijfer');
  });

  it('never says why it was stopped', async () => {
    const { view } = await stop(program, 'anna', (await start(program)).view, 'Ruzie in het team');

    expect(tellText(NL, 'message', view, 'Anna')).toMatch(/gestopt met: Koffie in de hal/);
    expect(tellText(NL, 'message', view, 'Anna')).not.toContain('Ruzie');
  });

  it('says that we will look, while the effect is not known', async () => {
    const view = await finish(program, (await start(program, 'anna', { placeId: undefined })).view);

    expect(tellText(NL, 'message', view, 'Anna')).toContain(
      'Bij u in de buurt hebben wij dit gedaan: Koffie in de hal. Over een paar weken kijken wij of het geholpen heeft.',
    );
  });
});

it('a compliment names who did it, what, where and what came of it', async () => {
  expect(praiseText(NL, await found('solved'))).toBe(
    'Een compliment voor Anna: Koffie in de hal bij Vechtstraat is afgerond. Opgelost: Buren groeten elkaar weer',
  );
});

describe('a run as the API answers it', () => {
  const READER = { person: undefined, channels: [{ id: '19:a', name: '' }] };

  it('has its steps in the reader’s language and no theme', async () => {
    const { view } = await start(program);

    const resource = presentRun(EN, view, READER);

    expect(resource.stepItems[0]).toMatchObject({ number: 1, ownerName: 'Anna Visser', isLate: false, year: 2026 });
    expect(resource.checkItem?.title).toBe('See whether it helped');
    expect(resource.channels).toEqual([{ id: '19:a', name: 'Channel without a name' }]);
    expect(resource.tellTexts.map(({ form }) => form)).toEqual(['message', 'letter', 'door-card']);
    expect(resource).not.toHaveProperty('theme');
  });

  it.each`
    result      | reopens
    ${'solved'} | ${undefined}
    ${'better'} | ${undefined}
    ${'same'}   | ${{ teamId: 'noord', issueId: 'issue-1' }}
    ${'worse'}  | ${{ teamId: 'noord', issueId: 'issue-1' }}
  `('offers to open the report again when it is $result', async ({ result, reopens }) => {
    expect(presentRun(NL, await found(result), READER).reopens).toEqual(reopens);
  });

  it('is short in a list', async () => {
    await start(program);
    const { runs } = await program.services.interventionRuns.list(await program.actorOf('anna'), {});

    expect(runs.map((run) => presentRunRow(EN, run))).toMatchObject([
      { title: { nl: 'Koffie in de hal' }, place: { name: 'Vechtstraat' }, photoCount: 0, stage: 'running', late: 0 },
    ]);
  });
});
