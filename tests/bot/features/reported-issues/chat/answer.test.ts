import type { Place } from '../../../../../bot/contracts/places';
import { objectsIn, partsOf, written } from '../../../../cards/reading';
import { describeEveryCardSeen } from '../../../../support/program/card-rules';
import { buttonOf, typedIn, type Answer } from '../../../../support/program/program-chat';
import { TENANT_ID } from '../../../../support/program/test-association';
import { openIssueChat, reportedBy, UNCLEAR, VIOLENCE, WASTE } from './issue-chat';

/** The interventions on a card, by the id in the button that starts each. */
function suggestedOn({ card }: Answer): readonly string[] {
  const starts = card === undefined ? [] : partsOf(card).filter(({ verb }) => verb === 'reported-issues/open-start');
  return starts.flatMap(({ type, data }) =>
    type === 'Action.Execute' ? objectsIn([data ?? null]).map(({ interventionId }) => written(interventionId)) : [],
  );
}

function kindsOn({ facts }: Answer): readonly string[] {
  return [...new Set(facts.filter((fact) => /^[●◆▲] /.test(fact)))];
}

describe('suggestions', () => {
  it('are three, of different kinds, each with what one wants to know first', async () => {
    const chat = await openIssueChat();

    const answer = await chat.say('anna', WASTE);

    expect(suggestedOn(answer)).toHaveLength(3);
    expect(kindsOn(answer).length).toBeGreaterThan(1);
    for (const start of [/^Waarom: /, /^Eerste stap: /, /^\d+ uur werk · .+ · met /, /^Wat we weten: /, /^Speelveld: /])
      expect(answer.facts.filter((fact) => start.test(fact)).length).toBeGreaterThanOrEqual(3);
    expect(answer.facts).toContainEqual(expect.stringMatching(/^Dag 0: .+ \(.+\)/));
  });

  it('go on with others, the same others however often one asks', async () => {
    const chat = await openIssueChat();
    const first = await chat.say('anna', WASTE);

    const second = await chat.click('anna', first, 'Meer');
    const again = await chat.click('anna', first, 'Meer');

    expect(suggestedOn(second)).toHaveLength(3);
    expect(suggestedOn(second).filter((id) => suggestedOn(first).includes(id))).toEqual([]);
    expect(suggestedOn(again)).toEqual(suggestedOn(second));
  });

  it('that none of fits make place for others, and are not shown again', async () => {
    const chat = await openIssueChat();
    const first = await chat.say('anna', WASTE);

    const others = await chat.click('anna', first, 'Geef me andere', { why: 'Hebben we al gedaan' });
    const later = await chat.say('anna', 'mijn meldingen');
    const opened = await chat.click('anna', later, WASTE);
    const advice = await chat.click('anna', opened, 'Wat kan ik doen?');

    expect(others.facts).toContain('✓ Dank je. Ik houd er rekening mee.');
    expect(suggestedOn(others).filter((id) => suggestedOn(first).includes(id))).toEqual([]);
    expect(suggestedOn(advice)).toEqual(suggestedOn(others));
    expect(opened.facts).toContainEqual(expect.stringContaining('Anna Visser koos geen van de suggesties'));
  });

  it.each`
    words         | title
    ${'soep'}     | ${'Gevonden bij “soep”'}
    ${'xylofoon'} | ${'Bij “xylofoon” vond ik niets. Probeer een ander woord.'}
  `('are looked for with "$words": $title', async ({ words, title }) => {
    const chat = await openIssueChat();
    const answer = await chat.say('anna', WASTE);

    const found = await chat.click('anna', answer, 'Zoek', { words });

    expect(found.facts).toContain(title);
    expect(typedIn(found, 'words')).toBe(words);
  });

  it('begin with the basics when those are not in order, and say why', async () => {
    const chat = await openIssueChat();
    const answer = await chat.say('anna', WASTE);

    const basics = await chat.click('anna', answer, 'Nee');
    const undone = await chat.click('anna', basics, 'Ongedaan maken');

    expect(answer.facts).toContain('Is de basis op orde?');
    expect(suggestedOn(basics)[0]).toBe('basics-first');
    expect(basics.facts).toContainEqual(expect.stringMatching(/^Eerst de basis: /));
    expect(basics.facts).not.toContain('Is de basis op orde?');
    expect(undone.facts).toContain('Is de basis op orde?');
  });
});

describe('starting an intervention', () => {
  it('asks who leads it and from when, and shows all its steps', async () => {
    const chat = await openIssueChat();
    const answer = await chat.say('anna', WASTE);

    const form = await chat.click('anna', answer, 'Start');

    expect(typedIn(form, 'ownerId')).toBe('anna');
    expect(typedIn(form, 'startOn')).toBe('2026-12-01');
    expect(form.facts.filter((fact) => /^Dag \d+: /.test(fact)).length).toBeGreaterThanOrEqual(5);
  });

  it('makes its steps tasks of the owner, once', async () => {
    const chat = await openIssueChat();
    const form = await chat.click('anna', await chat.say('anna', WASTE), 'Start');

    const started = await chat.click('anna', form, 'Start dit', { ownerId: 'bram', startOn: '2026-12-01' });
    const again = await chat.click('anna', form, 'Start dit', { ownerId: 'bram', startOn: '2026-12-01' });

    expect(started.facts).toEqual(
      expect.arrayContaining([
        '✓ Gestart. Bram krijgt de stappen als taken, met herinneringen.',
        '▸ Opgepakt door Anna Visser',
        'Gestart: Containertuintjes',
      ]),
    );
    expect(again.facts).toContain('! Dat was al zo; er is niets veranderd.');
    expect((await chat.say('bram', 'mijn taken')).facts.join('\n')).toContain('Tel wat ernaast staat');
  });

  it.each`
    mistake                                       | says
    ${{ ownerId: 'weg', startOn: '2026-12-01' }}  | ${/collega/}
    ${{ ownerId: 'anna', startOn: '2026-11-01' }} | ${/startdag/}
    ${{ ownerId: 'anna', startOn: 'morgen' }}     | ${/startdag/}
  `(
    'comes back with what was filled in when that is $mistake',
    async ({ mistake, says }: { mistake: { ownerId: string; startOn: string }; says: RegExp }) => {
      const chat = await openIssueChat();
      const form = await chat.click('anna', await chat.say('anna', WASTE), 'Start');

      const refused = await chat.click('anna', form, 'Start dit', mistake);

      expect(refused.facts).toContainEqual(expect.stringMatching(says));
      expect(typedIn(refused, 'ownerId')).toBe(mistake.ownerId);
      expect(typedIn(refused, 'startOn')).toBe(mistake.startOn);
    },
  );
});

describe('what was misunderstood', () => {
  const AS_IT_IS = { theme: 'waste', placeId: 'vecht', text: WASTE };

  it.each`
    corrected                                | facts
    ${{ theme: 'noise' }}                    | ${['✓ Aangepast. Dank je, daar leer ik van.', 'Geluidsoverlast', 'Thema: Geluidsoverlast']}
    ${{ placeId: 'lek' }}                    | ${['✓ Aangepast. Dank je, daar leer ik van.', 'Plek: Lekstraat', 'Melding · Team Noord']}
    ${{ placeId: 'haven' }}                  | ${['✓ Aangepast. Dank je, daar leer ik van.', 'Plek: Havenkwartier', 'Melding · Team Zuid']}
    ${{ placeId: 'elsewhere' }}              | ${['✓ Aangepast. Dank je, daar leer ik van.', 'Plek: Nog niet bekend']}
    ${{ text: 'Grofvuil van dhr. Jansen' }}  | ${['✓ Aangepast. Dank je, daar leer ik van.', 'Bewaard als: Grofvuil van dhr. [naam]']}
    ${{}}                                    | ${['! Dat was al zo; er is niets veranderd.']}
    ${{ theme: '', placeId: '', text: ' ' }} | ${['! Dat was al zo; er is niets veranderd.']}
  `('is corrected in the card with $corrected', async ({ corrected, facts }) => {
    const chat = await openIssueChat();
    const answer = await chat.say('anna', WASTE);

    const card = await chat.click('anna', answer, 'Bewaar aanpassing', { ...AS_IT_IS, ...corrected });

    expect(card.facts).toEqual(expect.arrayContaining(facts));
  });

  it('can be corrected back in one tap', async () => {
    const chat = await openIssueChat();
    const answer = await chat.say('anna', WASTE);

    const moved = await chat.click('anna', answer, 'Bewaar aanpassing', { ...AS_IT_IS, placeId: 'haven' });
    const back = await chat.click('anna', moved, 'Ongedaan maken');

    expect(back.facts).toEqual(expect.arrayContaining(['✓ Ongedaan gemaakt.', 'Plek: Vechtstraat']));
  });

  it('stays as others left it meanwhile, with what was typed still in the field', async () => {
    const chat = await openIssueChat();
    const answer = await chat.say('anna', WASTE);
    await chat.click('anna', answer, 'Bewaar aanpassing', { ...AS_IT_IS, placeId: 'lek' });

    const stale = await chat.click('anna', answer, 'Bewaar aanpassing', { ...AS_IT_IS, text: 'Grofvuil, alweer' });

    expect(stale.facts).toContain('! Niet gedaan: iemand anders veranderde deze melding intussen. Zo staat het nu.');
    expect(typedIn(stale, 'text')).toBe('Grofvuil, alweer');
  });
});

describe('an unclear report', () => {
  it('is asked about with four themes at most, and "iets anders"', async () => {
    const chat = await openIssueChat();

    const { facts } = await chat.say('anna', UNCLEAR);

    expect(facts.filter((fact) => fact.includes('choose-theme'))).toHaveLength(4);
    expect(facts).toContain('[Iets anders] reported-issues/open-answer');
    expect(facts).not.toContain('Wat je eraan kunt doen');
  });

  it('is answered once the theme is chosen', async () => {
    const chat = await openIssueChat();
    const asked = await chat.say('anna', UNCLEAR);

    const answer = await chat.click('anna', asked, 'Geluidsoverlast');

    expect(answer.facts).toEqual(expect.arrayContaining(['Geluidsoverlast', 'Wat je eraan kunt doen']));
  });

  it('shows every theme to who wants another', async () => {
    const chat = await openIssueChat();
    const asked = await chat.say('anna', UNCLEAR);

    const form = await chat.click('anna', asked, 'Iets anders');
    const fold = form.card === undefined ? [] : partsOf(form.card).filter(({ id }) => id === 'fold-correct');

    expect(fold).toMatchObject([{ isVisible: true }]);
  });
});

describe('a report of what was reported already', () => {
  it('says so on top, and joins it', async () => {
    const chat = await openIssueChat();
    await chat.say('anna', WASTE);
    chat.program.skipTo('2026-12-04T08:00:00.000Z');
    const second = await chat.say('bram', 'Weer grofvuil bij de Vechtstraat');

    const joined = await chat.click('bram', second, 'Sluit aan');
    const first = await chat.click('anna', await chat.say('anna', 'mijn meldingen'), WASTE);

    expect(second.facts).toContain('Al gemeld, 3 dagen geleden');
    expect(joined.facts).toContain('✓ Afgerond: hoort bij een andere melding');
    expect(first.facts).toContain('Nog 1 keer gemeld.');
  });

  it('goes on by itself when it is something else, and after it was separated', async () => {
    const chat = await openIssueChat();
    await chat.say('anna', WASTE);
    const second = await chat.say('bram', 'Weer grofvuil bij de Vechtstraat');

    const other = await chat.click('bram', second, 'Nee, dit is iets anders');
    const joined = await chat.click('bram', second, 'Sluit aan');
    const separated = await chat.click('bram', joined, 'Losmaken');

    expect(other.facts).not.toContain('Al gemeld, vandaag');
    expect(separated.facts).toEqual(
      expect.arrayContaining(['✓ Losgemaakt; dit is weer een eigen melding.', '• Gemeld']),
    );
  });
});

describe('a report that is referred first', () => {
  it('begins with whom to call and what not to do, before anything for the surroundings', async () => {
    const chat = await openIssueChat();

    const { facts } = await chat.say('anna', VIOLENCE);

    const order = ['Nu gevaar? Bel eerst', 'Dit kun je doen', 'Dit doe je niet', 'Voor de buren en de omgeving'];
    expect(order.map((line) => facts.indexOf(line))).toEqual(
      order.map((line) => facts.indexOf(line)).sort((one, other) => one - other),
    );
    expect(facts.indexOf('Nu gevaar? Bel eerst')).toBeGreaterThan(0);
    expect(facts.join()).not.toContain('search-toolkit');
  });

  it.each`
    who        | opens
    ${'anna'}  | ${true}
    ${'lotte'} | ${true}
    ${'maria'} | ${true}
    ${'bram'}  | ${false}
    ${'dina'}  | ${false}
  `('of Anna is opened by $who: $opens', async ({ who, opens }) => {
    const chat = await openIssueChat();
    const { data } = buttonOf(await chat.say('anna', VIOLENCE), 'Naar de melding');

    const opened = await chat.press(who, 'reported-issues/open-issue', data);

    expect(opened.card !== undefined).toBe(opens);
  });
});

describe('a report that is none after all', () => {
  it('is withdrawn, and brought back', async () => {
    const chat = await openIssueChat();
    const answer = await chat.say('anna', WASTE);

    const withdrawn = await chat.click('anna', answer, 'Toch geen melding');
    const over = await reportedBy(chat, 'anna');
    const back = await chat.click('anna', withdrawn, 'Ongedaan maken');

    expect(withdrawn.facts).toContain('Toch geen melding');
    expect(over).toEqual(['Afgerond: 1']);
    expect(back.facts).toContain('✓ Ongedaan gemaakt.');
    expect(await reportedBy(chat, 'anna')).toEqual(['Loopt nog: 1']);
  });
});

describe('data that nobody sent', () => {
  it.each`
    verb                    | data
    ${'open-answer'}        | ${{ teamId: 'noord', issueId: 'x', seen: -1 }}
    ${'correct-issue'}      | ${{ teamId: 'noord', issueId: 'x', theme: 'weather' }}
    ${'report-anyway'}      | ${{ id: '../x', text: 'hoi' }}
    ${'answer-basis'}       | ${{ teamId: 'noord', issueId: 'x', basis: 'yes' }}
    ${'start-intervention'} | ${{ teamId: 'noord', issueId: '' }}
  `('is refused: $verb with $data', async ({ verb, data }) => {
    const chat = await openIssueChat();

    const { texts } = await chat.press('anna', `reported-issues/${verb}`, data);

    expect(texts).toEqual(['Deze kaart klopt niet meer. Vraag hem opnieuw op, dan kun je verder.']);
  });
});

it('fits a card with the longest texts, also when everything is asked at once', async () => {
  const chat = await openIssueChat();
  const long = (length: number) =>
    'Grofvuil bij de Vechtstraat, en Roos, Boukje en Tjitske zagen het. '.repeat(40).slice(0, length);
  for (let at = 0; at < 80; at += 1) {
    const name = `Burgemeester Van Haersma Bumastraat ${at}`;
    const place: Place = { id: `place-${at}`, kind: 'complex', name, aliases: [], teamId: 'noord' };
    await chat.program.services.places.save(TENANT_ID, place);
  }
  await chat.say('bram', WASTE);

  const answer = await chat.say('anna', long(2_500));
  const stale = await chat.click('anna', answer, 'Geef me andere', { why: long(1_000) });

  expect(answer.facts).toEqual(
    expect.arrayContaining(['Al gemeld, vandaag', 'Is de basis op orde?', 'Wat je eraan kunt doen', '[Lees meer]']),
  );
  expect(suggestedOn(stale)).toHaveLength(3);
});

it('answers in English', async () => {
  const chat = await openIssueChat();
  await chat.say('anna', 'english');

  const answer = await chat.say('anna', 'Bulky waste beside the bins in Vechtstraat, says Mrs. Jones');
  const basics = await chat.click('anna', answer, 'No');

  expect(answer.facts).toEqual(
    expect.arrayContaining(['Waste and litter', 'This is what I understood', 'What you can do about it']),
  );
  expect(basics.facts).toContainEqual(expect.stringMatching(/^The basics first: /));
});

describe('who can be called', () => {
  it.each`
    text                          | isFirst  | why
    ${VIOLENCE}                   | ${true}  | ${'somebody may be in danger'}
    ${'Verward iemand in de hal'} | ${true}  | ${'others know better what to do'}
    ${'Harde muziek, elke nacht'} | ${false} | ${'one can do much oneself'}
  `('is told before all else: $isFirst, as $why', async ({ text, isFirst }) => {
    const chat = await openIssueChat();

    const { facts } = await chat.say('anna', text);

    const numbers = facts.findIndex((fact) => /(Wie kun je bellen|Bel eerst)/.test(fact));
    const understood = facts.indexOf('Dit begreep ik');
    expect(numbers).toBeGreaterThanOrEqual(0);
    expect(understood).toBeGreaterThanOrEqual(0);
    expect(numbers < understood).toBe(isFirst);
  });
});

describeEveryCardSeen();
