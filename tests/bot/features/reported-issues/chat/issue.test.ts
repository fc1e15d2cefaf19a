import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { buttonOf, typedIn, type Answer, type ProgramChat } from '../../../../support/program/program-chat';
import { openIssueChat, WASTE } from './issue-chat';

/** A report by Anna of team Noord, opened by somebody. */
async function opened(chat: ProgramChat, who = 'anna'): Promise<Answer> {
  const { data } = buttonOf(await chat.say('anna', WASTE), 'Naar de melding');
  return chat.press(who, 'reported-issues/open-issue', data);
}

describe('mijn meldingen', () => {
  it.each`
    text                | title               | says
    ${'mijn meldingen'} | ${'Mijn meldingen'} | ${'Je hebt nog niets gemeld. Typ gewoon wat je ziet of hoort, dan help ik je verder.'}
    ${'my issues'}      | ${'My reports'}     | ${'You have not reported anything yet. Just type what you see or hear, and I help you on.'}
    ${'my reports'}     | ${'My reports'}     | ${'You have not reported anything yet. Just type what you see or hear, and I help you on.'}
  `('by "$text" says while there are none: $says', async ({ text, title, says }) => {
    const chat = await openIssueChat();

    const { facts } = await chat.say('anna', text);

    expect(facts).toEqual(expect.arrayContaining([title, says]));
  });

  it('shows what one reported oneself, what goes on before what is over', async () => {
    const chat = await openIssueChat();
    await chat.say('bram', 'Harde muziek aan de Lekstraat');
    const closing = await opened(chat);
    await chat.click('anna', closing, 'Rond af', { as: 'solved', note: '' });
    await chat.say('anna', 'Harde muziek aan de Lekstraat, elke nacht');

    const { facts } = await chat.say('anna', 'mijn meldingen');

    expect(facts.filter((fact) => /^(Loopt|Afgerond)/.test(fact))).toEqual(['Loopt nog: 1', 'Afgerond: 1']);
    expect(facts).toContainEqual(expect.stringMatching(/^• Gemeld.· Geluidsoverlast.· Lekstraat$/));
  });
});

describe('the card of one report', () => {
  it('tells how it stands, and what happened', async () => {
    const chat = await openIssueChat();

    const { facts } = await opened(chat, 'bram');

    expect(facts).toEqual(
      expect.arrayContaining(['• Gemeld', WASTE, 'Plek: Vechtstraat', 'Gemeld: di 1 dec 2026 door Anna Visser']),
    );
  });

  it('lets a colleague of the team take it up, once, and give it back', async () => {
    const chat = await openIssueChat();
    const card = await opened(chat, 'bram');

    const taken = await chat.click('bram', card, 'Ik pak dit op');
    const again = await chat.click('bram', card, 'Ik pak dit op');
    const undone = await chat.click('bram', taken, 'Ongedaan maken');

    expect(taken.facts).toEqual(expect.arrayContaining(['✓ Jij pakt dit op.', '▸ Opgepakt door Bram Kok']));
    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
    expect(undone.facts).toContain('✓ Ongedaan gemaakt.');
  });

  it('is closed with how it ended, and reopened with why', async () => {
    const chat = await openIssueChat();
    const card = await opened(chat);

    const closed = await chat.click('anna', card, 'Rond af', { as: 'solved', note: 'Containers verplaatst' });
    const reopened = await chat.click('anna', closed, 'Heropen', { reason: 'Na twee weken begon het weer' });

    expect(closed.facts).toEqual(
      expect.arrayContaining([
        '✓ Afgerond. Vergeet niet te laten weten wat er is gedaan.',
        '✓ Afgerond: opgelost',
        'di 1 dec 2026: Anna Visser rondde het af (opgelost). Containers verplaatst',
      ]),
    );
    expect(reopened.facts).toEqual(
      expect.arrayContaining([
        '✓ Heropend.',
        '• Gemeld',
        'di 1 dec 2026: Anna Visser heropende het. Na twee weken begon het weer',
      ]),
    );
  });

  it('gives back what was typed when others were first', async () => {
    const chat = await openIssueChat();
    const card = await opened(chat);
    await chat.click('bram', await chat.press('bram', 'reported-issues/open-issue', refOf(card)), 'Ik pak dit op');

    const stale = await chat.click('anna', card, 'Rond af', { as: 'solved', note: 'Containers verplaatst' });

    expect(stale.facts).toContain(
      '! Niet gedaan: iemand anders veranderde deze melding intussen. Jij had geschreven: “Containers verplaatst”',
    );
    expect(typedIn(stale, 'note')).toBe('Containers verplaatst');
  });

  it('shows no buttons that somebody may not use, and refuses them', async () => {
    const chat = await openIssueChat();
    const card = await opened(chat, 'bram');

    const refused = await chat.press('bram', 'reported-issues/close-issue', { ...refOf(card), version: 1 });

    expect(card.facts.join()).not.toContain('close-issue');
    expect(refused.card).toBeUndefined();
    expect(refused.texts[0]).toMatch(/\S/);
  });

  it('is not there for another team', async () => {
    const chat = await openIssueChat();

    expect((await opened(chat, 'dina')).card).toBeUndefined();
  });
});

describe('feedback', () => {
  it.each`
    form           | says
    ${undefined}   | ${'Goedendag. Op dinsdag 1 december 2026 meldde u afval en zwerfvuil bij Vechtstraat. Wij hebben het ontvangen en kijken wat wij eraan kunnen doen. Merkt u dat het terugkomt? Laat het ons weten. Groet, Anna Visser'}
    ${'Brief'}     | ${'Op dinsdag 1 december 2026 meldde u afval en zwerfvuil bij Vechtstraat. Dank u wel daarvoor.'}
    ${'Deurkaart'} | ${'U meldde: afval en zwerfvuil bij Vechtstraat.'}
  `('is ready to copy as $form', async ({ form, says }) => {
    const chat = await openIssueChat();
    const message = await chat.click('anna', await opened(chat), 'Terugkoppelen');

    const { facts } = form === undefined ? message : await chat.click('anna', message, form);

    expect(facts).toContain(says);
  });

  it.each`
    as                 | note                       | says
    ${'solved'}        | ${'Containers verplaatst'} | ${'Wij deden dit: Containers verplaatst'}
    ${'solved'}        | ${''}                      | ${'Het is opgelost.'}
    ${'referred'}      | ${''}                      | ${'Wij hebben het doorgegeven aan wie hierover gaat.'}
    ${'not-ours'}      | ${'Bel de gemeente.'}      | ${'Wij gaan hier zelf niet over. Bel de gemeente.'}
    ${'nothing-to-do'} | ${''}                      | ${'Wij hebben ernaar gekeken, en kunnen er nu niets aan doen.'}
  `('tells how it ended: $as, "$note"', async ({ as, note, says }) => {
    const chat = await openIssueChat();
    const closed = await chat.click('anna', await opened(chat), 'Rond af', { as, note });

    const letter = await chat.click('anna', await chat.click('anna', closed, 'Terugkoppelen'), 'Brief');

    expect(letter.facts).toContain(says);
  });

  it('is kept as it was sent, without names, once', async () => {
    const chat = await openIssueChat();
    const form = await chat.click('anna', await opened(chat), 'Terugkoppelen');
    const text = 'Beste mevrouw Jansen, het is opgeruimd.';

    const given = await chat.click('anna', form, 'Dit heb ik laten weten', { text });
    const again = await chat.click('anna', form, 'Dit heb ik laten weten', { text });

    expect(given.facts).toContain('✓ Genoteerd dat de bewoner het weet.');
    expect(given.facts.join()).not.toContain('Jansen');
    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
  });
});

describe('straks', () => {
  it.each`
    text                     | title                       | line
    ${'straks Vechtstraat'}  | ${'Straks: Vechtstraat'}    | ${'Open meldingen: 1'}
    ${'straks de vechtflat'} | ${'Straks: Vechtstraat'}    | ${'Open meldingen: 1'}
    ${'visit Vechtstraat'}   | ${'Visit: Vechtstraat'}     | ${'Open reports: 1'}
    ${'straks Lekstraat'}    | ${'Straks: Lekstraat'}      | ${'Er staat hier niets open. Weinig meldingen is nog geen goed teken: vraag ernaar.'}
    ${'straks Marsweg'}      | ${'Naar welke plek ga je?'} | ${'“Marsweg” ken ik niet als complex of buurt. Bedoel je een van deze?'}
    ${'straks'}              | ${'Naar welke plek ga je?'} | ${'Kies een complex of buurt. Typ bijvoorbeeld “straks Lekstraat”.'}
  `('"$text" shows $title: $line', async ({ text, title, line }) => {
    const chat = await openIssueChat();
    await chat.say('anna', WASTE);

    const { facts } = await chat.say('anna', text);

    expect(facts).toEqual(expect.arrayContaining([title, line]));
  });

  it('tells what was started, promised and finished there', async () => {
    const chat = await openIssueChat();
    const start = await chat.click('anna', await chat.say('anna', WASTE), 'Start');
    const started = await chat.click('anna', start, 'Start dit', { ownerId: 'bram', startOn: '2026-12-01' });
    const form = await chat.click('anna', started, 'Terugkoppelen');
    const given = await chat.click('anna', form, 'Dit heb ik laten weten', { text: 'Wij zijn ermee bezig.' });
    await chat.click('anna', given, 'Rond af', { as: 'solved', note: 'Schoon' });

    const { facts } = await chat.say('anna', 'straks Vechtstraat');

    expect(facts).toEqual(
      expect.arrayContaining([
        'Beloofd en begonnen',
        '– Containertuintjes: 0 van 7 stappen gedaan',
        '– Teruggekoppeld op di 1 dec 2026: “Wij zijn ermee bezig.”',
        'Laatst afgerond',
        `– ${WASTE} (di 1 dec, Afgerond: opgelost)`,
      ]),
    );
  });

  it('opens the place that is chosen, and begins a report there', async () => {
    const chat = await openIssueChat();
    const choice = await chat.say('anna', 'straks');

    const visit = await chat.click('anna', choice, 'Openen', { placeId: 'vecht' });
    const form = await chat.click('anna', visit, 'Iets melden');

    expect(visit.facts).toContain('Straks: Vechtstraat');
    expect(typedIn(form, 'placeId')).toBe('vecht');
  });
});

function refOf(card: Answer): object {
  const { teamId, issueId } = buttonOf(card, 'Terugkoppelen').data;
  return { teamId, issueId };
}

describeEveryCardSeen();
