import { describeEveryCardSeen } from '../../../support/program/card-rules';
import { openProgramChat, typedIn, type ProgramChat } from '../../../support/program/program-chat';

const FILLED_IN = {
  question: 'Wat moet er in het plan?',
  people: 'anna',
  others: 'bram',
  party: 'Huurdersorganisatie De Brug, gemeente Woonvoorbeeld',
  recorder: 'chris',
  dueOn: '2026-12-15',
};

async function withPlan(): Promise<ProgramChat> {
  const chat = await openProgramChat();
  await chat.say('lotte', 'jaarplan 2027');
  return chat;
}

describe('asking for input', () => {
  it.each`
    text                    | question
    ${'uitvraag'}           | ${'Wat moet er volgens jou in het jaarplan 2027 van Team Noord komen te staan, en waarom?'}
    ${'uitvraag 2027'}      | ${'Wat moet er volgens jou in het jaarplan 2027 van Team Noord komen te staan, en waarom?'}
    ${'input request 2027'} | ${'What should be in the annual plan 2027 of Team Noord according to you, and why?'}
  `('by "$text" begins with a question to keep or change', async ({ text, question }) => {
    const chat = await withPlan();

    const form = await chat.say('lotte', text);

    expect(typedIn(form, 'question')).toBe(question);
    expect(typedIn(form, 'dueOn')).toBe('2026-12-15');
  });

  it('asks colleagues, and one of them for each party outside Teams', async () => {
    const chat = await withPlan();
    const form = await chat.say('lotte', 'uitvraag');

    const asked = await chat.click('lotte', form, 'Vragen', FILLED_IN);
    const again = await chat.click('lotte', form, 'Vragen', FILLED_IN);

    expect(asked.facts).toEqual(
      expect.arrayContaining([
        '✓ Gevraagd aan 4. Het staat bij hun taken.',
        '0 van 4 antwoordden, uiterlijk di 15 dec 2026',
        'Anna Visser',
        'Huurdersorganisatie De Brug, via Chris Postma',
        'gemeente Woonvoorbeeld, via Chris Postma',
      ]),
    );
    expect(again.facts).toContain('✓ Dit was al gevraagd; er is niets veranderd.');
    expect((await chat.say('anna', 'mijn taken')).facts.join()).toContain('Wat moet er in het plan?');
  });

  it('shows who answered what', async () => {
    const chat = await withPlan();
    await chat.click('lotte', await chat.say('lotte', 'uitvraag'), 'Vragen', { ...FILLED_IN, party: '' });
    const { tasks, contributionRequests } = chat.program.services;
    const anna = await chat.program.actorOf('anna');
    const { rounds } = await contributionRequests.view(anna, { teamId: 'noord', year: 2027 });
    const own = rounds[0]?.requests.find(({ item }) => item.ownerId === 'anna');
    await tasks.change(anna, own?.ref ?? { year: 2027, itemId: 'none' }, 1, { what: 'answer', text: 'Meer groen' });

    const { facts } = await chat.say('bram', 'input request');

    expect(facts).toEqual(
      expect.arrayContaining(['1 of 2 answered, by Tue 15 Dec 2026', '✓ answered on Tue 1 Dec 2026', 'Meer groen']),
    );
    expect(facts.join()).not.toContain('plan-requests/open-form');
  });

  it.each`
    mistake                                  | says
    ${{ question: '' }}                      | ${'! Schrijf op wat je wilt weten.'}
    ${{ people: '', others: '', party: '' }} | ${'! Kies aan wie je het vraagt.'}
    ${{ others: 'weg' }}                     | ${'! Kies een collega die ik ken.'}
    ${{ recorder: '' }}                      | ${'! Kies welke collega het antwoord van Huurdersorganisatie De Brug vastlegt.'}
    ${{ dueOn: 'morgen' }}                   | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
  `('gives the form back with $mistake', async ({ mistake, says }) => {
    const chat = await withPlan();
    const form = await chat.say('lotte', 'uitvraag');

    const refused = await chat.click('lotte', form, 'Vragen', { ...FILLED_IN, ...mistake });

    expect(refused.facts).toContain(says);
    expect(typedIn(refused, 'party')).toBe('party' in mistake ? undefined : FILLED_IN.party);
  });

  it('is not for team members, who see what was asked', async () => {
    const chat = await withPlan();

    const none = await chat.say('anna', 'uitvraag');
    const forced = await chat.press('anna', 'plan-requests/open-form', { teamId: 'noord', year: 2027 });

    expect(none.facts).toContain('Er is nog niets gevraagd voor dit jaarplan. De teamleider doet dat met “uitvraag”.');
    expect(forced.texts).toEqual(['Dat mag je bij dit plan niet. De eigenaar of de teamleider wel.']);
  });

  it.each`
    who        | text                 | says
    ${'lotte'} | ${'uitvraag 2028'}   | ${'Dat jaarplan is er nog niet. De teamleider maakt het met “jaarplan 2028”.'}
    ${'lotte'} | ${'uitvraag straks'} | ${'Welk jaar bedoel je? Typ bijvoorbeeld “jaarplan 2027”.'}
    ${'maria'} | ${'uitvraag'}        | ${'Van welk team?'}
  `('by "$text" of $who is answered with what is missing', async ({ who, text, says }) => {
    const chat = await withPlan();

    const { facts, texts } = await chat.say(who, text);

    expect([...facts, ...texts]).toContain(says);
  });

  it('of many people still fits a card', async () => {
    const chat = await withPlan();
    const form = await chat.say('lotte', 'uitvraag');
    const party = Array.from({ length: 20 }, (_, index) => `Bewonersgroep nummer ${index}`).join('; ');

    const { facts } = await chat.click('lotte', form, 'Vragen', { ...FILLED_IN, party });

    expect(facts).toContain('en nog 10');
  });
});

describeEveryCardSeen();
