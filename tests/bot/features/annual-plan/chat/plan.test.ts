import { addressOf } from '../../../../support/program/test-program';
import { openProgramChat, typedIn, type ProgramChat } from '../../../../support/program/program-chat';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';

const LONGEST_TITLE =
  `Containertuinen aanleggen met de bewoners van de Lekstraat en ${'de tuinploeg en '.repeat(20)}`.slice(0, 200);

async function withPlan(chat: ProgramChat): Promise<ProgramChat> {
  await chat.say('lotte', 'jaarplan 2027');
  return chat;
}

async function addActions(chat: ProgramChat, count: number, ownerId: string, title = 'Bankje bij de entree') {
  const lead = await chat.program.actorOf('lotte');
  for (let index = 0; index < count; index += 1) {
    const dueOn = `2027-0${1 + (index % 9)}-1${index % 10}`;
    const action = { id: `bulk-${index}`, title: `${index} ${title}`, dueOn, ownerId };
    await chat.program.services.plans.addPlanAction(lead, { teamId: 'noord', year: 2027 }, action);
  }
}

describe('making the plan', () => {
  it.each`
    text                  | says
    ${'jaarplan 2027'}    | ${'✓ Het jaarplan 2027 staat klaar, met de mijlpalen van het jaar. Wat al geweest was, staat op voorbij.'}
    ${'annual plan 2027'} | ${'✓ The annual plan 2027 is ready, with the milestones of the year. What was over already is marked as past.'}
    ${'plan 2027'}        | ${'✓ Het jaarplan 2027 staat klaar, met de mijlpalen van het jaar. Wat al geweest was, staat op voorbij.'}
  `('by "$text" shows it with what comes next', async ({ text, says }) => {
    const chat = await openProgramChat();

    const { facts } = await chat.say('lotte', text);

    expect(facts).toContain('Team Noord');
    expect(facts.find((fact) => fact.startsWith('✓'))).toBe(says);
    expect(facts.filter((fact) => /Prestatieafspraken|Performance agreements/.test(fact))).not.toEqual([]);
  });

  it('twice shows the same plan, without saying again that it is ready', async () => {
    const chat = await openProgramChat();
    const first = await chat.say('lotte', 'jaarplan 2027');

    const again = await chat.say('lotte', 'jaarplan 2027');

    expect(again.facts).toEqual(first.facts.filter((fact) => !fact.startsWith('✓ Het jaarplan')));
  });

  it.each`
    who        | text                  | says
    ${'anna'}  | ${'jaarplan 2027'}    | ${'Team Noord heeft nog geen jaarplan 2027. De teamleider maakt het met “jaarplan 2027”.'}
    ${'anna'}  | ${'annual plan 2027'} | ${'Team Noord has no annual plan 2027 yet. The team lead makes it with “annual plan 2027”.'}
    ${'maria'} | ${'jaarplan 2027'}    | ${'Kies een team, dan laat ik het jaarplan zien.'}
    ${'lotte'} | ${'jaarplan 2040'}    | ${'Een jaarplan kan van twee jaar geleden tot twee jaar vooruit zijn; 2040 valt daarbuiten.'}
    ${'lotte'} | ${'jaarplan morgen'}  | ${'Welk jaar bedoel je? Typ bijvoorbeeld “jaarplan 2027”.'}
    ${'lotte'} | ${'annual plan 1066'} | ${'Which year do you mean? Type for example “annual plan 2027”.'}
  `('is not done for $who by "$text"', async ({ who, text, says }) => {
    const chat = await openProgramChat();

    const { facts, texts } = await chat.say(who, text);

    expect([...facts, ...texts]).toContain(says);
    const lead = await chat.program.actorOf('lotte');
    expect(await chat.program.services.plans.years(lead, 'noord')).toEqual([]);
  });

  it('is one tap from the card that says that there is none', async () => {
    const chat = await openProgramChat();
    const missing = await chat.press('lotte', 'annual-plan/open-plan', { teamId: 'noord', year: 2027 });

    const made = await chat.click('lotte', missing, 'Jaarplan 2027 maken');

    expect(made.facts).toContain('0 van 8 gereed');
  });

  it('shows a manager the plan of the team that they choose, to look at', async () => {
    const chat = await withPlan(await openProgramChat());
    const choice = await chat.say('maria', 'jaarplan 2027');

    const { facts } = await chat.click('maria', choice, 'Team Noord');

    expect(facts).toContain('Team Noord');
    expect(facts.join()).not.toMatch(/Actie toevoegen|2026 maken|CSV/);
  });
});

describe('whoever meets the bot', () => {
  it('is led to the plan that there is, which may be that of next year', async () => {
    const chat = await withPlan(await openProgramChat());
    await chat.program.services.people.remember(addressOf('bram'), 'bram', 'removed');
    const welcome = await chat.say('bram', 'hallo');

    expect((await chat.click('bram', welcome, 'Het jaarplan')).facts).toContain('0 van 8 gereed');
  });
});

describe('the overview', () => {
  it('shows progress, what is late and what is over', async () => {
    const chat = await withPlan(await openProgramChat());
    await addActions(chat, 6, 'anna');
    chat.program.skipTo('2027-01-20T09:00:00.000Z');

    const { facts } = await chat.say('bram', 'jaarplan 2027');

    expect(facts).toEqual(expect.arrayContaining(['0 van 14 gereed', 'Te laat: 2', '4 regels zijn voorbij']));
  });

  it('says of a legal date where it comes from and of a quiet day what happens to the reminder', async () => {
    const chat = await openProgramChat({ now: '2026-06-01T09:00:00.000Z' });

    const { facts } = await withPlan(chat).then(() => chat.say('lotte', 'tijdpad 2027'));

    expect(facts).toContain('Wettelijke datum: Woningwet, artikel 43 (vanaf 2015). Controleer hem elk jaar.');
    expect(facts).toContain('Hele organisatie, alleen bekijken');
    expect(facts).toContain('Valt in het weekend.');
  });
});

describe('the timeline', () => {
  it('leads through its pages and back to the plan', async () => {
    const chat = await withPlan(await openProgramChat());
    await addActions(chat, 20, 'anna');
    const page = await chat.press('lotte', 'annual-plan/open-timeline', { teamId: 'noord', year: 2027, page: 0 });

    const second = await chat.click('lotte', page, 'Later');
    const third = await chat.click('lotte', second, 'Later');

    expect(page.facts).toContain('Pagina 1 van 3 · 35 regels');
    expect(second.facts).toContain('Pagina 2 van 3 · 35 regels');
    expect(third.facts).toContain('Pagina 3 van 3 · 35 regels');
    expect(third.facts.join()).not.toContain('[Later]');
    expect((await chat.click('lotte', third, 'Naar het jaarplan')).facts).toContain('0 van 28 gereed');
  });

  it('beyond its end shows the last page', async () => {
    const chat = await withPlan(await openProgramChat());

    const { facts } = await chat.press('lotte', 'annual-plan/open-timeline', { teamId: 'noord', year: 2027, page: 99 });

    expect(facts).toContain('Pagina 2 van 2 · 15 regels');
  });

  it('opens where today is', async () => {
    const chat = await withPlan(await openProgramChat());
    chat.program.skipTo('2027-09-01T09:00:00.000Z');

    expect((await chat.say('anna', 'timeline 2027')).facts).toContain('Page 2 of 2 · 15 lines');
  });
});

describe('my tasks', () => {
  it.each`
    count | last
    ${0}  | ${'Je hebt niets openstaan. Typ “jaarplan” om te zien wat je team doet.'}
    ${1}  | ${'Later'}
    ${40} | ${'en nog 28'}
  `('of somebody with $count of the longest titles fit a card', async ({ count, last }) => {
    const chat = await withPlan(await openProgramChat());
    await addActions(chat, count, 'anna', LONGEST_TITLE);

    const { card, facts } = await chat.say('anna', 'mijn taken');

    expect(facts).toContain(last);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25 * 1024);
  });

  it('are in order: late, soon, later', async () => {
    const chat = await withPlan(await openProgramChat());
    await addActions(chat, 3, 'anna');
    chat.program.skipTo('2027-02-05T09:00:00.000Z');

    const { facts } = await chat.say('anna', 'my tasks');

    const groups = facts.filter((fact) => /^(Late|This week and next|Later)$/.test(fact));
    expect(groups).toEqual(['Late', 'This week and next', 'Later']);
  });

  it.each`
    dueOn           | group
    ${'2026-12-13'} | ${'Deze en volgende week'}
    ${'2026-12-14'} | ${'Later'}
  `('due on $dueOn, said on Tuesday 1 December, stand under $group', async ({ dueOn, group }) => {
    const chat = await withPlan(await openProgramChat());
    const lead = await chat.program.actorOf('lotte');
    const action = { id: 'one', title: 'Soeptafel', dueOn, ownerId: 'anna' };
    await chat.program.services.plans.addPlanAction(lead, { teamId: 'noord', year: 2027 }, action);

    const { facts } = await chat.say('anna', 'mijn taken');

    expect(facts).toContain(group);
  });

  it('of somebody who helps another team do not lead to a plan that they may not see', async () => {
    const chat = await withPlan(await openProgramChat());
    await addActions(chat, 1, 'gijs');
    const tasks = await chat.say('gijs', 'mijn taken');

    const task = await chat.click('gijs', tasks, '0 Bankje bij de entree');

    expect([...tasks.facts, ...task.facts].join()).not.toContain('open-plan');
    expect(task.facts).toContain('Plan: Team Noord, 2027');
  });
});

describe('adding an action', () => {
  const FILLED_IN = { title: 'Soeptafel', dueOn: '2027-02-01', ownerId: 'anna', placeId: '' };

  it('through the form puts it in the plan and in the list of its owner', async () => {
    const chat = await withPlan(await openProgramChat());
    const form = await chat.click('lotte', await chat.say('lotte', 'jaarplan 2027'), 'Actie toevoegen');

    const { facts } = await chat.click('lotte', form, 'Toevoegen', FILLED_IN);

    expect(facts).toEqual(
      expect.arrayContaining(['✓ Toegevoegd. Anna krijgt er herinneringen over.', '0 van 9 gereed']),
    );
    expect((await chat.say('anna', 'mijn taken')).facts).toContain('Soeptafel');
  });

  it('by sending the form twice makes one', async () => {
    const chat = await withPlan(await openProgramChat());
    const form = await chat.say('lotte', 'actie toevoegen');
    await chat.click('lotte', form, 'Toevoegen', FILLED_IN);

    const { facts } = await chat.click('lotte', form, 'Toevoegen', FILLED_IN);

    expect(facts).toContain('0 van 9 gereed');
  });

  it.each`
    field        | wrong                      | says
    ${'title'}   | ${{ title: '   ' }}        | ${'! Schrijf op wat jullie gaan doen.'}
    ${'dueOn'}   | ${{ dueOn: '2026-01-01' }} | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
    ${'dueOn'}   | ${{ dueOn: 'morgen' }}     | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
    ${'ownerId'} | ${{ ownerId: 'nobody' }}   | ${'! Kies een collega die ik ken.'}
    ${'placeId'} | ${{ placeId: '../x|y' }}   | ${'! Kies een plek van dit team.'}
  `('with a wrong $field comes back with what was typed', async ({ wrong, says }) => {
    const chat = await withPlan(await openProgramChat());
    const form = await chat.say('lotte', 'actie toevoegen');

    const back = await chat.click('lotte', form, 'Toevoegen', { ...FILLED_IN, ...wrong });

    expect(back.facts).toContain(says);
    const typed = { title: typedIn(back, 'title'), dueOn: typedIn(back, 'dueOn'), ownerId: typedIn(back, 'ownerId') };
    const { placeId: _place, ...expected } = { ...FILLED_IN, ...wrong };
    expect(typed).toEqual(expected);
    expect((await chat.click('lotte', back, 'Toevoegen', FILLED_IN)).facts).toContain('0 van 9 gereed');
  });

  it('where there is no plan yet offers to make one, and makes none by itself', async () => {
    const chat = await openProgramChat();

    expect((await chat.say('lotte', 'actie toevoegen')).facts).toContain('Nog geen jaarplan');
    expect(await chat.program.services.plans.years(await chat.program.actorOf('lotte'), 'noord')).toEqual([]);
  });

  it.each(['anna', 'maria'])('is not for %s', async (who) => {
    const chat = await withPlan(await openProgramChat());

    expect((await chat.say(who, 'actie toevoegen')).texts).toEqual([
      'Dat mag je bij dit plan niet. De eigenaar of de teamleider wel.',
    ]);
  });
});

describeEveryCardSeen();
