import { describeEveryCardSeen } from '../../../support/program/card-rules';
import { openProgramChat, typedIn, type ProgramChat } from '../../../support/program/program-chat';

const OLD = { teamId: 'noord', year: 2026 };
const NEW = { teamId: 'noord', year: 2027 };

/** On 1 December 2026: in this year's plan a goal, an action that is done and one that is not; next year's plan is empty. */
async function withTwoPlans(): Promise<ProgramChat> {
  const chat = await openProgramChat();
  const { plans, goals, sections, tasks } = chat.program.services;
  const lead = await chat.program.actorOf('lotte');
  await plans.open(lead, OLD);
  await plans.open(lead, NEW);
  await goals.write(lead, OLD, 'clean', 'new', {
    ...{ title: 'Schone portieken', indicator: 'rapportcijfer', unit: '', baseline: 5.8, target: 7 },
    ...{ effortLevel: 'plus', placeIds: [], agreementIds: [] },
  });
  const add = (id: string, title: string) =>
    plans.addPlanAction(lead, OLD, { id, title, dueOn: '2026-12-20', ownerId: 'anna', goalId: 'clean' });
  await add('bench', 'Bankje in de hal');
  await add('soup', 'Soeptafel');
  await tasks.change(lead, { ...OLD, itemId: 'action-soup' }, 1, { what: 'complete', evidence: 'Foto in de map' });
  await sections.write(lead, OLD, 'analysis', 'new', 'Veel zwerfvuil.');
  return chat;
}

describe('taking along from last year', () => {
  it.each`
    text                 | title                     | line
    ${'neem mee'}        | ${'Neem mee uit 2026'}    | ${'Acties, een jaar later ▸ action-bench (Bankje in de hal (ma 20 dec 2027, Anna), Soeptafel (ma 20 dec 2027, Anna), was af)'}
    ${'neem mee 2026'}   | ${'Neem mee uit 2026'}    | ${'Doelen ▸ clean (Schone portieken (nulmeting wordt 5,8))'}
    ${'carry over 2026'} | ${'Carry over from 2026'} | ${'Goals ▸ clean (Schone portieken (baseline becomes 5.8))'}
  `('by "$text" ticks what was not finished', async ({ text, title, line }) => {
    const chat = await withTwoPlans();

    const { facts } = await chat.say('lotte', text);

    expect(facts).toEqual(expect.arrayContaining([title, line]));
  });

  it('makes what is ticked, and then offers the rest', async () => {
    const chat = await withTwoPlans();
    const list = await chat.say('lotte', 'neem mee');
    const ticked = { goalIds: typedIn(list, 'goalIds'), itemIds: typedIn(list, 'itemIds'), sections: 'all' };

    const taken = await chat.click('lotte', list, 'Meenemen', ticked);
    const again = await chat.click('lotte', list, 'Meenemen', ticked);

    expect(taken.facts).toContain('✓ Meegenomen: 1 doel, 1 actie, 1 tekst.');
    expect(taken.facts.join('\n')).toContain('Soeptafel');
    expect(taken.facts.join('\n')).not.toContain('Bankje in de hal');
    expect(again.facts).toContain('! Niets nieuws meegenomen: dit stond er al, of er was niets aangevinkt.');
    expect((await chat.say('lotte', 'jaarplan 2027')).facts).toContain('0 van 9 gereed');
  });

  it('says so when there is nothing left', async () => {
    const chat = await withTwoPlans();
    const list = await chat.say('lotte', 'neem mee');
    const everything = { goalIds: 'clean', itemIds: 'action-bench,action-soup', sections: 'all' };

    const { facts } = await chat.click('lotte', list, 'Meenemen', everything);

    expect(facts).toContain('Er is niets (meer) om mee te nemen uit 2026.');
    expect(facts.join()).not.toContain('copy-plan');
  });

  it('is for the team to see and for the team lead to do', async () => {
    const chat = await withTwoPlans();

    const { facts } = await chat.say('anna', 'neem mee');
    const forced = await chat.press('anna', 'plan-copies/copy-plan', { ...NEW, from: 2026, itemIds: 'action-bench' });

    expect(facts).toContain('Dit kan mee uit 2026. De teamleider kiest.');
    expect(facts.join()).not.toContain('copy-plan');
    expect(forced.texts).toEqual(['Dat mag je bij dit plan niet. De eigenaar of de teamleider wel.']);
  });

  it.each`
    who        | text                | says
    ${'lotte'} | ${'neem mee 2027'}  | ${'Dat jaarplan is er nog niet. De teamleider maakt het met “jaarplan 2028”.'}
    ${'lotte'} | ${'neem mee alles'} | ${'Welk jaar bedoel je? Typ bijvoorbeeld “jaarplan 2027”.'}
    ${'maria'} | ${'neem mee'}       | ${'Van welk team?'}
  `('by "$text" of $who is answered with what is missing', async ({ who, text, says }) => {
    const chat = await withTwoPlans();

    const { facts, texts } = await chat.say(who, text);

    expect([...facts, ...texts]).toContain(says);
  });

  it('of many actions offers twenty here and the rest in the tab', async () => {
    const chat = await withTwoPlans();
    const lead = await chat.program.actorOf('lotte');
    for (let index = 0; index < 40; index += 1) {
      const title = `${index} ${'Containertuinen met de bewoners van de Lekstraat '.repeat(4)}`.slice(0, 200);
      const action = { id: `bulk-${index}`, title, dueOn: '2026-12-21', ownerId: 'anna' };
      await chat.program.services.plans.addPlanAction(lead, OLD, action);
    }

    const { facts } = await chat.say('lotte', 'neem mee');

    expect(facts).toContain('Nog 23 staan er in het tabblad.');
  });

  it('is offered on a new plan that has nothing of its own yet', async () => {
    const chat = await withTwoPlans();

    const plan = await chat.say('lotte', 'jaarplan 2027');
    const list = await chat.click('lotte', plan, 'Neem mee uit 2026 (2)');
    await chat.click('lotte', list, 'Meenemen', { itemIds: 'action-bench' });

    expect(list.facts).toContain('Neem mee uit 2026');
    expect((await chat.say('lotte', 'jaarplan 2027')).facts.join()).not.toContain('Neem mee');
    expect((await chat.say('anna', 'jaarplan 2027')).facts.join()).not.toContain('Neem mee');
  });
});

describeEveryCardSeen();
