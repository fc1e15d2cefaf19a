import type { Place } from '../../../../bot/contracts/places';
import { describeEveryCardSeen } from '../../../support/program/card-rules';
import { openProgramChat, typedIn, type Answer, type ProgramChat } from '../../../support/program/program-chat';
import { TENANT_ID } from '../../../support/program/test-association';

const FILLED_IN = {
  problem: 'Grofvuil bij de containers.',
  analysis: 'Vooral na het weekend.',
  goalTitle: 'Minder grofvuil',
  indicator: 'meldingen per maand',
  unit: 'meldingen',
  baseline: '12,5',
  target: '4',
};
const ACTION = { title: 'Containers verplaatsen', ownerId: 'anna', dueOn: '2026-12-15' };

function aPlace(id: string, name: string, overrides: Partial<Place> = {}): Place {
  return { id, kind: 'complex', name, aliases: [], teamId: 'noord', ...overrides };
}

async function withPlaces(): Promise<ProgramChat> {
  const chat = await openProgramChat();
  const { places } = chat.program.services;
  await places.save(TENANT_ID, aPlace('lek', 'Lekstraat', { aliases: ['de Punt'] }));
  await places.save(TENANT_ID, aPlace('vecht', 'Vechtstraat Noord'));
  await places.save(TENANT_ID, aPlace('vecht-zuid', 'Vechtstraat Zuid'));
  await places.save(TENANT_ID, aPlace('haven', 'Havenkwartier', { teamId: 'zuid' }));
  await chat.say('lotte', 'jaarplan 2027');
  return chat;
}

function filledIn(card: Answer): object {
  const fields = ['problem', 'analysis', 'goalTitle', 'indicator', 'unit', 'baseline', 'target'];
  return Object.fromEntries(fields.map((field) => [field, typedIn(card, field) ?? '']));
}

describe('a plan of action', () => {
  it.each`
    text                           | eyebrow                                | goal
    ${'plan van aanpak Lekstraat'} | ${'Plan van aanpak 2027 · Team Noord'} | ${'Prettig wonen in Lekstraat'}
    ${'plan van aanpak de punt'}   | ${'Plan van aanpak 2027 · Team Noord'} | ${'Prettig wonen in Lekstraat'}
    ${'action plan lekstraat'}     | ${'Action plan 2027 · Team Noord'}     | ${'Pleasant living in Lekstraat'}
  `('is made at once by "$text"', async ({ text, eyebrow, goal }) => {
    const chat = await withPlaces();

    const card = await chat.say('lotte', text);

    expect(card.facts).toEqual(expect.arrayContaining([eyebrow, 'Lekstraat']));
    expect(typedIn(card, 'goalTitle')).toBe(goal);
  });

  it('is written, with its goal, on its card', async () => {
    const chat = await withPlaces();
    const card = await chat.say('lotte', 'plan van aanpak lekstraat');

    const saved = await chat.click('lotte', card, 'Bewaar', { ...FILLED_IN, ...ACTION });
    const reopened = await chat.say('anna', 'plan van aanpak lekstraat');

    expect(saved.facts).toContain('✓ Bewaard. Het doel staat ook in het jaarplan.');
    expect(filledIn(saved)).toEqual(FILLED_IN);
    expect(typedIn(saved, 'title')).toBe(ACTION.title);
    expect(reopened.facts).toEqual(
      expect.arrayContaining(['– Grofvuil bij de containers.', '– Vooral na het weekend.']),
    );
    expect(reopened.facts.join()).not.toMatch(/save-plan|add-action/);
  });

  it('takes actions with owner and day, and keeps what was typed elsewhere', async () => {
    const chat = await withPlaces();
    const card = await chat.say('lotte', 'plan van aanpak lekstraat');

    const added = await chat.click('lotte', card, 'Actie toevoegen', { ...FILLED_IN, ...ACTION });
    const again = await chat.click('lotte', card, 'Actie toevoegen', { ...FILLED_IN, ...ACTION });

    expect(added.facts).toEqual(
      expect.arrayContaining([
        '✓ Toegevoegd. Anna krijgt er herinneringen over.',
        'Acties: 1 van hooguit 7',
        'Containers verplaatsen',
      ]),
    );
    expect(typedIn(added, 'title')).toBeUndefined();
    expect(typedIn(added, 'problem')).toBe(FILLED_IN.problem);
    expect(again.facts).toContain('Acties: 1 van hooguit 7');
    expect((await chat.say('anna', 'mijn taken')).facts).toContain('Containers verplaatsen');
  });

  it('refuses the eighth action', async () => {
    const chat = await withPlaces();
    let card = await chat.say('lotte', 'plan van aanpak lekstraat');
    const first = card;
    for (let index = 0; index < 7; index += 1) {
      card = await chat.click('lotte', card, 'Actie toevoegen', { ...ACTION, title: `Actie ${index}` });
    }

    const refused = await chat.click('lotte', first, 'Actie toevoegen', { ...ACTION, title: 'Actie 8' });
    const unused = await chat.press('lotte', 'place-plans/add-action', {
      ...{ teamId: 'noord', year: 2027, placeId: 'lek', version: 1, goalVersion: 1, draftId: 'new', ...ACTION },
    });

    expect(card.facts).toContain(
      'Zeven acties is genoeg voor één plek. Rond er eerst een af of laat er een vervallen.',
    );
    expect(card.facts.join()).not.toContain('add-action');
    expect(refused.facts).toContain('Acties: 7 van hooguit 7');
    expect(unused.texts).toEqual([
      'Een plan van aanpak heeft hooguit 7 acties. Rond er eerst een af of laat er een vervallen; wat groter is, hoort in het jaarplan zelf.',
    ]);
  });

  it.each`
    button               | mistake                   | says
    ${'Bewaar'}          | ${{ baseline: 'twaalf' }} | ${'! Vul een getal in, bijvoorbeeld 6,5, of laat het leeg.'}
    ${'Bewaar'}          | ${{ goalTitle: '' }}      | ${'! Schrijf op wat jullie willen bereiken.'}
    ${'Actie toevoegen'} | ${{ title: '' }}          | ${'! Schrijf op wat jullie gaan doen.'}
    ${'Actie toevoegen'} | ${{ ownerId: 'weg' }}     | ${'! Kies een collega die ik ken.'}
    ${'Actie toevoegen'} | ${{ dueOn: 'morgen' }}    | ${'! Kies een dag vanaf vandaag, in het planjaar of een jaar ervoor of erna.'}
  `('gives everything back at $button with $mistake', async ({ button, mistake, says }) => {
    const chat = await withPlaces();
    const card = await chat.say('lotte', 'plan van aanpak lekstraat');

    const refused = await chat.click('lotte', card, button, { ...FILLED_IN, ...ACTION, ...mistake });

    expect(refused.facts).toContain(says);
    expect(typedIn(refused, 'analysis')).toBe(FILLED_IN.analysis);
  });

  it('shows what others wrote since, with what was typed for nothing', async () => {
    const chat = await withPlaces();
    const card = await chat.say('lotte', 'plan van aanpak lekstraat');
    await chat.click('lotte', card, 'Bewaar', FILLED_IN);

    const stale = await chat.click('lotte', card, 'Bewaar', { ...FILLED_IN, problem: 'Iets anders' });

    expect(stale.facts.join('\n')).toContain('Jij had geschreven: “Iets anders”');
    expect(typedIn(stale, 'problem')).toBe(FILLED_IN.problem);
  });

  it('begins with what is known of the place', async () => {
    const chat = await withPlaces();
    const lead = await chat.program.actorOf('lotte');
    const action = { id: 'bench', title: 'Bankje in de hal', dueOn: '2026-12-15', ownerId: 'anna', placeId: 'lek' };
    await chat.program.services.plans.addPlanAction(lead, { teamId: 'noord', year: 2027 }, action);

    const { facts } = await chat.say('lotte', 'plan van aanpak lekstraat');

    expect(facts).toEqual(
      expect.arrayContaining([
        'Wat we al weten',
        'Loopt al: 1',
        '– Bankje in de hal, klaar op di 15 dec 2026 (Anna Visser)',
      ]),
    );
  });

  it.each`
    who        | text                               | says
    ${'lotte'} | ${'plan van aanpak'}               | ${'Kies een complex of buurt. Typ bijvoorbeeld “plan van aanpak Lekstraat”.'}
    ${'lotte'} | ${'plan van aanpak Vechtstraat'}   | ${'“Vechtstraat” kan meer dan één plek zijn. Welke bedoel je?'}
    ${'lotte'} | ${'plan van aanpak Marsweg'}       | ${'“Marsweg” ken ik niet als complex of buurt van Team Noord. Bedoel je een van deze?'}
    ${'lotte'} | ${'plan van aanpak Havenkwartier'} | ${'“Havenkwartier” ken ik niet als complex of buurt van Team Noord. Bedoel je een van deze?'}
    ${'anna'}  | ${'plan van aanpak Lekstraat'}     | ${'! Er is nog geen plan van aanpak voor Lekstraat. De teamleider maakt het met “plan van aanpak Lekstraat”.'}
  `('by "$text" of $who is answered: $says', async ({ who, text, says }) => {
    const chat = await withPlaces();

    const { facts } = await chat.say(who, text);

    expect(facts).toContain(says);
  });

  it('opens the place that is chosen', async () => {
    const chat = await withPlaces();
    const choice = await chat.say('lotte', 'plan van aanpak Vechtstraat');

    const { facts } = await chat.click('lotte', choice, 'Openen', { placeId: 'vecht-zuid' });

    expect(facts).toContain('Vechtstraat Zuid');
  });

  it('of another team is not there to open', async () => {
    const chat = await withPlaces();

    const { texts } = await chat.press('lotte', 'place-plans/open-place', { placeId: 'haven' });

    expect(texts).toEqual(['Dat mag je bij dit plan niet. De eigenaar of de teamleider wel.']);
  });

  it('with the longest texts fits a card', async () => {
    const chat = await withPlaces();
    const lead = await chat.program.actorOf('lotte');
    let card = await chat.say('lotte', 'plan van aanpak lekstraat');
    const long = (length: number) => 'Grofvuil bij de containers aan de Lekstraat. '.repeat(100).slice(0, length);
    for (let index = 0; index < 12; index += 1) {
      const action = { id: `b${index}`, title: long(190), dueOn: '2026-12-15', ownerId: 'anna', placeId: 'lek' };
      await chat.program.services.plans.addPlanAction(lead, { teamId: 'noord', year: 2027 }, action);
    }
    for (let index = 0; index < 7; index += 1) {
      card = await chat.click('lotte', card, 'Actie toevoegen', { ...ACTION, title: `${index} ${long(190)}` });
    }

    const saved = await chat.click('lotte', card, 'Bewaar', {
      ...{ ...FILLED_IN, problem: long(2_000), analysis: long(4_000), goalTitle: long(200), indicator: long(200) },
    });

    expect(saved.facts).toContain('✓ Bewaard. Het doel staat ook in het jaarplan.');
  });
});

describeEveryCardSeen();
