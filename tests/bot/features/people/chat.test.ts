import { describeEveryCardSeen } from '../../../support/program/card-rules';
import { openProgramChat, typedIn } from '../../../support/program/program-chat';
import { addressOf } from '../../../support/program/test-program';

describe('the introduction', () => {
  it('says in three lines what the bot does, and what this person has to do now', async () => {
    const chat = await openProgramChat();
    await chat.say('lotte', 'jaarplan 2027');
    await chat.program.services.people.remember(addressOf('lotte'), 'lotte', 'removed');

    const { facts } = await chat.say('lotte', 'mijn taken');

    expect(facts).toContain('Dag Lotte, ik ben Prettig Wonen');
    expect(facts).toContain('Ik herinner je op tijd aan wat je hebt afgesproken: hooguit één bericht per werkdag.');
    expect(facts).toContain('Start van de uitvoering');
  });
});

describe('language', () => {
  it('is Dutch until somebody asks for English, on every card after that', async () => {
    const chat = await openProgramChat();
    const before = await chat.say('lotte', 'team');

    const chosen = await chat.say('lotte', 'english');
    const after = await chat.say('lotte', 'team');
    const back = await chat.say('lotte', 'nederlands');

    expect(before.facts).toContain('Wie ik op dit moment kan bereiken.');
    expect(chosen.texts).toEqual(['All right, from now on in English.']);
    expect(after.facts).toContain('Whom I can reach at this moment.');
    expect(back.texts).toEqual(['Goed, verder in het Nederlands.']);
  });

  it('follows the words of who chose none, also when they press a button later', async () => {
    const chat = await openProgramChat();
    const help = await chat.say('anna', 'working days');

    const pressed = await chat.press('anna', 'people/open-absence');

    expect(help.facts).toContain('Your settings');
    expect(pressed.facts).toContain('I am away');
  });
});

describe('working days and language', () => {
  it.each`
    workingDays    | says
    ${'1,2,4'}     | ${'✓ Bewaard. Je werkdagen: maandag, dinsdag, donderdag.'}
    ${'5,1,5'}     | ${'✓ Bewaard. Je werkdagen: maandag, vrijdag.'}
    ${''}          | ${'! Kies ten minste één werkdag.'}
    ${'9,maandag'} | ${'! Kies ten minste één werkdag.'}
  `('"$workingDays" answers $says', async ({ workingDays, says }) => {
    const chat = await openProgramChat();
    const form = await chat.say('anna', 'werkdagen');

    const answer = await chat.click('anna', form, 'Bewaren', { workingDays, language: 'nl' });

    expect(answer.facts).toContain(says);
  });

  it('takes a new language at once', async () => {
    const chat = await openProgramChat();
    const form = await chat.say('anna', 'instellingen');

    const answer = await chat.click('anna', form, 'Bewaren', { workingDays: '1,2', language: 'en' });

    expect(answer.facts).toContain('✓ Saved. Your working days: Monday, Tuesday.');
    expect(typedIn(answer, 'workingDays')).toBe('1,2');
  });

  it.each([{}, { language: 'fr', workingDays: '1' }, { language: 'nl', workingDays: 'x'.repeat(99) }])(
    'refuses a forged form %p and keeps what was chosen',
    async (data) => {
      const chat = await openProgramChat();

      const answer = await chat.press('anna', 'people/save-settings', data);

      expect(answer.texts).toEqual(['Deze kaart klopt niet meer. Vraag hem opnieuw op, dan kun je verder.']);
      expect(
        (await chat.program.services.people.settingsOf((await chat.program.actorOf('anna')).tenantId, 'anna'))
          .workingDays,
      ).toEqual([1, 2, 3, 4, 5]);
    },
  );
});

describe('being away', () => {
  it.each`
    text                              | says
    ${'ik ben er niet t/m 24-12'}     | ${'✓ Genoteerd: je bent er niet tot en met donderdag 24 december 2026. Je leidinggevende krijgt zolang je herinneringen.'}
    ${'away until 24 december 2026'}  | ${/^✓ Noted: you are away until and including Thursday,? 24 December 2026\. Your line manager gets your reminders meanwhile\.$/}
    ${'afwezig t/m eergisteren'}      | ${'! Tot en met welke dag? Typ bijvoorbeeld “ik ben er niet t/m 12-12-2026”, of vul het hier in.'}
    ${'ik ben er niet t/m 3 januari'} | ${'✓ Genoteerd: je bent er niet tot en met zondag 3 januari 2027. Je leidinggevende krijgt zolang je herinneringen.'}
    ${'ik ben er niet t/m 1-1-2026'}  | ${'! Kies een dag vanaf vandaag, hooguit een jaar vooruit.'}
  `('"$text" is answered', async ({ text, says }) => {
    const chat = await openProgramChat();

    const { facts } = await chat.say('anna', text);

    expect(facts).toContainEqual(expect.stringMatching(says instanceof RegExp ? says : literally(says)));
  });

  it('names the deputy, keeps them for the next time, and ends with one tap', async () => {
    const chat = await openProgramChat();
    const form = await chat.say('anna', 'ik ben er niet');

    const away = await chat.click('anna', form, 'Doorgeven', { until: '2026-12-11', deputyId: 'bram' });
    const team = await chat.say('lotte', 'team');
    const back = await chat.click('anna', away, 'Ik ben er weer');
    const again = await chat.say('anna', 'ik ben er niet');

    expect(away.facts).toContainEqual(expect.stringContaining('Bram Kok krijgt zolang je herinneringen.'));
    expect(team.facts).toContainEqual(expect.stringContaining('Anna Visser, tot en met vrijdag 11 december 2026'));
    expect(back.facts).toContain('✓ Welkom terug! Je krijgt weer je eigen herinneringen.');
    expect(typedIn(again, 'deputyId')).toBe('bram');
  });

  it('takes nobody for a deputy who is left out of the form, and keeps them when only a day is typed', async () => {
    const chat = await openProgramChat();
    const form = await chat.say('anna', 'ik ben er niet');
    await chat.click('anna', form, 'Doorgeven', { until: '2026-12-11', deputyId: 'bram' });

    const typed = await chat.say('anna', 'ik ben er niet t/m 14-12-2026');
    const emptied = await chat.click('anna', form, 'Doorgeven', { until: '2026-12-14', deputyId: '' });

    expect(typed.facts).toContainEqual(expect.stringContaining('Bram Kok krijgt zolang je herinneringen.'));
    expect(emptied.facts).toContainEqual(expect.stringContaining('Je leidinggevende krijgt zolang je herinneringen.'));
    const { tenantId } = await chat.program.actorOf('anna');
    expect(await chat.program.services.people.substitutedBy(tenantId, 'bram')).toEqual([]);
  });

  it.each`
    filledIn                                       | says
    ${{ until: '', deputyId: '' }}                 | ${'! Kies een dag vanaf vandaag, hooguit een jaar vooruit.'}
    ${{ until: 'morgen', deputyId: 'bram' }}       | ${'! Kies een dag vanaf vandaag, hooguit een jaar vooruit.'}
    ${{ until: '2026-12-11', deputyId: 'anna' }}   | ${'! Kies iemand anders: jezelf vervangen kan niet.'}
    ${{ until: '2026-12-11', deputyId: 'nobody' }} | ${'! Die collega ken ik niet.'}
  `(
    'says what is wrong with $filledIn, and gives it back',
    async ({ filledIn, says }: { filledIn: { until: string; deputyId: string }; says: string }) => {
      const chat = await openProgramChat();
      const form = await chat.say('anna', 'ik ben er niet');

      const answer = await chat.click('anna', form, 'Doorgeven', filledIn);

      expect(answer.facts).toContain(says);
      expect(typedIn(answer, 'until') ?? '').toBe(filledIn.until);
      expect(typedIn(answer, 'deputyId') ?? '').toBe(filledIn.deputyId);
    },
  );
});

describe('the team', () => {
  it('lists who can be reached, who is away and who has not installed the bot', async () => {
    const chat = await openProgramChat();
    await chat.program.services.people.remember(addressOf('bram'), 'bram', 'removed');
    await chat.program.services.people.markUnreachable(
      (await chat.program.actorOf('chris')).tenantId,
      'chris',
      'BotDisabledByAdmin',
    );

    const { facts } = await chat.say('lotte', 'team');

    expect(facts).toEqual(expect.arrayContaining(['✓ Bereikbaar', 'Anna Visser', '! Nog niet bereikbaar', 'Bram Kok']));
    expect(facts).toContain('Chris Postma (heeft mij geblokkeerd of verwijderd)');
  });

  it('shows a manager, who is in none, the teams that they manage', async () => {
    const chat = await openProgramChat();

    const { facts } = await chat.say('maria', 'team');

    expect(facts).toContain('Team Noord');
  });

  it('is explained to who has none', async () => {
    const chat = await openProgramChat({ teams: [] });

    expect((await chat.say('anna', 'team')).texts).toEqual([
      'Je zit nog niet in een team. Vraag je beheerder om je bij een team te zetten.',
    ]);
  });
});

describe('help', () => {
  it.each`
    text      | title
    ${'help'} | ${'Wat ik voor je kan doen'}
    ${'?'}    | ${'Wat ik voor je kan doen'}
    ${'hulp'} | ${'Wat ik voor je kan doen'}
  `('lists every command for "$text"', async ({ text, title }) => {
    const chat = await openProgramChat();

    const { facts } = await chat.say('anna', text);

    expect(facts).toContain(title);
    expect(facts.join('\n')).toMatch(/jaarplan ….*mijn taken.*werkdagen/s);
  });

  it('comes with words that the bot does not know', async () => {
    const chat = await openProgramChat();

    const { facts } = await chat.say('anna', 'hm');

    expect(facts).toContain('Dat begrijp ik nog niet. Dit kan ik wel voor je doen:');
  });
});

describeEveryCardSeen();

function literally(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
}
