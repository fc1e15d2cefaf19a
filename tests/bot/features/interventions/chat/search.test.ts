import { addressesOn, openProgramChat, verbsOn } from '../../../../support/program/program-chat';
import { factsOf } from '../../../../cards/reading';
import { z } from 'zod';

const CardJson = z.record(z.string(), z.json());
/** What Teams lets through of an answer, with room to spare. */
const MOST_BYTES = 100 * 1024;

describe('the toolkit from where one writes', () => {
  it('finds by words, and shows what it is at a glance', async () => {
    const chat = await openProgramChat();

    const { found } = await chat.search('anna', 'toolkit-search', { words: 'soeptafel' });

    expect(found.map(({ title, text }) => [title, text])).toEqual([
      ['Soeptafel', expect.stringMatching(/^Ontmoeten · \d+ uur werk · /)],
    ]);
  });

  it('drops a card that says what it is and leads to the tab and to the bot', async () => {
    const chat = await openProgramChat();

    const { found } = await chat.search('anna', 'toolkit-search', { words: 'containertuintjes' });

    expect(factsOf(CardJson.parse(found[0]?.card))).toEqual([
      '◆ Beïnvloeden',
      'Containertuintjes',
      'Plantenbakken rond de container maken de plek mooi. Mensen zetten er minder afval naast.',
      expect.stringMatching(/^Eerste stap: Kijk vijf dagen achter elkaar bij de container\./),
      '14 uur werk · tot € 1.500 · met huismeester, wijkbeheerder en bewoners',
      expect.stringMatching(/^Let op: Niet bij een container/),
      expect.stringMatching(/^Speelveld: /),
      '[Lees meer en start] → teams.microsoft.com',
      '[Vraag het de bot] → teams.microsoft.com',
    ]);
  });

  it('drops nothing that changes something, and nothing of the association or of people', async () => {
    const chat = await openProgramChat();
    const actor = await chat.program.actorOf('anna');
    const heard = { theme: 'waste', interventionId: 'container-gardens', issueId: 'one', outcome: 'helped' } as const;
    await chat.program.services.toolkit.record(actor, heard);

    const { found } = await chat.search('anna', 'toolkit-search', { words: 'containertuintjes' });
    const card = CardJson.parse(found[0]?.card);

    expect(verbsOn(card)).toEqual([]);
    expect(JSON.stringify(card)).not.toMatch(/Bij ons|Anna|Visser|Input\.|Action\.(Execute|Submit)/);
    expect(addressesOn(card)).toHaveLength(2);
  });

  it.each`
    typed                                      | kinds
    ${{ kind: 'meeting' }}                     | ${['Ontmoeten']}
    ${{ kind: 'activating', theme: 'waste' }}  | ${['Activeren']}
    ${{ words: 'afval', kind: 'influencing' }} | ${['Beïnvloeden']}
  `('narrows by $typed', async ({ typed, kinds }: { typed: Record<string, string>; kinds: readonly string[] }) => {
    const chat = await openProgramChat();

    const { found } = await chat.search('anna', 'toolkit-search', typed);

    expect([...new Set(found.map(({ text }) => text.split(' · ')[0]))]).toEqual(kinds);
  });

  it('shows all of it page by page, each once', async () => {
    const chat = await openProgramChat();

    const pages = [];
    for (const skip of [0, 25, 50]) pages.push((await chat.search('anna', 'toolkit-search', {}, skip)).found);
    const titles = pages.flat().map(({ title }) => title);

    expect(pages.map((page) => page.length)).toEqual([25, 17, 0]);
    expect(new Set(titles).size).toBe(42);
  });

  it('answers a page that is small enough to be taken', async () => {
    const chat = await openProgramChat();

    const { found } = await chat.search('anna', 'toolkit-search');

    expect(Buffer.byteLength(JSON.stringify(found))).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('speaks the language of whoever searches', async () => {
    const chat = await openProgramChat();
    await chat.say('anna', 'english');

    const { found } = await chat.search('anna', 'toolkit-search', { words: 'soup' });

    expect(found[0]?.title).toBe('Soup table');
  });

  it.each`
    typed                                          | sentence
    ${{ words: 'xyzzy' }}                          | ${'Niets gevonden voor “xyzzy”. Probeer een ander gewoon woord, zoals afval, tuin of koffie, of kies geen soort en geen thema.'}
    ${{ kind: 'meeting', theme: 'housing-fraud' }} | ${'Niets gevonden. Probeer een gewoon woord, zoals afval, tuin of koffie, of kies een andere soort of een ander thema.'}
    ${{ kind: 'everything' }}                      | ${'Zo kan ik niet zoeken. Probeer een of twee gewone woorden.'}
    ${{ theme: 'weather' }}                        | ${'Zo kan ik niet zoeken. Probeer een of twee gewone woorden.'}
    ${{ words: 'x'.repeat(201) }}                  | ${'Zo kan ik niet zoeken. Probeer een of twee gewone woorden.'}
  `('says what to try for $typed', async ({ typed, sentence }: { typed: Record<string, string>; sentence: string }) => {
    const chat = await openProgramChat();

    const { found, texts } = await chat.search('anna', 'toolkit-search', typed);

    expect({ found, texts }).toEqual({ found: [], texts: [sentence] });
  });
});
