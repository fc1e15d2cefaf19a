import { cardsSeen, typedIn, type Answer, type ProgramChat } from '../../../../support/program/program-chat';
import { closeRound, GOOD, keptOf, OPEN, openRound, PLACES, ROUND, start } from './judge-chat';

const TITLE_LINE = 2;
const titleOf = ({ facts }: Answer) => facts[TITLE_LINE];
const WHY = 'De hal is al weken vies';

let chat: ProgramChat;

beforeEach(async () => {
  chat = await openRound();
});
afterEach(() => chat.program.close());

/** Presses a button on the card, with `filled` for what is on it otherwise. */
const click = (on: Answer, title: string, filled: object = GOOD, who = 'anna') => chat.click(who, on, title, filled);

describe('judging three places', () => {
  it('goes on from place to place, may be broken off, and ends in thanks', async () => {
    const first = await start(chat);
    expect(titleOf(first)).toBe('Vechtstraat');
    expect(first.facts).toEqual(expect.arrayContaining(['Rivierenwijk', 'Plek 1 van 3 · nog geen klaar']));

    const second = await click(first, 'Opslaan en verder');
    expect(second.facts).toEqual(expect.arrayContaining(['✓ Opgeslagen: Vechtstraat.', 'Plek 2 van 3 · 1 klaar']));
    const later = await click(second, 'Later verder', { ...GOOD, why: 'Eerst even kijken' });
    expect(later.facts).toEqual(
      expect.arrayContaining([
        '✓ Je concept voor Lekstraat is bewaard.',
        '1 van 3 klaar',
        'concept, nog niet opgeslagen\u00A0· Rivierenwijk',
      ]),
    );

    await chat.program.advanceTo('2026-12-03T09:00:00.000Z');
    const again = await click(later, 'Verder', {});
    expect(titleOf(again)).toBe('Lekstraat');
    expect(typedIn(again, 'why')).toBe('Eerst even kijken');
    const third = await click(again, 'Ken ik niet goed genoeg', GOOD);
    expect(third.facts).toContain('✓ Lekstraat: overgeslagen. Dat is ook een antwoord.');

    const done = await click(third, 'Opslaan en verder');
    expect(titleOf(done)).toBe('Klaar. Dank je wel!');
    expect(done.facts).toEqual(
      expect.arrayContaining([
        '✓ Opgeslagen: Amstelhof.',
        'Wijzigen kan tot en met vrijdag 18 december 2026.',
        expect.stringContaining('nog te weinig andere antwoorden'),
      ]),
    );
    expect([await keptOf(chat, 'vecht'), await keptOf(chat, 'lek')]).toEqual([
      expect.objectContaining({ knows: true, familiarity: 2, trend: 1 }),
      { knows: false },
    ]);
  });

  it('says the same in English', async () => {
    await chat.say('anna', 'english');

    const first = await start(chat);
    const second = await click(first, 'Save and go on');
    const refused = await click(second, 'Save and go on', { ...GOOD, housing: '3' });
    const third = await click(refused, 'I don’t know it well enough', {});
    const done = await click(third, 'Save and go on');

    expect(first.facts).toContain('Place 1 of 3 · none done');
    expect(second.facts).toContain('✓ Saved: Vechtstraat.');
    expect(refused.facts).toContain('! Write in one sentence why. That is needed for a 5 or lower, and for a 9 or 10.');
    expect(titleOf(done)).toBe('Done. Thank you!');
    expect((await click(done, 'Look or change', {})).facts).toContain(
      'All done. You can change it until Friday 18 December 2026.',
    );
  });

  it('goes back and forth, and keeps what was typed on the way', async () => {
    const first = await start(chat);
    const second = await click(first, 'Volgende', { why: 'Bijna af' });
    const back = await click(second, 'Vorige', {});

    expect([titleOf(second), titleOf(back), typedIn(back, 'why')]).toEqual(['Lekstraat', 'Vechtstraat', 'Bijna af']);
    expect(back.facts).toContain('Dit is je concept. Het telt pas mee als je het opslaat.');
    expect(await keptOf(chat, 'vecht')).toBeUndefined();
  });

  it('shows what was saved, to be changed until the round closes', async () => {
    const done = await saveAll(chat, 'anna');
    const list = await click(done, 'Bekijken of wijzigen', {});
    const vecht = await click(list, 'Vechtstraat', {});
    expect([typedIn(vecht, 'housing'), typedIn(vecht, 'trend')]).toEqual(['7', '1']);

    const changed = await click(vecht, 'Opslaan en verder', { ...GOOD, housing: '8' });

    expect(changed.facts).toContain('✓ Opgeslagen: Vechtstraat.');
    expect(await keptOf(chat, 'vecht')).toMatchObject({ grades: { housing: 8 } });
  });
});

describe('what is not complete', () => {
  it.each`
    filled                                         | sentence
    ${{ ...GOOD, safety: '5' }}                    | ${'! Schrijf in één zin waarom. Dat is nodig bij een 5 of lager, en bij een 9 of 10.'}
    ${{ ...GOOD, safety: '9' }}                    | ${'! Schrijf in één zin waarom. Dat is nodig bij een 5 of lager, en bij een 9 of 10.'}
    ${{ familiarity: '3', why: 'Zo' }}             | ${'! Kies bij minstens één onderwerp een cijfer. Of druk op “Ken ik niet goed genoeg”.'}
    ${{ housing: '11', safety: 'veel', why: 'x' }} | ${'! Kies bij minstens één onderwerp een cijfer. Of druk op “Ken ik niet goed genoeg”.'}
    ${{ ...GOOD, why: 'a'.repeat(601) }}           | ${'! Dit is te lang: hoogstens 600 tekens. Maak je tekst iets korter.'}
  `(
    'comes back as it was filled in: $sentence',
    async ({ filled, sentence }: { filled: Readonly<Record<string, string>>; sentence: string }) => {
      const refused = await click(await start(chat), 'Opslaan en verder', filled);

      expect(titleOf(refused)).toBe('Vechtstraat');
      expect(refused.facts).toEqual(
        expect.arrayContaining([`! Nog niet opgeslagen. Wat je invulde, staat er nog. ${sentence.slice(2)}`, sentence]),
      );
      for (const [id, value] of Object.entries(filled)) expect(typedIn(refused, id) ?? '').toBe(value);
      expect(await keptOf(chat, 'vecht')).toBeUndefined();
    },
  );

  it('is put right and saved from there', async () => {
    const refused = await click(await start(chat), 'Opslaan en verder', { ...GOOD, safety: '3' });

    const next = await click(refused, 'Opslaan en verder', { ...GOOD, safety: '3', why: WHY });

    expect(next.facts).toContain('✓ Opgeslagen: Vechtstraat.');
    expect(await keptOf(chat, 'vecht')).toMatchObject({ grades: { safety: 3 }, why: WHY });
  });

  it.each`
    data
    ${{}}
    ${{ roundId: ROUND }}
    ${{ roundId: ROUND, placeId: 'vecht', version: -1 }}
    ${{ roundId: ROUND, placeId: 'vecht', version: 0, why: 7 }}
    ${{ roundId: '../x', placeId: 'vecht', version: 0 }}
    ${'text'}
  `('refuses a card that was tampered with: $data', async ({ data }) => {
    const { texts } = await chat.press('anna', 'judgements/save-judgement', data);

    expect(texts).toEqual(['Deze kaart klopt niet meer. Vraag hem opnieuw op, dan kun je verder.']);
  });

  it('takes a round and a place by the verb of the button, whatever the data call it', async () => {
    const { facts } = await chat.press('anna', OPEN, { roundId: ROUND, verb: 'judgements/save-judgement' });

    expect(facts[TITLE_LINE]).toBe('Vechtstraat');
  });
});

describe('the same again', () => {
  it('a second click, or a card that is delivered again, saves once and answers the same', async () => {
    const first = await start(chat);

    const answers = await Promise.all([1, 2].map(() => click(first, 'Opslaan en verder')));
    const redelivered = await click(first, 'Opslaan en verder');

    expect([...answers, redelivered].map(titleOf)).toEqual(['Lekstraat', 'Lekstraat', 'Lekstraat']);
    const kept = await chat.program.services.judging.ofPlace(
      (await chat.program.actorOf('anna')).tenantId,
      ROUND,
      'vecht',
    );
    expect(kept.map(({ version }) => version)).toEqual([1]);
  });

  it('skipping twice is skipping once', async () => {
    const first = await start(chat);

    const answers = [await click(first, 'Ken ik niet goed genoeg'), await click(first, 'Ken ik niet goed genoeg')];

    expect(answers.map(titleOf)).toEqual(['Lekstraat', 'Lekstraat']);
    expect(await keptOf(chat, 'vecht')).toEqual({ knows: false });
    const vecht = await chat.press('anna', 'judgements/open-place', { roundId: ROUND, placeId: 'vecht' });
    expect(typedIn(vecht, 'housing')).toBe('7');
  });
});

describe('what happens meanwhile', () => {
  it('shows what was saved on another device beside what was typed, and saves either', async () => {
    const [phone, desktop] = [await start(chat), await start(chat)];
    await click(phone, 'Opslaan en verder');

    const changed = await click(desktop, 'Opslaan en verder', { ...GOOD, housing: '8' });
    expect(titleOf(changed)).toBe('Vechtstraat');
    expect(changed.facts).toEqual(
      expect.arrayContaining(['Dit staat er nu', 'woning 7 · omgeving 6 · samen leven 8 · veiligheid 7 · inzet 6']),
    );
    expect(typedIn(changed, 'housing')).toBe('8');
    expect(await keptOf(chat, 'vecht')).toMatchObject({ grades: { housing: 7 } });

    await click(changed, 'Opslaan en verder', { ...GOOD, housing: '8' });
    expect(await keptOf(chat, 'vecht')).toMatchObject({ grades: { housing: 8 } });
  });

  it('keeps as a draft what is saved after the close', async () => {
    const first = await start(chat);
    await closeRound(chat);

    const closed = await click(first, 'Opslaan en verder', { ...GOOD, why: WHY });
    expect(closed.facts).toEqual(
      expect.arrayContaining([
        expect.stringContaining('als concept bewaard'),
        'Woning en gebouw: 7 ruim voldoende',
        WHY,
      ]),
    );
    expect(await keptOf(chat, 'vecht')).toBeUndefined();

    const list = await click(closed, 'Alle plekken', {});
    expect(list.facts).toContain('Deze meetronde is gesloten. Je kunt je antwoorden nog bekijken.');
    expect((await click(list, 'Vechtstraat', {})).facts).toEqual(expect.arrayContaining(['Je concept', WHY]));
  });

  it('keeps an incomplete one, and what is left without saving, after the close too', async () => {
    const first = await start(chat);
    await closeRound(chat);

    const incomplete = await click(first, 'Opslaan en verder', { why: WHY });
    const left = await click(first, 'Volgende', { why: `${WHY}!` });

    for (const { facts } of [incomplete, left])
      expect(facts).toContainEqual(expect.stringContaining('als concept bewaard'));
  });

  it('says so when a place is not asked any more', async () => {
    const first = await start(chat);
    await chat.program.services.participants.assign(await chat.program.actorOf('maria'), ROUND, {
      what: 'set',
      assignments: [{ participantId: 'professional.anna', placeIds: ['lek'] }],
    });

    const { texts } = await click(first, 'Opslaan en verder');

    expect(texts).toEqual([expect.stringContaining('geen oordeel (meer) gevraagd')]);
  });
});

describe('privacy', () => {
  it('tells what was taken out of the text, and keeps it out', async () => {
    const why = 'Bel 06-12345678, mevrouw Jansen weet ervan';

    const next = await click(await start(chat), 'Opslaan en verder', { ...GOOD, why });

    expect(next.facts).toContainEqual(
      expect.stringMatching(/Opgeslagen: Vechtstraat\. Voor de privacy haalde ik weg: .*1 telefoonnummer/),
    );
    expect(JSON.stringify(await keptOf(chat, 'vecht'))).not.toMatch(/12345678|Jansen/);
  });

  it.each(['dina', 'maria'])('shows %s, who was not asked, nothing', async (who) => {
    const { card, texts } = await start(chat, who);

    expect(card).toBeUndefined();
    expect(texts).toEqual([expect.stringContaining('geen oordeel (meer) gevraagd')]);
  });

  it('knows no other round', async () => {
    const { texts } = await chat.press('anna', OPEN, { roundId: 'no-such-round' });

    expect(texts).toHaveLength(1);
  });
});

describe('what others say', () => {
  it('is shown once three others answered, the largest difference first', async () => {
    for (const who of ['bram', 'chris', 'emre']) await saveAll(chat, who, { ...GOOD, safety: '8', cohesion: '6' });

    const done = await saveAll(chat, 'anna', { ...GOOD, safety: '4', cohesion: '8', why: WHY });

    const pairs = done.facts.filter((fact) => /jij \d, de anderen/.test(fact) && !fact.startsWith('('));
    expect(pairs.slice(0, 2)).toEqual([
      'Overlast en veiligheid: jij 4, de anderen 8',
      'Samen leven: jij 8, de anderen 6',
    ]);
    expect(pairs).toHaveLength(2 * PLACES.length);
    expect(done.facts).toContainEqual(expect.stringContaining('Verschil is niet fout'));
  });

  it('is found again from the list', async () => {
    const list = await click(await saveAll(chat, 'anna'), 'Bekijken of wijzigen', {});

    expect(titleOf(await click(list, 'Het beeld van de anderen', {}))).toBe('Klaar. Dank je wel!');
  });
});

describe('handing over', () => {
  it('gives what is left to a colleague; what was judged stays', async () => {
    const list = await click(await click(await start(chat), 'Opslaan en verder'), 'Later verder', {});

    const given = await click(list, 'Geef door', { toPersonId: 'dina' });

    expect(given.facts).toEqual(
      expect.arrayContaining([
        '✓ Dina Haddad doet de rest: 2 plekken. Die staan nu op de lijst van Dina Haddad.',
        '1 van 1 klaar',
      ]),
    );
    expect((await click(list, 'Geef door', { toPersonId: 'dina' })).facts).toContainEqual(
      expect.stringContaining('✓ Dina Haddad'),
    );
    expect(titleOf(await start(chat, 'dina'))).toBe('Lekstraat');
  });

  it('of everything leaves nothing to look at, and may be pressed twice', async () => {
    const list = await click(await start(chat), 'Later verder', {});

    const answers = [
      await click(list, 'Geef door', { toPersonId: 'dina' }),
      await click(list, 'Geef door', { toPersonId: 'dina' }),
    ];

    for (const { facts } of answers)
      expect(facts).toContainEqual(expect.stringContaining('Dina Haddad doet de rest: 3 plekken'));
  });

  it.each`
    to          | what
    ${''}       | ${'Kies eerst een collega.'}
    ${'anna'}   | ${''}
    ${'gerda'}  | ${''}
    ${'nobody'} | ${''}
  `('to "$to" is refused at the choice', async ({ to, what }) => {
    const list = await click(await start(chat), 'Later verder', {});

    const refused = await click(list, 'Geef door', { toPersonId: to });

    expect(titleOf(refused)).toBe('Je plekken');
    expect(refused.facts).toContainEqual(expect.stringMatching(new RegExp(`^! .*${what}`)));
    expect(titleOf(await start(chat))).toBe('Vechtstraat');
  });
});

it('asks what the round asks, and nothing else', async () => {
  const other = await openRound({
    questions: { dimensions: ['safety'], trend: false, familiarity: false, extra: 'Wat eerst?' },
  });

  const { card } = await start(other);

  const ids = JSON.stringify(card).match(/"id":"\w+"/g);
  expect(ids).toEqual(['safety', 'why', 'extra'].map((id) => `"id":"${id}"`));
  await other.program.close();
});

it('every card fits a message', () => {
  const sizes = cardsSeen().map((card) => Buffer.byteLength(JSON.stringify(card)));

  expect(sizes.length).toBeGreaterThan(50);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(25 * 1024);
  expect(cardsSeen().filter((card) => /\$\{|undefined|\[object/.test(JSON.stringify(card)))).toEqual([]);
});

/** Saves every place that is open to somebody; what they see then. */
async function saveAll(on: ProgramChat, who: string, filled: object = GOOD): Promise<Answer> {
  let answer = await start(on, who);
  for (let place = 0; place < PLACES.length; place += 1)
    answer = await on.click(who, answer, 'Opslaan en verder', filled);
  return answer;
}
