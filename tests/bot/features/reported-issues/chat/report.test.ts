import type { Recognizer } from '../../../../../bot/ports/recognizer';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { typedIn } from '../../../../support/program/program-chat';
import { openIssueChat, REPAIR, reportedBy, UNCLEAR, VIOLENCE, WASTE } from './issue-chat';
import { wordRecognizer } from './word-recognizer';

describe('what somebody types', () => {
  it.each`
    text                                                | title                                                  | line
    ${WASTE}                                            | ${'Afval en zwerfvuil'}                                | ${'Plek: Vechtstraat'}
    ${`melding ${WASTE}`}                               | ${'Afval en zwerfvuil'}                                | ${'Plek: Vechtstraat'}
    ${`Melding: ${WASTE}. ${'Echt waar. '.repeat(20)}`} | ${'Afval en zwerfvuil'}                                | ${'Plek: Vechtstraat'}
    ${'Er is grofvuil gedumpt'}                         | ${'Afval en zwerfvuil'}                                | ${'Plek: Nog niet bekend'}
    ${'In de Rijnstraat ligt grofvuil'}                 | ${'Afval en zwerfvuil'}                                | ${'Plek: “Rijnstraat”; die plek ken ik nog niet'}
    ${VIOLENCE}                                         | ${'Huiselijk geweld en zorgen om kinderen'}            | ${'Thema: Huiselijk geweld en zorgen om kinderen, omdat je schrijft over “slaat”'}
    ${UNCLEAR}                                          | ${'Wat je meldde'}                                     | ${'Waar gaat het vooral over?'}
    ${REPAIR}                                           | ${'Dit lijkt mij geen leefbaarheidsmelding'}           | ${/^Dit is een reparatie/}
    ${'asdf asdf'}                                      | ${'Wat ik voor je kan doen'}                           | ${'Dat begrijp ik nog niet. Dit kan ik wel voor je doen:'}
    ${'?!'}                                             | ${'Wat ik voor je kan doen'}                           | ${'Dat begrijp ik nog niet. Dit kan ik wel voor je doen:'}
    ${'issue Bulky waste beside the bins'}              | ${'Waste and litter'}                                  | ${'Theme: Waste and litter, because you write about “bulky waste”'}
    ${'issue the tap leaks'}                            | ${'This does not look like a livability report to me'} | ${/^This is a repair/}
  `('"$text" is answered with $title: $line', async ({ text, title, line }) => {
    const chat = await openIssueChat();

    const { facts } = await chat.say('anna', text);

    expect(facts).toContain(title);
    expect(facts).toContainEqual(line instanceof RegExp ? expect.stringMatching(line) : line);
  });

  it('is explained by words that point to the theme, never by the name of the place', async () => {
    const recognizer: Recognizer = {
      async recognize(text) {
        const recognition = await wordRecognizer.recognize(text);
        const [first, ...others] = recognition.ranked;
        const because = ['Vechtstraat', ...(first?.because ?? [])];
        return { ...recognition, ranked: first === undefined ? [] : [{ ...first, because }, ...others] };
      },
    };
    const chat = await openIssueChat({ recognizer });

    const { facts } = await chat.say('anna', WASTE);

    expect(facts).toContain('Thema: Afval en zwerfvuil, omdat je schrijft over “grofvuil”');
  });

  it('is kept at once when it is a report, and nothing of it when it is not', async () => {
    const chat = await openIssueChat();

    await chat.say('anna', WASTE);
    await chat.say('anna', UNCLEAR);
    await chat.say('anna', REPAIR);
    await chat.say('anna', 'asdf asdf');

    expect(await reportedBy(chat, 'anna')).toEqual(['Loopt nog: 2']);
  });

  it.each(['Melding: ', 'melding ', 'Ik wil iets melden, '])('is kept without "%s" before it', async (opening) => {
    const chat = await openIssueChat();
    const long = `${WASTE}. ${'Echt waar. '.repeat(19)}Echt waar.`;

    const { facts } = await chat.say('anna', opening + long);

    expect(facts).toContain(`Wat is er aan de hand? ▸ ${long}`);
  });

  it('shows what was taken out, and keeps nothing of it', async () => {
    const chat = await openIssueChat();

    const { facts, card } = await chat.say('anna', `${WASTE}. Mevrouw Jansen van nummer 12 belt elke dag.`);

    expect(facts).toContain(
      'Voor de privacy haalde ik weg: 1 naam en 1 huisnummer. Je eigen bericht blijft in Teams staan; dat verwijder je daar zelf.',
    );
    expect(JSON.stringify(card)).not.toMatch(/Jansen/);
  });

  it('asks about words that may be names, and takes out which of them are', async () => {
    const chat = await openIssueChat();
    const asked = await chat.say('anna', `${WASTE}. Ik sprak Roos en Boukje bij de lift.`);

    const removed = await chat.click('anna', asked, 'Haal weg', { names: 'Roos,lift' });
    const kept = await chat.click('anna', asked, 'Geen namen van mensen');

    expect(asked.facts).toContain('Zijn dit namen van mensen? Vink aan wat weg moet. ▸ Roos,Boukje (Roos, Boukje)');
    expect(removed.facts).toContain(`Bewaard als: ${WASTE}. Ik sprak [naam] en Boukje bij de lift.`);
    expect(kept.facts.join()).not.toContain('Zijn dit namen');
  });

  it('is reported nevertheless when its writer says so, once', async () => {
    const chat = await openIssueChat();
    const card = await chat.say('anna', REPAIR);

    const kept = await chat.click('anna', card, 'Toch een melding');
    await chat.click('anna', card, 'Toch een melding');

    expect(kept.facts).toContain('Waar gaat het vooral over?');
    expect(await reportedBy(chat, 'anna')).toEqual(['Loopt nog: 1']);
  });

  it('is answered 1:1 when it was said in a channel', async () => {
    const chat = await openIssueChat();

    const inChannel = await chat.sayInChannel('anna', `<at>Prettig Wonen</at> ${WASTE}`);
    const { facts } = await chat.say('anna', 'mijn meldingen');

    expect(inChannel.card).toBeUndefined();
    expect(inChannel.texts).toEqual(['Ik stuur je het antwoord persoonlijk.']);
    expect(chat.program.messenger.sent).toMatchObject([{ message: { summary: expect.stringContaining('Afval') } }]);
    expect(facts).toContain('Loopt nog: 1');
  });

  it('that sounds like danger comes with numbers on top, even when it is no report', async () => {
    const chat = await openIssueChat();

    const { facts } = await chat.say('anna', 'De kraan lekt en er is brand');

    expect(facts.indexOf('Nu gevaar? Bel eerst')).toBeLessThan(
      facts.findIndex((fact) => fact.startsWith('Dit is een reparatie')),
    );
  });
});

describe('the form', () => {
  it.each`
    text                            | title                            | button
    ${'melding'}                    | ${'Wat wil je melden?'}          | ${'Melden'}
    ${'ik wil iets melden'}         | ${'Wat wil je melden?'}          | ${'Melden'}
    ${'issue'}                      | ${'What do you want to report?'} | ${'Report'}
    ${'I want to report something'} | ${'What do you want to report?'} | ${'Report'}
  `('is opened by "$text"', async ({ text, title, button }) => {
    const chat = await openIssueChat();

    const { facts } = await chat.say('anna', text);

    expect(facts).toContain(title);
    expect(facts).toContain(`[${button}] reported-issues/send-report`);
  });

  it('reports what was filled in, once', async () => {
    const chat = await openIssueChat();
    const form = await chat.say('anna', 'melding');

    const answer = await chat.click('anna', form, 'Melden', { text: 'Weer grofvuil', placeId: 'lek' });
    await chat.click('anna', form, 'Melden', { text: 'Weer grofvuil', placeId: 'lek' });

    expect(answer.facts).toContain('Plek: Lekstraat');
    expect(await reportedBy(chat, 'anna')).toEqual(['Loopt nog: 1']);
  });

  it.each`
    text    | says
    ${''}   | ${'! Schrijf in een paar woorden wat er is.'}
    ${'ab'} | ${'! Schrijf in een paar woorden wat er is.'}
  `('comes back with what is wrong with "$text"', async ({ text, says }) => {
    const chat = await openIssueChat();
    const form = await chat.say('anna', 'melding');

    const again = await chat.click('anna', form, 'Melden', { text, placeId: 'lek' });

    expect(again.facts).toContain(says);
    expect(typedIn(again, 'placeId')).toBe('lek');
  });
});

describe('“Meld leefbaarheid” on a message', () => {
  const ACTION = 'reported-issues-report';

  it('shows what the message says without what may not be kept', async () => {
    const chat = await openIssueChat();

    const dialog = await chat.choose('anna', ACTION, `<p>${WASTE}, zegt mevrouw Jansen</p>`);

    expect(typedIn(dialog, 'text')).toBe(`${WASTE}, zegt mevrouw [naam]`);
  });

  it('sends the answer 1:1, and reports it once', async () => {
    const chat = await openIssueChat();
    const form = { draftId: 'draft-0001', text: WASTE, placeId: 'elsewhere' };

    const closed = await chat.sendDialog('anna', ACTION, form);
    await chat.sendDialog('anna', ACTION, form);

    expect(closed.card).toBeUndefined();
    expect(chat.program.messenger.sent[0]).toMatchObject({ message: { summary: expect.stringContaining('Afval') } });
    expect(await reportedBy(chat, 'anna')).toEqual(['Loopt nog: 1']);
  });

  it('asks again when nothing was filled in', async () => {
    const chat = await openIssueChat();

    const again = await chat.sendDialog('anna', ACTION, { draftId: 'draft-0001', text: ' ' });

    expect(again.facts).toContain('! Schrijf in een paar woorden wat er is.');
  });
});

describeEveryCardSeen();
