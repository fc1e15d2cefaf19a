import { describeEveryCardSeen } from '../../../support/program/card-rules';
import { openProgramChat, typedIn, type ProgramChat } from '../../../support/program/program-chat';
import { anAction, NOORD_2027, openPlan } from '../annual-plan/plan-program';
import { changeGoal, writeAgreement, writeGoal } from './goal-builders';

async function withPlan(): Promise<ProgramChat> {
  const chat = await openProgramChat();
  await openPlan(chat.program);
  return chat;
}

/** The line from agreement to proof: one goal with an action that was done. */
async function withLine(): Promise<ProgramChat> {
  const chat = await withPlan();
  const { program } = chat;
  await writeAgreement(program);
  await writeGoal(program, { agreementIds: ['wijken'] });
  await changeGoal(program, { what: 'measure', on: '2026-11-30', value: 6.6, note: '' });
  const lotte = await program.actorOf('lotte');
  await program.services.plans.addPlanAction(lotte, NOORD_2027, { ...anAction, goalId: 'schoon' });
  await program.services.plans.addPlanAction(lotte, NOORD_2027, {
    ...anAction,
    id: 'b',
    title: 'Koffie',
    goalId: 'schoon',
  });
  const ref = { ...NOORD_2027, itemId: 'action-draft1' };
  await program.services.tasks.change(lotte, ref, 1, { what: 'complete', evidence: 'foto in de teammap' });
  return chat;
}

describe('the goals', () => {
  it.each`
    words            | who
    ${'doelen'}      | ${'anna'}
    ${'doelen 2027'} | ${'lotte'}
    ${'goals'}       | ${'anna'}
  `('are shown to $who who says "$words"', async ({ words, who }) => {
    const chat = await withLine();

    expect((await chat.say(who, words)).facts).toContain('De portieken zijn schoon');
  });

  it('show the line from agreement to goal to action to proof', async () => {
    const { facts } = await (await withLine()).say('anna', 'doelen');

    expect(facts).toEqual(
      expect.arrayContaining([
        'Doelen Team Noord',
        'De portieken zijn schoon',
        'Afspraak met Gemeente Voorbeeldstad: De wijken scoren een 7 op schoon en heel.',
        'rapportcijfer schoon en heel: van 6,2 rapportcijfer via 6,6 rapportcijfer naar 7 rapportcijfer',
        '1 van 2 acties gereed',
        'Bewijs: foto in de teammap',
      ]),
    );
  });

  it('are opened from the overview of the plan, and lead to an action', async () => {
    const chat = await withLine();
    const goals = await chat.click('anna', await chat.say('anna', 'jaarplan 2027'), 'Doelen');
    const task = await chat.click('anna', goals, 'Koffie');

    expect(task.facts).toContain('Koffie');
  });

  it('are three on a page', async () => {
    const chat = await withPlan();
    for (const id of ['a', 'b', 'c', 'd']) await writeGoal(chat.program, { id, title: `Doel ${id}` });
    const first = await chat.say('lotte', 'doelen');
    const second = await chat.click('lotte', first, 'Meer doelen');

    expect(first.facts).toEqual(expect.arrayContaining(['Pagina 1 van 2 · 4 doelen', 'Doel a', 'Doel c']));
    expect(first.facts).not.toContain('Doel d');
    expect(second.facts).toEqual(expect.arrayContaining(['Pagina 2 van 2 · 4 doelen', 'Doel d']));
  });

  it.each`
    who        | text
    ${'lotte'} | ${'Er staan nog geen doelen in dit plan. Open het tabblad en schrijf op wat jullie bereikt willen hebben.'}
    ${'anna'}  | ${'Er staan nog geen doelen in dit plan. De teamleider schrijft ze.'}
  `('that are not there yet tell $who what to do', async ({ who, text }) => {
    expect((await (await withPlan()).say(who, 'doelen')).facts).toContain(text);
  });

  it.each`
    who       | words              | said
    ${'anna'} | ${'doelen 2028'}   | ${'Dat jaarplan is er nog niet. De teamleider maakt het met “jaarplan 2028”.'}
    ${'anna'} | ${'doelen morgen'} | ${'Welk jaar bedoel je? Typ bijvoorbeeld “jaarplan 2027”.'}
  `('answer $who who says "$words" with: $said', async ({ who, words, said }) => {
    expect((await (await withPlan()).say(who, words)).texts).toEqual([said]);
  });

  it('ask the manager of which team', async () => {
    const chat = await withLine();
    const choice = await chat.say('maria', 'doelen 2027');

    expect((await chat.click('maria', choice, 'Team Noord')).facts).toContain('De portieken zijn schoon');
  });
});

describe('a plan action', () => {
  it('is added for a goal from the chat, and its card tells so', async () => {
    const chat = await withPlan();
    await writeGoal(chat.program);
    const form = await chat.click('lotte', await chat.say('lotte', 'doelen'), 'Actie toevoegen');
    const filledIn = {
      title: 'Opruimdag',
      dueOn: '2027-03-13',
      ownerId: 'anna',
      goalId: 'schoon',
      approach: 'activating',
    };
    await chat.click('lotte', form, 'Toevoegen', filledIn);
    const task = await chat.click('lotte', await chat.say('lotte', 'doelen'), 'Opruimdag');

    expect(task.facts).toEqual(expect.arrayContaining(['Doel: De portieken zijn schoon', 'Soort: Activeren']));
  });

  it('for a goal that is not there any more is refused, with what was filled in', async () => {
    const chat = await withPlan();
    await writeGoal(chat.program);
    const form = await chat.click('lotte', await chat.say('lotte', 'doelen'), 'Actie toevoegen');
    await writeGoal(chat.program, { id: 'ander', title: 'Ander doel' });
    await changeGoal(chat.program, { what: 'drop' });
    const filledIn = { title: 'Opruimdag', dueOn: '2027-03-13', ownerId: 'anna', goalId: 'schoon' };
    const refused = await chat.click('lotte', form, 'Toevoegen', filledIn);

    expect(refused.facts).toContain('! Kies een doel van dit plan.');
    expect(typedIn(refused, 'title')).toBe('Opruimdag');
  });

  it('is asked no goal where the plan has none', async () => {
    const chat = await withPlan();
    const form = await chat.click('lotte', await chat.say('lotte', 'doelen'), 'Actie toevoegen');

    expect(form.facts.join('\n')).not.toContain('Voor welk doel?');
  });
});

describeEveryCardSeen();
