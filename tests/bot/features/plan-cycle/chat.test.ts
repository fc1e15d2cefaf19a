import { describeEveryCardSeen } from '../../../support/program/card-rules';
import { openProgramChat, typedIn, type ProgramChat } from '../../../support/program/program-chat';
import { openPlan } from '../annual-plan/plan-program';
import { answer, bringTo, step, submitEvaluation } from './cycle-builders';
import type { PlanState } from '../../../../bot/contracts/annual-plan';

async function chatWith(state: PlanState | 'new'): Promise<ProgramChat> {
  const chat = await openProgramChat();
  await (state === 'new' ? openPlan(chat.program) : bringTo(chat.program, state));
  return chat;
}

describe('the state of a plan', () => {
  it.each`
    state          | stage
    ${'draft'}     | ${'Stap 1 van 5: concept'}
    ${'aligning'}  | ${'Stap 2 van 5: in afstemming'}
    ${'adopted'}   | ${'Stap 3 van 5: vastgesteld'}
    ${'running'}   | ${'Stap 4 van 5: in uitvoering'}
    ${'evaluated'} | ${'Stap 5 van 5: geëvalueerd'}
  `('is told by "afstemming": $stage', async ({ state, stage }) => {
    const { facts } = await (await chatWith(state)).say('anna', 'afstemming');

    expect(facts).toContain(stage);
  });

  it('is told in English', async () => {
    const { facts } = await (await chatWith('draft')).say('anna', 'alignment 2027');

    expect(facts).toContain('Step 1 of 5: draft');
  });

  it('is opened from the overview of the plan', async () => {
    const chat = await chatWith('draft');

    const card = await chat.click('lotte', await chat.say('lotte', 'jaarplan 2027'), 'Stand van het plan');
    expect(card.facts).toContain('Stand van het jaarplan Team Noord');
  });

  it('tells what is missing, and offers no step that cannot be taken', async () => {
    const { facts } = await (await chatWith('new')).say('lotte', 'afstemming');

    expect(facts).toEqual(
      expect.arrayContaining([
        'Dit ontbreekt nog',
        '– Er staat nog geen doel in het plan.',
        '– Er staat nog geen actie in het plan.',
        'Kijk hier nog eens naar (het mag ook zo)',
      ]),
    );
    expect(facts.join()).not.toContain('Aanbieden voor afstemming');
  });

  it.each`
    state         | who        | buttons
    ${'draft'}    | ${'lotte'} | ${['Aanbieden voor afstemming']}
    ${'draft'}    | ${'anna'}  | ${[]}
    ${'draft'}    | ${'maria'} | ${[]}
    ${'aligning'} | ${'lotte'} | ${['Terug naar concept', 'Nieuwe ronde']}
    ${'aligning'} | ${'maria'} | ${['Terug naar concept']}
    ${'adopted'}  | ${'lotte'} | ${['Uitvoering starten']}
    ${'adopted'}  | ${'maria'} | ${['Terug naar concept', 'Nieuwe ronde']}
    ${'running'}  | ${'lotte'} | ${[]}
  `('that is $state offers $who $buttons', async ({ state, who, buttons }) => {
    const chat = await chatWith(state);
    const { facts } = await chat.press(who, 'plan-cycle/open-cycle', { teamId: 'noord', year: 2027 });

    const offered = facts.flatMap((fact) => /^\[(.+)\] plan-cycle/.exec(fact)?.[1] ?? []);
    expect(offered).toEqual(buttons);
  });
});

describe('taking a plan through its year', () => {
  it('is done from the chat, from offering to closing', async () => {
    const chat = await chatWith('draft');
    const form = await chat.click('lotte', await chat.say('lotte', 'afstemming'), 'Aanbieden voor afstemming');
    expect(form.facts.join('\n')).toContain('Maria de Wit wordt altijd gevraagd.');
    expect(typedIn(form, 'dueOn')).toBe('2026-12-15');

    const offered = await chat.click('lotte', form, 'Aanbieden', { approvers: 'bram, anna', dueOn: '2026-12-11' });
    expect(offered.facts).toEqual(
      expect.arrayContaining(['Stap 2 van 5: in afstemming', '– Bram Kok: nog geen antwoord']),
    );
    expect(offered.facts.join('\n')).toContain('✓ Aangeboden. Gevraagd:');

    const asked = await chat.say('anna', 'afstemming');
    expect(asked.facts).toContain('Aan jou gevraagd');
    const task = await chat.click('anna', asked, 'Jaarplan 2027 Team Noord: ga je akkoord?');
    await chat.click('anna', task, 'Niet akkoord', { answer: 'Te vol' });
    expect((await chat.say('lotte', 'afstemming')).facts).toContain('– Anna Visser: niet akkoord – Te vol');
    for (const who of ['anna', 'bram', 'maria']) await answer(chat.program, who);

    const open = await chat.press('maria', 'plan-cycle/open-cycle', { teamId: 'noord', year: 2027 });
    const adopted = await chat.click('maria', open, 'Vaststellen');
    expect(adopted.facts).toEqual(
      expect.arrayContaining(['✓ Vastgesteld. Mooi, het plan staat.', 'Stap 3 van 5: vastgesteld']),
    );
    const running = await chat.click('lotte', await chat.say('lotte', 'afstemming'), 'Uitvoering starten');
    expect(running.facts).toContain('– De eindevaluatie is nog niet ingeleverd.');
    await submitEvaluation(chat.program);
    const closed = await chat.click('lotte', await chat.say('lotte', 'afstemming'), 'Afsluiten');
    expect(closed.facts).toContain('Stap 5 van 5: geëvalueerd');
  });

  it.each`
    filledIn                   | text
    ${{ approvers: 'nobody' }} | ${"! Kies collega's die ik ken."}
    ${{ dueOn: '2026-11-01' }} | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
  `('comes back with what was typed when $filledIn cannot be used', async ({ filledIn, text }) => {
    const chat = await chatWith('draft');
    const form = await chat.click('lotte', await chat.say('lotte', 'afstemming'), 'Aanbieden voor afstemming');
    const refused = await chat.click('lotte', form, 'Aanbieden', Object(filledIn));

    expect(refused.facts).toContain(text);
    for (const [field, value] of Object.entries(Object(filledIn))) expect(typedIn(refused, field)).toBe(value);
  });

  it('asks the same people in a new round unless others are chosen', async () => {
    const chat = await chatWith('draft');
    await step(chat.program, 'lotte', 'aligning', { approvers: ['bram', 'anna'] });
    const form = await chat.click('lotte', await chat.say('lotte', 'afstemming'), 'Nieuwe ronde');

    expect(typedIn(form, 'approvers')).toBe('bram,anna');
  });

  it('from a card that is out of date does nothing and tells so', async () => {
    const chat = await chatWith('aligning');
    const card = await chat.say('lotte', 'afstemming');
    await step(chat.program, 'maria', 'draft');
    const late = await chat.click('lotte', card, 'Terug naar concept');

    expect(late.facts).toContain('! Niet uitgevoerd: iemand anders was je voor. Zo staat het nu.');
  });

  it('that became blocked meanwhile tells what is missing', async () => {
    const chat = await chatWith('aligning');
    await answer(chat.program, 'maria');
    const card = await chat.press('maria', 'plan-cycle/open-cycle', { teamId: 'noord', year: 2027 });
    await answer(chat.program, 'maria', 'objects', { text: 'Toch niet' });
    const blocked = await chat.click('maria', card, 'Vaststellen');

    expect(blocked.facts).toEqual(
      expect.arrayContaining([
        '! Er ontbreekt nog iets; bij het plan staat wat.',
        '– Maria de Wit: niet akkoord – Toch niet',
      ]),
    );
  });
});

describeEveryCardSeen();
