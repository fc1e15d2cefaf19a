import { defineCardAction, defineCommand, type ChatFeature } from '../../../bot/chat/define';
import type { Person } from '../../../bot/contracts/people';
import { createTranslator } from '../../../bot/i18n';
import { createChatTester } from '../../support/chat/chat-tester';
import { aColleague } from '../../support/chat/colleagues';
import { openProgramChat, type ProgramChat } from '../../support/program/program-chat';
import { people } from '../../support/program/test-association';

/** Of another organization; invented. */
const GUEST: Person = {
  ...{ id: 'gerda', givenName: 'Gerda', name: 'Gerda Gast', email: 'gerda@welzijn.example', role: 'guest' },
};
const REFUSED = createTranslator('nl')('error.chat.guest.refused');

let chat: ProgramChat;

beforeAll(async () => {
  chat = await openProgramChat({ people: [...people, GUEST] });
  await chat.program.install(GUEST.id);
});
afterAll(() => chat.program.close());

const features = () => chat.program.program.features;
const openOnes = <T extends { readonly openToGuests?: boolean }>(all: readonly T[]) =>
  all.filter(({ openToGuests }) => openToGuests === true);

it('these are open to guests, and nothing else', () => {
  const commands = openOnes(features().flatMap((feature) => feature.commands ?? []));
  const actions = openOnes(features().flatMap(({ cardActions }) => cardActions ?? []));

  expect(commands.map(({ name }) => name).sort()).toEqual([
    'assessment-rounds/judge',
    'people/speak-dutch',
    'people/speak-english',
  ]);
  expect(actions.map(({ verb }) => verb).sort()).toEqual([
    'assessment-rounds/go-judging',
    'judgements/go-on-later',
    'judgements/next-place',
    'judgements/open-others',
    'judgements/open-place',
    'judgements/open-places',
    'judgements/open-round',
    'judgements/previous-place',
    'judgements/save-judgement',
    'judgements/skip-place',
  ]);
});

it('no other command answers a guest with anything but what they can do here', async () => {
  const commands = features().flatMap((feature) => feature.commands ?? []);
  const closed = commands.filter(({ openToGuests }) => openToGuests !== true);
  const phrases = closed.flatMap((command) => [...command.phrases.nl, ...command.phrases.en]);

  expect(phrases.length).toBeGreaterThan(30);
  for (const phrase of phrases) {
    const { card, texts } = await chat.say(GUEST.id, phrase.replace(/\{\w+\}/g, '2027'));
    expect({ phrase, card, texts }).toEqual({ phrase, card: undefined, texts: [expect.stringContaining('te gast')] });
  }
});

it('no other button does anything for a guest', async () => {
  const verbs = features()
    .flatMap(({ cardActions }) => cardActions ?? [])
    .flatMap(({ verb, openToGuests }) => (openToGuests === true ? [] : [verb]));

  expect(verbs.length).toBeGreaterThan(50);
  for (const verb of verbs) {
    const { card, texts } = await chat.press(GUEST.id, verb, { teamId: 'noord', year: 2027 });
    expect({ verb, card, texts }).toEqual({ verb, card: undefined, texts: [REFUSED] });
  }
});

it('refuses every message action and every search', async () => {
  const actions = features().flatMap(({ messageActions }) => messageActions ?? []);
  const searches = features().flatMap((feature) => feature.searches ?? []);

  expect([actions.length, searches.length]).not.toContain(0);
  for (const { id } of actions) {
    for (const answer of [
      await chat.choose(GUEST.id, id, 'De lift is stuk'),
      await chat.sendDialog(GUEST.id, id, {}),
    ]) {
      expect(answer.texts).toEqual([REFUSED]);
    }
  }
  for (const { id } of searches) {
    const { texts, found } = await chat.search(GUEST.id, id, { words: 'afval' });
    expect({ texts, found }).toEqual({ texts: [REFUSED], found: [] });
  }
});

it('takes no file of a guest', async () => {
  const { card, texts } = await chat.drop(GUEST.id, { name: 'jaarplan.csv', content: 'Wat;Wanneer' });

  expect([card, texts]).toEqual([undefined, [expect.stringContaining('te gast')]]);
});

it.each`
  said                  | answer
  ${'hoi'}              | ${/^Hoi Gerda! Je bent hier te gast/}
  ${'help'}             | ${/^Hoi Gerda! Je bent hier te gast.*`meetronde`/}
  ${'dank je wel'}      | ${/^Graag gedaan, Gerda! Je bent hier te gast/}
  ${'doei'}             | ${/^Tot ziens, Gerda/}
  ${'de lift is kapot'} | ${/^Daar kan ik je niet mee helpen, Gerda\. .*`meetronde`/}
  ${'mijn taken'}       | ${/^Daar kan ik je niet mee helpen, Gerda\. Je bent hier te gast/}
`('answers "$said" in one sentence with what a guest can do', async ({ said, answer }) => {
  const { card, texts } = await chat.say(GUEST.id, said);

  expect(card).toBeUndefined();
  expect(texts).toEqual([expect.stringMatching(answer)]);
});

it('is the same in English', async () => {
  await chat.say(GUEST.id, 'english');

  expect((await chat.say(GUEST.id, 'my tasks')).texts).toEqual([
    expect.stringMatching(/^I can’t help you with that, Gerda\. You are a guest here.*`assessment round`/),
  ]);
  await chat.say(GUEST.id, 'nederlands');
});

describe('in a chat of a few features', () => {
  const guest = aColleague({ id: 'gerda', givenName: 'Gerda', role: 'guest' });
  const card = { type: 'AdaptiveCard', version: '1.5', body: [], actions: [] };
  const feature: ChatFeature = {
    commands: [
      defineCommand({
        ...{ name: 'x/judge', openToGuests: true, phrases: { nl: ['oordeel'], en: ['judge'] } },
        help: 'people.help.language.nl',
        handle: (context) => context.reply({ text: 'gedaan' }),
      }),
    ],
    cardActions: ['x/open', 'x/closed'].map((verb) =>
      defineCardAction({
        ...{ verb, openToGuests: verb === 'x/open' },
        parse: () => undefined,
        handle: () => Promise.resolve({ card, summary: '' }),
      }),
    ),
    welcome: (context) => context.reply({ text: 'Welkom, collega' }),
  };
  const aChat = () => createChatTester({ people: [guest], features: [feature] });

  it('introduces itself to a guest with what they can do, and no feature does', async () => {
    const { texts } = await (await aChat()).install(guest.person);

    expect(texts).toEqual([expect.stringMatching(/^Hoi Gerda! Je bent hier te gast\. .*`oordeel`/)]);
  });

  it('does what is open, and refuses the rest, on clients without universal actions too', async () => {
    const tester = await aChat();
    await tester.install(guest.person);

    expect((await tester.say(guest.person, 'oordeel')).texts).toEqual(['gedaan']);
    expect((await tester.press(guest.person, 'x/open')).cards).toEqual([card]);
    expect((await tester.submit(guest.person, 'x/open')).cards).toEqual([card]);
    for (const refused of [
      await tester.press(guest.person, 'x/closed'),
      await tester.submit(guest.person, 'x/closed'),
    ]) {
      expect([refused.cards, refused.texts]).toEqual([[], [REFUSED]]);
    }
  });

  it('promises to tell when there is nothing a guest can do yet', async () => {
    const tester = await createChatTester({ people: [guest], features: [] });

    const { texts } = await tester.install(guest.person);

    expect(texts).toEqual(['Hoi Gerda! Je bent hier te gast. Ik laat het je weten als er iets op je wacht.']);
  });
});
