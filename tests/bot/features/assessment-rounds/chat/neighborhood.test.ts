import { written } from '../../../../cards/reading';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { buttonOf, typedIn, type Answer, type ProgramChat } from '../../../../support/program/program-chat';
import { teams, TENANT_ID } from '../../../../support/program/test-association';
import { GRADES, judgeAll, opened, openRoundChat, settle } from './round-chat';

const SAVE = 'Bewaar deze plek';

/** Lotte's card of the Rivierenwijk, in which Lekstraat stands open. */
async function cardOf(chat: ProgramChat): Promise<Answer> {
  const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');
  return chat.press('lotte', 'assessment-rounds/open-neighborhoods', data);
}

describe('a team lead’s neighborhood', () => {
  it('has the complexes side by side, of which the first without an answer stands open', async () => {
    const chat = await openRoundChat();

    const { facts } = await cardOf(chat);

    expect(facts).toEqual(
      expect.arrayContaining([
        'Buurtkaart Rivierenwijk',
        '0 van 2 plekken ingevuld',
        'Lekstraat',
        `[${SAVE}] assessment-rounds/save-place`,
        '[Invullen: Vechtstraat] assessment-rounds/open-neighborhood',
        '[Wat gaan we doen?] assessment-rounds/open-next-step',
      ]),
    );
    expect(facts.filter((fact) => fact.startsWith(`[${SAVE}]`))).toHaveLength(1);
    expect(facts.join()).not.toContain('Kleine Haven');
  });

  it('is saved place by place, and opens the next', async () => {
    const chat = await openRoundChat();
    const card = await cardOf(chat);

    const first = await chat.click('lotte', card, SAVE, GRADES);
    const second = await chat.click('lotte', first, SAVE, GRADES);

    expect(first.facts).toEqual(
      expect.arrayContaining(['✓ Opgeslagen: Lekstraat.', '1 van 2 plekken ingevuld', 'jij 6,5', 'jij nog niet']),
    );
    expect(buttonOf(first, SAVE).data).toMatchObject({ placeId: 'vechtstraat' });
    expect(second.facts).toContain('2 van 2 plekken ingevuld');
    expect(() => buttonOf(second, SAVE)).toThrow('No button');
  });

  it('shows what the people say, with how many they are, from two of them on', async () => {
    const chat = await openRoundChat();
    await cardOf(chat);
    await judgeAll(chat, 'anna', { ...GRADES, housing: '8', environment: '8' });
    const { data } = buttonOf(
      await chat.click('lotte', await chat.say('lotte', 'meetrondes'), 'Openen: Najaar'),
      'Buurtkaart',
    );
    const one = await chat.press('lotte', 'assessment-rounds/open-neighborhoods', data);
    await judgeAll(chat, 'bram');

    const two = await chat.press('lotte', 'assessment-rounds/open-neighborhoods', data);

    expect(one.facts).toContain('Vorige ronde niet · jouw mensen: nog maar 1');
    expect(two.facts).toContain('Vorige ronde niet · jouw mensen 7,3 (2)');
  });

  it.each`
    grades                                  | says
    ${{ ...GRADES, housing: '4' }}          | ${'! Schrijf bij een 5 of lager en bij een 9 of hoger kort waarom.'}
    ${{ ...GRADES, environment: '10' }}     | ${'! Schrijf bij een 5 of lager en bij een 9 of hoger kort waarom.'}
    ${{ housing: '', environment: 'none' }} | ${'! Geef minstens één cijfer, of kies “ken ik niet goed genoeg”.'}
  `('gives back $grades with: $says', async ({ grades, says }: { grades: object; says: string }) => {
    const chat = await openRoundChat();

    const answer = await chat.click('lotte', await cardOf(chat), SAVE, { ...grades, familiarity: '2' });

    expect(answer.facts).toContain(says);
    expect(answer.facts).toContain('0 van 2 plekken ingevuld');
    expect(typedIn(answer, 'familiarity')).toBe('2');
  });

  it('takes not knowing a place for an answer', async () => {
    const chat = await openRoundChat();

    const answer = await chat.click('lotte', await cardOf(chat), 'Ken ik niet goed genoeg');

    expect(answer.facts).toEqual(expect.arrayContaining(['✓ Opgeslagen: Lekstraat.', 'ken je niet']));
  });

  it('changed on another device says what is there, and keeps what was filled in', async () => {
    const chat = await openRoundChat();
    const card = await cardOf(chat);
    await chat.click('lotte', card, SAVE, GRADES);

    const changed = await chat.click('lotte', card, SAVE, { ...GRADES, housing: '8' });
    const saved = await chat.click('lotte', changed, SAVE, { ...GRADES, housing: '8' });

    expect(changed.facts).toContain('Hier staat nu van jou: woning 7, omgeving 6.');
    expect(typedIn(changed, 'housing')).toBe('8');
    expect(saved.facts).toEqual(expect.arrayContaining(['✓ Opgeslagen: Lekstraat.', 'jij 7,0']));
  });

  it('keeps, filled in after the close, what was filled in as a draft that does not count', async () => {
    const chat = await openRoundChat();
    const card = await cardOf(chat);
    await chat.press('maria', 'assessment-rounds/close-round', await versionOf(chat, card));
    await settle(chat, 20);

    const late = await chat.click('lotte', card, SAVE, GRADES);

    expect(late.facts).toContain('! De ronde is gesloten. Lekstraat is als concept bewaard en telt niet mee.');
    expect(late.facts).toContain('0 van 2 plekken ingevuld');
  });

  it('has one remark of the team, from which names are taken out', async () => {
    const chat = await openRoundChat();
    const card = await cardOf(chat);

    const saved = await chat.click('lotte', card, 'Bewaar de opmerking', {
      remark: 'Bel mevrouw Jansen op 06-12345678.',
    });
    const stale = await chat.click('lotte', card, 'Bewaar de opmerking', { remark: 'Het gaat beter.' });
    const replaced = await chat.click('lotte', stale, 'Bewaar de opmerking', { remark: 'Het gaat beter.' });

    expect(saved.facts.join()).toContain('! De opmerking is bewaard. Voor de privacy haalde ik weg:');
    expect(typedIn(saved, 'remark')).not.toMatch(/Jansen|12345678/);
    expect(stale.facts.join()).toContain('! Niet bewaard: een ander schreef intussen');
    expect(typedIn(stale, 'remark')).toBe('Het gaat beter.');
    expect(replaced.facts).toContain('✓ De opmerking is bewaard.');
  });

  it.each`
    who       | verb                   | text
    ${'anna'} | ${'open-neighborhood'} | ${/\S/}
    ${'hugo'} | ${'open-neighborhood'} | ${/\S/}
    ${'anna'} | ${'save-remark'}       | ${/\S/}
    ${'hugo'} | ${'open-next-step'}    | ${/\S/}
  `('is not for $who to $verb', async ({ who, verb, text }: { who: string; verb: string; text: RegExp }) => {
    const chat = await openRoundChat();
    const { data } = buttonOf(await cardOf(chat), SAVE);

    const answer = await chat.press(who, `assessment-rounds/${verb}`, { ...data, remarkVersion: 0, remark: 'x' });

    expect(answer.card).toBeUndefined();
    expect(answer.texts.join()).toMatch(text);
  });
});

describe('what a team does about it', () => {
  it('asks for a plan first where there is none', async () => {
    const chat = await openRoundChat();

    const { facts } = await chat.click('lotte', await cardOf(chat), 'Wat gaan we doen?');

    expect(facts).toContain('Je team heeft nog geen jaarplan 2026. Maak dat eerst; daarna zet je hier acties.');
  });

  it('becomes a plan action of the team’s plan, once', async () => {
    const chat = await openRoundChat();
    await chat.program.services.plans.open(await chat.program.actorOf('lotte'), { teamId: 'noord', year: 2027 });
    const form = await chat.click('lotte', await cardOf(chat), 'Wat gaan we doen?');
    const filledIn = { title: 'Licht in de portieken', dueOn: '2027-02-01', ownerId: 'anna', placeId: 'lekstraat' };

    const added = await chat.click('lotte', form, 'Zet in het jaarplan', filledIn);
    await chat.click('lotte', form, 'Zet in het jaarplan', filledIn);

    expect(form.facts).toContain('[Liever een doel] → teams.microsoft.com');
    expect(added.facts).toContain('✓ Staat in het jaarplan 2027. Anna krijgt er een herinnering voor.');
    const plan = await chat.program.services.plans.view(await chat.program.actorOf('lotte'), {
      teamId: 'noord',
      year: 2027,
    });
    const actions = (plan?.items ?? []).filter(({ item }) => item.title === 'Licht in de portieken');
    expect(actions).toMatchObject([{ item: { placeId: 'lekstraat', ownerId: 'anna', dueOn: '2027-02-01' } }]);
  });

  it.each`
    filledIn             | says
    ${{ title: ' ' }}    | ${/^! /}
    ${{ dueOn: '' }}     | ${/^! /}
    ${{ ownerId: 'no' }} | ${/^! /}
  `('gives back $filledIn with what is wrong', async ({ filledIn, says }: { filledIn: object; says: RegExp }) => {
    const chat = await openRoundChat();
    await chat.program.services.plans.open(await chat.program.actorOf('lotte'), { teamId: 'noord', year: 2027 });
    const form = await chat.click('lotte', await cardOf(chat), 'Wat gaan we doen?');
    const whole = { title: 'Licht', dueOn: '2027-02-01', ownerId: 'anna', placeId: 'lekstraat', ...filledIn };

    const answer = await chat.click('lotte', form, 'Zet in het jaarplan', whole);

    expect(answer.facts).toContainEqual(expect.stringMatching(says));
    expect(typedIn(answer, 'placeId')).toBe('lekstraat');
  });
});

describe('who answered', () => {
  it('stands by name for who leads them, and only those', async () => {
    const chat = await openRoundChat();
    const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');
    await judgeAll(chat, 'anna');
    await settle(chat);

    const own = await chat.press('lotte', 'assessment-rounds/open-response', data);
    const all = await chat.press('maria', 'assessment-rounds/open-response', data);

    expect(own.facts).toEqual(
      expect.arrayContaining([
        '2 van 8 oordelen · 1 van 4 mensen klaar',
        'Nog niet klaar: 3',
        'Bram Kok',
        'Klaar: 1',
        'Anna Visser',
      ]),
    );
    expect(own.facts.join()).not.toContain('Dina');
    expect(all.facts).toEqual(
      expect.arrayContaining([
        '2 van 11 oordelen · 1 van 7 mensen klaar',
        'Collega’s',
        'Wie van hen antwoordde, ziet alleen hun teamleider.',
        '[Nog eens vragen] assessment-rounds/nudge-people',
      ]),
    );
    for (const name of ['Anna', 'Bram', 'Dina', 'klaar: ']) expect(all.facts.join()).not.toContain(name);
  });

  it('stands by team for management, and by name for partners', async () => {
    // West is small; the smaller of the others goes with it.
    const larger = teams.map((team) => (team.id === 'zuid' ? { ...team, memberIds: ['dina', 'emre', 'gijs'] } : team));
    const chat = await openRoundChat({ teams: larger });
    await chat.program.services.places.save(TENANT_ID, {
      ...{ id: 'plein', kind: 'complex', name: 'Plein', aliases: [], teamId: 'west' },
    });
    const { data } = buttonOf(await opened(chat, { teamIds: 'noord,zuid,west' }), 'Ja, sluit de ronde');
    const maria = await chat.program.actorOf('maria');
    const partner = { organization: 'Politie Voorbeeldstad', kind: 'police', contactName: 'Wijkagent' } as const;
    await chat.program.services.networkPartners.add(maria, {
      ...{ id: 'partner-wijk', ...partner, email: '', language: 'nl', mayBeNamed: false },
    });
    await chat.program.services.participants.assign(maria, written(data['roundId']), {
      ...{ what: 'set', assignments: [{ participantId: 'partner.partner-wijk', placeIds: ['haven'] }] },
    });
    await settle(chat);

    const all = await chat.press('maria', 'assessment-rounds/open-response', data);

    expect(all.facts).toEqual(
      expect.arrayContaining([
        'Nog niet klaar: 1',
        'Wijkagent, Politie Voorbeeldstad',
        'Team Zuid',
        'Kleinste teams samen',
      ]),
    );
    expect(all.facts.join()).not.toMatch(/Anna|Team West|Team Noord/);
  });
});

/** Of the round as it is, for a press on another card. */
async function versionOf({ program }: ProgramChat, card: Answer) {
  const { data } = buttonOf(card, SAVE);
  const roundId = written(data['roundId']);
  const round = await program.services.assessmentRounds.find(TENANT_ID, roundId);
  return { roundId, version: round?.version };
}

describeEveryCardSeen();
