import { z } from 'zod';
import { defineSearch, type AnySearch, type Search } from '../../../bot/chat/define';
import { FileTooLarge } from '../../../bot/chat/errors';
import { activityFrom, createChatTester, TENANT_ID, type ChatTesterOptions } from '../../support/chat/chat-tester';
import { aColleague } from '../../support/chat/colleagues';

const sanne = aColleague({ id: 'sanne' });
const tom = aColleague({ id: 'tom', givenName: 'Tom', language: 'en' });
const Wish = z.strictObject({ words: z.string().max(20).default('') });
type Wish = z.infer<typeof Wish>;

/** Invented. */
const FRUIT = ['appel', 'banaan', 'citroen'];

describe('a search from where one writes', () => {
  it('shows what it found as a list, each with the card that is dropped', async () => {
    const chat = await aChat();

    const { found, texts } = await chat.search(sanne.person, 'fruit', { words: 'an' });

    expect(found).toEqual([{ title: 'banaan', text: 'fruit', card: { name: 'banaan' } }]);
    expect(texts).toEqual([]);
  });

  it('shows everything when it is opened', async () => {
    const chat = await aChat();

    expect((await chat.search(sanne.person, 'fruit')).found).toHaveLength(3);
  });

  it('says what to try instead of an empty list', async () => {
    const { found, texts } = await (await aChat()).search(sanne.person, 'fruit', { words: 'xyz' });

    expect({ found, texts }).toEqual({ texts: ['Probeer een ander woord dan xyz.'] });
  });

  it('leaves out what was left empty', async () => {
    const seen: unknown[] = [];
    const chat = await aChat([fruit({ parse: (typed) => (seen.push(typed), { words: '' }) })]);

    await chat.search(sanne.person, 'fruit', { words: '', kind: 'a' });
    await chat.search(sanne.person, 'fruit');

    expect(seen).toEqual([{ kind: 'a' }, {}]);
  });

  it.each`
    queryOptions                   | found
    ${undefined}                   | ${['appel', 'banaan', 'citroen']}
    ${{}}                          | ${['appel', 'banaan', 'citroen']}
    ${{ skip: 0, count: 2 }}       | ${['appel', 'banaan']}
    ${{ skip: 2, count: 2 }}       | ${['citroen']}
    ${{ skip: 3, count: 2 }}       | ${[]}
    ${{ skip: -1, count: 0 }}      | ${['appel', 'banaan', 'citroen']}
    ${{ skip: 'x', count: 1.5 }}   | ${['appel', 'banaan', 'citroen']}
    ${{ skip: 0, count: 100_000 }} | ${['appel', 'banaan', 'citroen']}
  `('shows $found of the page $queryOptions', async ({ queryOptions, found }) => {
    const chat = await aChat();

    const answer = await asked(chat, { commandId: 'fruit', parameters: [], queryOptions });

    expect(answer.found?.map(({ title }) => title)).toEqual(found);
  });

  it('shows at most 25 at once, whatever a feature answers and whoever asks', async () => {
    const find: Search<Wish>['find'] = async () => ({
      results: Array.from({ length: 40 }, (_, at) => ({ title: `${at}`, text: 'fruit', card: {} })),
      nothing: '',
    });

    const { found } = await asked(await aChat([fruit({ find })]), {
      commandId: 'fruit',
      queryOptions: { skip: 0, count: 40 },
    });

    expect(found).toHaveLength(25);
  });

  it('shows no markup of what people typed in its list', async () => {
    const find: Search<Wish>['find'] = async () => ({
      results: [{ title: '<b>vet</b>', text: '<img src=x>', card: {} }],
      nothing: '',
    });

    const { found } = await (await aChat([fruit({ find })])).search(sanne.person, 'fruit');

    expect(found).toEqual([{ title: 'bvet/b', text: 'img src=x', card: {} }]);
  });

  it('speaks the language of whoever searches', async () => {
    const { texts } = await (await aChat()).search(tom.person, 'fruit', { words: 'xyz' });

    expect(texts).toEqual(['Try another word than xyz.']);
  });

  it('works from the search box, which is no conversation, and for who did not add the bot', async () => {
    const { conversation: _nowhere, ...activity } = activityFrom(sanne.person);
    const chat = await aChat();

    const { found } = await chat.deliver({
      ...activity,
      ...{ type: 'invoke', name: 'composeExtension/query', value: { commandId: 'fruit', parameters: [] } },
    });

    expect(found).toHaveLength(3);
    expect(chat.remembered).toEqual([]);
  });

  it('answers each time that it is delivered, and keeps nothing', async () => {
    const chat = await aChat();
    const search = () => chat.search(sanne.person, 'fruit', { words: 'a' }, { activityId: 'one' });

    const both = [await search(), await search()];

    expect(both.map(({ found }) => found?.length)).toEqual([2, 2]);
    expect(chat.remembered).toEqual([]);
    expect(chat.messenger.sent).toEqual([]);
  });

  it('does not take a chat between colleagues for the one with the bot', async () => {
    const chat = await aChat();

    await chat.search(sanne.person, 'fruit', {}, { conversation: 'personal' });

    expect(chat.remembered).toEqual([]);
  });
});

describe('a search that does not work', () => {
  it.each`
    what                               | value
    ${'a search that nobody has'}      | ${{ commandId: 'unknown' }}
    ${'a search of Object'}            | ${{ commandId: 'constructor' }}
    ${'no search'}                     | ${{}}
    ${'nothing'}                       | ${undefined}
    ${'words that are a list'}         | ${{ commandId: 'fruit', parameters: [{ name: 'words', value: ['a'] }] }}
    ${'words without end'}             | ${{ commandId: 'fruit', parameters: [{ name: 'words', value: 'x'.repeat(21) }] }}
    ${'a parameter that is not there'} | ${{ commandId: 'fruit', parameters: [{ name: 'personId', value: 'tom' }] }}
  `('says so for $what', async ({ value }: { value: unknown }) => {
    const { found, texts } = await asked(await aChat(), value);

    expect({ found, texts }).toEqual({ texts: ['Zo kan ik niet zoeken. Probeer een of twee gewone woorden.'] });
  });

  it('says why when it is refused', async () => {
    const chat = await aChat([fruit({ find: () => Promise.reject(new FileTooLarge({ limit: 2 })) })]);

    const { texts } = await chat.search(sanne.person, 'fruit');

    expect(texts).toEqual(['Dat bestand is te groot voor mij: ik lees er tot 2 MB.']);
    expect(chat.log).toEqual([]);
  });

  it('names a fault of ours, which is logged once', async () => {
    const error = new Error('secret');
    const chat = await aChat([fruit({ find: () => Promise.reject(error) })], { ids: { next: () => 'fault9' } });

    const { texts } = await chat.search(sanne.person, 'fruit', {}, { activityId: 'one' });

    expect(texts).toEqual([expect.stringContaining('fault9')]);
    expect(chat.log).toEqual([
      { level: 'error', message: 'Turn failed', data: { activityId: 'one', errorId: 'fault9', err: error } },
    ]);
  });

  it('names a fault before it is known who asks', async () => {
    const chat = await aChat([fruit()], {
      ids: { next: () => 'fault8' },
      identify: () => Promise.reject(new Error('away')),
    });

    const { texts } = await chat.search(sanne.person, 'fruit');

    expect(texts).toEqual([expect.stringContaining('fault8')]);
  });

  it.each`
    who                                       | person                | tenantId     | sentence
    ${'somebody who is not in the directory'} | ${{ id: 'stranger' }} | ${TENANT_ID} | ${/^Ik ken je nog niet/}
    ${'another tenant'}                       | ${sanne.person}       | ${'another'} | ${/^Ik werk alleen voor/}
  `(
    'tells $who in the list why there is none',
    async ({ person, tenantId, sentence }: { person: { id: string }; tenantId: string; sentence: RegExp }) => {
      const { found, texts } = await (await aChat()).search(person, 'fruit', {}, { tenantId });

      expect({ found, texts }).toEqual({ texts: [expect.stringMatching(sentence)] });
    },
  );

  it('refuses two searches with one id', async () => {
    await expect(aChat([fruit(), fruit()])).rejects.toThrow('Two searches have the id fruit');
  });
});

function fruit(overrides: Partial<Search<Wish>> = {}): AnySearch {
  return defineSearch({
    id: 'fruit',
    parse: (typed) => Wish.parse(typed),
    async find({ language }, { words }, { skip, count }) {
      const results = FRUIT.filter((name) => name.includes(words)).slice(skip, skip + count);
      return {
        results: results.map((name) => ({ title: name, text: 'fruit', card: { name } })),
        nothing: language === 'nl' ? `Probeer een ander woord dan ${words}.` : `Try another word than ${words}.`,
      };
    },
    ...overrides,
  });
}

function aChat(searches = [fruit()], options: Partial<ChatTesterOptions> = {}) {
  return createChatTester({ people: [sanne, tom], features: [{ searches }], ...options });
}

function asked(chat: Awaited<ReturnType<typeof aChat>>, value: unknown) {
  const activity = activityFrom(sanne.person, { conversation: 'channel' });
  return chat.deliver({ ...activity, type: 'invoke', name: 'composeExtension/query', value });
}
