import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { buttonOf, typedIn } from '../../../../support/program/program-chat';
import { FORM, made, opened, openRoundChat, settle } from './round-chat';

const open = 'assessment-rounds/open-form';

describe('meetronde, when nothing is asked', () => {
  it.each`
    who        | text                  | facts
    ${'maria'} | ${'meetronde'}        | ${'Er is nog geen meetronde. Maak er een: kies de plekken en de teams, en zie eerst wat het van iedereen vraagt.'}
    ${'maria'} | ${'assessment round'} | ${'There is no assessment round yet. Make one: choose the places and the teams, and first see what it asks of everybody.'}
    ${'lotte'} | ${'meetrondes'}       | ${'[Maak een meetronde] assessment-rounds/open-form'}
    ${'anna'}  | ${'meetronde'}        | ${'Er loopt nu geen meetronde waarin jouw oordeel gevraagd wordt. Begint er een, dan staat hij in je dagoverzicht en bij je taken.'}
    ${'anna'}  | ${'assessment round'} | ${'There is no assessment round now in which your judgement is asked. When one begins, it is in your digest and among your tasks.'}
  `('"$text" by $who says: $facts', async ({ who, text, facts }: { who: string; text: string; facts: string }) => {
    const chat = await openRoundChat();

    expect((await chat.say(who, text)).facts).toContain(facts);
  });

  it('offers staff nothing to make', async () => {
    const chat = await openRoundChat();

    expect((await chat.say('anna', 'meetronde')).facts.join()).not.toContain('assessment-rounds/');
    expect((await chat.press('anna', open, {})).texts.join()).toMatch(/^Dat mag je bij deze meetronde niet/);
  });
});

describe('the form', () => {
  it('proposes everything, about all places, of all teams that have any', async () => {
    const chat = await openRoundChat();

    const form = await chat.press('maria', open, {});

    expect(form.facts).toEqual(
      expect.arrayContaining([
        'Naam ▸ Meetronde 2026',
        'Eerste dag ▸ 2026-12-01',
        'Laatste dag ▸ 2026-12-14',
        'Over welke plekken? ▸ all (Alle 3 plekken, De plekken van Team Noord, De plekken van Team Zuid, Buurt Rivierenwijk, Ik kies ze zelf)',
        expect.stringContaining('▸ housing,environment,cohesion,safety,involvement ('),
      ]),
    );
    expect(typedIn(form, 'teamIds')).toBe('noord,zuid');
    expect(typedIn(form, 'asked')).toBe('trend,familiarity');
  });

  it('offers a team lead the places and people of their own team', async () => {
    const chat = await openRoundChat();

    const form = await chat.press('lotte', open, {});

    expect(typedIn(form, 'teamIds')).toBe('noord');
    expect(form.facts).toContain('Over welke plekken? ▸ all (Alle 2 plekken, Buurt Rivierenwijk, Ik kies ze zelf)');
  });

  it.each`
    filledIn                      | says
    ${{ name: ' ' }}              | ${'! Geef de ronde een naam.'}
    ${{ opensOn: '' }}            | ${'! Kies de eerste dag.'}
    ${{ closesOn: 'gauw' }}       | ${'! Kies de laatste dag.'}
    ${{ dimensions: '' }}         | ${'! Kies minstens één onderwerp.'}
    ${{ closesOn: '2026-11-30' }} | ${'! Kies een laatste dag vanaf vandaag, niet vóór de eerste dag en hoogstens een jaar daarna.'}
  `('gives back $filledIn with: $says', async ({ filledIn, says }: { filledIn: object; says: string }) => {
    const chat = await openRoundChat();

    const answer = await made(chat, { extra: 'Wat eerst?', ...filledIn });

    expect(answer.facts).toContain(says);
    expect(typedIn(answer, 'extra')).toBe('Wat eerst?');
    expect((await chat.say('maria', 'meetrondes')).facts.join()).not.toContain('Najaar');
  });
});

describe('a round that is made', () => {
  it('shows first what it asks of people, and makes one round however often the form is sent', async () => {
    const chat = await openRoundChat();
    const form = await chat.press('maria', open, {});

    const [first] = [await chat.click('maria', form, 'Verder', FORM), await chat.click('maria', form, 'Verder', FORM)];

    expect(first.facts).toEqual(
      expect.arrayContaining([
        'Najaar',
        '✓ Bewaard. Kijk het na: er gaat pas iets uit als je de ronde opent.',
        '○ Concept: nog niemand weet ervan',
        '7 mensen, 11 oordelen, ongeveer 2 minuten per persoon',
        'Periode: dinsdag 1 december 2026 t/m vrijdag 11 december 2026',
      ]),
    );
    const list = await chat.say('maria', 'meetrondes');
    expect(list.facts.filter((fact) => fact === 'Najaar')).toHaveLength(1);
    expect(chat.program.messenger.sent).toEqual([]);
  });

  it.each`
    places                         | figures
    ${'all'}                       | ${'7 mensen, 11 oordelen, ongeveer 2 minuten per persoon'}
    ${'team:zuid'}                 | ${'3 mensen, 3 oordelen, ongeveer 1 minuut per persoon'}
    ${'neighborhood:rivierenwijk'} | ${'4 mensen, 8 oordelen, ongeveer 2 minuten per persoon'}
    ${'neighborhood:made-up'}      | ${'Nog niemand gevraagd, geen oordelen, ongeveer 0 minuten per persoon'}
  `('about $places comes to: $figures', async ({ places, figures }: { places: string; figures: string }) => {
    const chat = await openRoundChat();

    expect((await made(chat, { places })).facts).toContain(figures);
  });

  it('takes its places from a list', async () => {
    const chat = await openRoundChat();

    const list = await made(chat, { places: 'list' });
    const none = await chat.click('maria', list, 'Verder', { placeIds: '' });
    const round = await chat.click('maria', none, 'Verder', { placeIds: 'lekstraat,haven,made-up' });

    expect(list.facts).toContain('Plekken ▸  (Kleine Haven, Lekstraat, Vechtstraat)');
    expect(none.facts).toContain('! Kies minstens één plek.');
    expect(round.facts).toEqual(
      expect.arrayContaining(['Plekken: 2', expect.stringContaining('7 mensen, 7 oordelen')]),
    );
  });

  it('cannot be opened while nobody is asked, and says so', async () => {
    const chat = await openRoundChat();

    const round = await made(chat, { teamIds: '' });

    expect(round.facts).toContain('! Er is nog niemand gevraagd. Kies teams, of wijs mensen toe in het tabblad.');
    expect(() => buttonOf(round, 'Open de ronde')).toThrow('No button');
  });

  it('can be changed as long as nobody knows of it', async () => {
    const chat = await openRoundChat();
    const round = await made(chat);

    const form = await chat.click('maria', round, 'Wijzig');
    const changed = await chat.click('maria', form, 'Verder', { ...FORM, name: 'Winter', teamIds: '' });
    const stale = await chat.click('maria', form, 'Verder', { ...FORM, name: 'Lente', teamIds: '' });

    expect([typedIn(form, 'name'), typedIn(form, 'places'), typedIn(form, 'teamIds')]).toEqual(['Najaar', 'all', '']);
    expect(changed.facts).toEqual(expect.arrayContaining(['Winter', expect.stringContaining('7 mensen, 11 oordelen')]));
    expect(stale.facts).toContain(
      '! Niet gedaan: iemand anders veranderde de ronde intussen. Kijk even hoe hij nu staat.',
    );
  });

  it('opens by itself when its first day is still to come', async () => {
    const chat = await openRoundChat();
    const round = await made(chat, { opensOn: '2026-12-03' });

    const planned = await chat.click('maria', round, 'Open de ronde');

    expect(planned.facts).toContain('✓ Klaar. De ronde opent vanzelf op donderdag 3 december 2026.');
    expect(planned.facts).toContain('○ Klaar: opent vanzelf op donderdag 3 december 2026');
  });

  it('that is planned is opened earlier', async () => {
    const chat = await openRoundChat();
    const planned = await chat.click('maria', await made(chat, { opensOn: '2026-12-03' }), 'Open de ronde');

    const open = await chat.click('maria', planned, 'Nu openen');

    expect(open.facts).toEqual(
      expect.arrayContaining(['✓ De ronde is open. Iedereen leest het in het dagoverzicht.', '▸ Open, nog 10 dagen']),
    );
  });

  it('is cancelled after a second thought', async () => {
    const chat = await openRoundChat();
    const round = await made(chat);

    const cancelled = await chat.click('maria', round, 'Ja, de ronde gaat niet door');

    expect(cancelled.facts).toEqual(expect.arrayContaining(['✓ De ronde gaat niet door.', '× Gaat niet door']));
  });
});

describe('an open round', () => {
  it('leads who is asked straight to their first place, in their language', async () => {
    const chat = await openRoundChat();
    await opened(chat);

    const dutch = await chat.say('anna', 'meetronde');
    const english = await chat.say('dina', 'assessment round');

    expect(dutch.facts).toEqual(
      expect.arrayContaining(['Najaar', 'Lekstraat', '[Opslaan en verder] judgements/save-judgement']),
    );
    expect(english.facts).toEqual(
      expect.arrayContaining(['Kleine Haven', expect.stringContaining('judgements/save-judgement')]),
    );
  });

  it('is extended, and put back', async () => {
    const chat = await openRoundChat();
    const round = await opened(chat);

    const later = await chat.click('maria', round, 'Verleng', { extendDay: '2026-12-18' });
    const back = await chat.click('maria', later, 'Toch niet: terug naar vrijdag 11 december 2026');

    expect(later.facts).toContain('✓ Verlengd: de laatste dag is vrijdag 18 december 2026.');
    expect(back.facts).toContain('Periode: dinsdag 1 december 2026 t/m vrijdag 11 december 2026');
  });

  it.each`
    extendDay       | says
    ${''}           | ${'! Kies een dag.'}
    ${'2026-11-30'} | ${'! Kies een laatste dag vanaf vandaag, niet vóór de eerste dag en hoogstens een jaar daarna.'}
  `('is not extended until "$extendDay"', async ({ extendDay, says }: { extendDay: string; says: string }) => {
    const chat = await openRoundChat();

    const answer = await chat.click('maria', await opened(chat), 'Verleng', { extendDay });

    expect(answer.facts).toContain(says);
    expect(answer.facts).toContain('▸ Open, nog 10 dagen');
  });

  it('asks once more a day, and says when it did', async () => {
    const chat = await openRoundChat();
    const round = await opened(chat);

    const asked = await chat.click('maria', round, 'Nog eens vragen');
    const again = await chat.click('maria', asked, 'Nog eens vragen');

    expect(asked.facts).toContain('✓ Gevraagd. Wie nog niet klaar is, leest het in het volgende dagoverzicht.');
    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
  });

  it('is closed with how many are not done, and reopened by a manager', async () => {
    const chat = await openRoundChat();
    const round = await opened(chat);

    const closed = await chat.click('maria', round, 'Ja, sluit de ronde');
    await settle(chat, 20);
    const seen = await chat.press('maria', 'assessment-rounds/open-round', buttonOf(closed, 'Wie antwoordde?').data);
    const reopened = await chat.click('maria', seen, 'Heropen', { reopenDay: '2026-12-18' });

    expect(round.facts.join()).toContain('7 van 7 zijn nog niet klaar. Na het sluiten telt een oordeel niet meer mee.');
    expect(closed.facts).toContain('✓ De ronde is gesloten. Over een halve minuut staat de samenvatting klaar.');
    expect(seen.facts).toContain('✓ Gesloten op dinsdag 1 december 2026');
    expect(reopened.facts).toContain('✓ De ronde is weer open tot en met vrijdag 18 december 2026.');
  });

  it('that is closed is repeated as a draft', async () => {
    const chat = await openRoundChat();
    const closed = await chat.click('maria', await opened(chat), 'Ja, sluit de ronde');
    await settle(chat, 20);

    const draft = await chat.click('maria', closed, 'Herhaal de ronde');

    expect(draft.facts).toContain('✓ Klaar om na te kijken: dezelfde plekken en mensen, andere dagen.');
    expect(draft.facts).toContain('○ Concept: nog niemand weet ervan');
  });

  it.each`
    who        | verb
    ${'anna'}  | ${'assessment-rounds/close-round'}
    ${'lotte'} | ${'assessment-rounds/close-round'}
    ${'lotte'} | ${'assessment-rounds/nudge-people'}
    ${'hugo'}  | ${'assessment-rounds/extend-round'}
    ${'anna'}  | ${'assessment-rounds/open-response'}
    ${'anna'}  | ${'assessment-rounds/open-round'}
  `('is not for $who to $verb', async ({ who, verb }: { who: string; verb: string }) => {
    const chat = await openRoundChat();
    const round = await opened(chat);
    const { data } = buttonOf(round, 'Ja, sluit de ronde');

    const answer = await chat.press(who, verb, { ...data, extendDay: '2026-12-18' });

    expect(answer.texts.join()).toMatch(/^Dat mag je bij deze meetronde niet/);
    const after = await chat.press('maria', 'assessment-rounds/open-round', data);
    expect(after.facts).toEqual(
      expect.arrayContaining(['▸ Open, nog 10 dagen', 'Periode: dinsdag 1 december 2026 t/m vrijdag 11 december 2026']),
    );
  });

  it('of a team lead is run by them', async () => {
    const chat = await openRoundChat();

    const round = await opened(chat, { teamIds: 'noord' }, 'lotte');
    const closed = await chat.click('lotte', round, 'Ja, sluit de ronde');

    expect(round.facts).toContain('4 mensen, 8 oordelen, ongeveer 2 minuten per persoon');
    expect(closed.facts).toContain('✓ De ronde is gesloten. Over een halve minuut staat de samenvatting klaar.');
    expect(() => buttonOf(closed, 'Heropen')).toThrow('No button');
  });
});

describeEveryCardSeen();
