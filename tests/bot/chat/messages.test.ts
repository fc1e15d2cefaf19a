import type { KnownPerson } from '../../../bot/chat/chat-deps';
import { defineCommand, type ChatFeature } from '../../../bot/chat/define';
import { FileTooLarge } from '../../../bot/chat/errors';
import { MessengerError } from '../../../bot/ports/messenger';
import { DomainError } from '../../../bot/shared/errors';
import { createChatTester, type ChatTesterOptions } from '../../support/chat/chat-tester';
import { aColleague } from '../../support/chat/colleagues';

const sanne = aColleague({ id: 'sanne', givenName: 'Sanne' });
const tom = aColleague({ id: 'tom', givenName: 'Tom', language: 'en' });
const els = aColleague({ id: 'els', givenName: 'Els', language: 'nl' });
const stranger = { id: 'stranger' };

class WordlessRefusal extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'no-sentence-for-this';
}

describe('language', () => {
  it.each`
    person   | text               | answer
    ${sanne} | ${'jaarplan 2027'} | ${'nl 2027'}
    ${sanne} | ${'plan for 2027'} | ${'en 2027'}
    ${els}   | ${'plan for 2027'} | ${'nl 2027'}
    ${tom}   | ${'jaarplan 2027'} | ${'en 2027'}
  `(
    'answers $person.person.givenName in the right language to "$text"',
    async ({ person, text, answer }: { person: KnownPerson; text: string; answer: string }) => {
      const chat = await aChat();

      expect((await chat.say(person.person, text)).texts).toEqual([answer]);
    },
  );

  it.each`
    person   | text           | answer
    ${sanne} | ${'hoi!'}      | ${'Hoi Sanne! Probeer bijvoorbeeld `jaarplan …`, of typ `help` om te zien wat ik nog meer kan.'}
    ${sanne} | ${'hello'}     | ${'Hi Sanne! Try `plan for …`, or type `help` to see what else I can do.'}
    ${els}   | ${'hello'}     | ${'Hoi Els! Probeer bijvoorbeeld `jaarplan …`, of typ `help` om te zien wat ik nog meer kan.'}
    ${sanne} | ${'bedankt'}   | ${'Graag gedaan, Sanne! Probeer bijvoorbeeld `jaarplan …`, of typ `help` om te zien wat ik nog meer kan.'}
    ${tom}   | ${'bye'}       | ${'See you next time, Tom! I will let you know when something is waiting for you.'}
    ${sanne} | ${'jarplan 7'} | ${'Dat ken ik niet precies. Bedoel je `jaarplan 7`?'}
    ${tom}   | ${'jarplan 7'} | ${'I do not know that exactly. Did you mean `jaarplan 7`?'}
  `(
    'answers $person.person.givenName to "$text"',
    async ({ person, text, answer }: { person: KnownPerson; text: string; answer: string }) => {
      const chat = await aChat();

      expect((await chat.say(person.person, text)).texts).toEqual([answer]);
    },
  );

  it('goes on in the language that somebody last spoke, where the words do not tell', async () => {
    const chat = await aChat();

    await chat.say(sanne.person, 'plan for 2027');
    const afterEnglish = await chat.say(sanne.person, 'jarplan 7');
    await chat.say(sanne.person, 'jaarplan 2027');
    const afterDutch = await chat.say(sanne.person, 'jarplan 7');

    expect(afterEnglish.texts).toEqual(['I do not know that exactly. Did you mean `jaarplan 7`?']);
    expect(afterDutch.texts).toEqual(['Dat ken ik niet precies. Bedoel je `jaarplan 7`?']);
  });

  it('says what to type when no command has a help sentence', async () => {
    const chat = await aChat({ features: [] });

    expect((await chat.say(sanne.person, 'hoi')).texts).toEqual(['Hoi Sanne! Typ `help` om te zien wat ik kan.']);
  });

  it('never gives back markup that somebody typed', async () => {
    const chat = await aChat();

    const { texts } = await chat.say(sanne.person, 'jarplan [x](https://phish.example) `y`');

    expect(texts).toEqual(['Dat ken ik niet precies. Bedoel je `jaarplan x(https://phish.example) y`?']);
  });
});

describe('help', () => {
  it.each(['help', '?', 'Help!'])('answers "%s" with the commands in the language of the person', async (text) => {
    const chat = await aChat();

    const { cards } = await chat.say(tom.person, text);

    expect(cards).toEqual([{ entries: [{ name: 'plan/open', phrase: 'plan for …', help: 'chat.suggestion' }] }]);
  });

  it('sends the card without text, with a summary', async () => {
    const chat = await aChat();

    const { texts, summaries } = await chat.say(tom.person, 'help');

    expect([texts, summaries]).toEqual([[], ['help']]);
  });
});

it('hands any other text to the fallback, as it was typed', async () => {
  const chat = await aChat();

  const { texts } = await chat.say(sanne.person, '<at>Prettig Wonen</at> De lift is stuk. Alweer!');

  expect(texts).toEqual(['onbekend: De lift is stuk. Alweer!']);
});

it('gives a feature who, when and where', async () => {
  const chat = await aChat({ notice: (now, _t, language) => `${language} ${now}` }, async (context) => {
    const { actor, now, today, notice, conversation, address } = context;
    await context.typing();
    await context.reply({ card: { actor, now, today, notice, conversation, address }, summary: 'context' });
  });

  const { cards, typing } = await chat.say(sanne.person, 'jaarplan 1');

  expect(cards).toEqual([
    {
      actor: sanne.actor,
      now: '2026-12-01T07:58:00.000Z',
      today: '2026-12-01',
      notice: 'nl 2026-12-01T07:58:00.000Z',
      conversation: 'personal',
      address: {
        conversationId: 'a:sanne',
        serviceUrl: 'https://smba.example/emea/',
        tenantId: sanne.actor.tenantId,
        channelUserId: '29:sanne',
      },
    },
  ]);
  expect(typing).toBe(true);
});

it('remembers where a person was seen', async () => {
  const chat = await aChat();

  await chat.say(sanne.person, 'hoi');

  expect(chat.remembered.map(({ personId, event }) => [personId, event])).toEqual([['sanne', 'seen']]);
});

describe('who may not ask', () => {
  it('tells somebody who is not in the directory so, and does nothing else', async () => {
    const chat = await aChat();

    const { texts, cards } = await chat.say(stranger, 'jaarplan 2027');

    expect([texts.length, cards, chat.remembered]).toEqual([1, [], []]);
    expect(texts[0]).toMatch(/^Ik ken je nog niet/);
  });

  it('refuses another tenant, and logs no name', async () => {
    const chat = await aChat();

    const { texts } = await chat.say(sanne.person, 'jaarplan 2027', { tenantId: 'another' });

    expect(texts).toEqual(["Ik werk alleen voor collega's van de organisatie die mij gebruikt."]);
    expect(chat.log).toEqual([
      { level: 'warn', message: 'Activity refused', data: { type: 'message', readable: true } },
    ]);
  });

  it.each`
    what                                | activity
    ${'an activity without a tenant'}   | ${{ conversation: { id: 'a:1', conversationType: 'personal', isGroup: false, name: '' }, from: { id: '29:1', name: '' } }}
    ${'an activity without its sender'} | ${{ conversation: { id: 'a:1', conversationType: 'personal', isGroup: false, name: '' }, from: { id: '', name: '' } }}
  `('refuses $what', async ({ activity }: { activity: object }) => {
    const chat = await aChat();

    const { texts } = await chat.deliver({ ...activity, type: 'message', text: 'jaarplan 2027' });

    expect(texts[0]).toMatch(/^Ik werk alleen voor/);
  });
});

describe('the same message delivered again', () => {
  it('is not answered again', async () => {
    const chat = await aChat();

    const first = await chat.say(sanne.person, 'jaarplan 2027', { activityId: 'f:/one?#' });
    const second = await chat.say(sanne.person, 'jaarplan 2027', { activityId: 'f:/one?#' });

    expect([first.texts, second.texts]).toEqual([['nl 2027'], []]);
  });

  it('is not answered again while it is being answered', async () => {
    const chat = await aChat();

    const both = await Promise.all([1, 2].map(() => chat.say(sanne.person, 'jaarplan 2027', { activityId: 'one' })));

    expect(both.flatMap(({ texts }) => texts)).toEqual(['nl 2027']);
  });

  it('is answered after a failure of ours', async () => {
    let failures = 1;
    const chat = await aChat({}, async (context) => {
      if (failures-- > 0) throw new Error('disk');
      await context.reply({ text: 'well' });
    });

    await chat.say(sanne.person, 'jaarplan 1', { activityId: 'one' });
    const again = await chat.say(sanne.person, 'jaarplan 1', { activityId: 'one' });

    expect(again.texts).toEqual(['well']);
  });

  it('is not answered again after a refusal', async () => {
    const chat = await aChat({}, () => Promise.reject(new FileTooLarge({ limit: 2 })));

    await chat.say(sanne.person, 'jaarplan 1', { activityId: 'one' });
    const again = await chat.say(sanne.person, 'jaarplan 1', { activityId: 'one' });

    expect(again.texts).toEqual([]);
  });
});

describe('failures', () => {
  it.each`
    person   | error                             | sentence
    ${sanne} | ${new FileTooLarge({ limit: 2 })} | ${'Dat bestand is te groot voor mij: ik lees er tot 2 MB.'}
    ${tom}   | ${new FileTooLarge({ limit: 2 })} | ${'That file is too large for me: I read up to 2 MB.'}
    ${sanne} | ${new WordlessRefusal()}          | ${'Dat kan nu niet.'}
    ${tom}   | ${new WordlessRefusal()}          | ${'That is not possible now.'}
  `(
    'says $error.code in the language of $person.person.givenName',
    async ({ person, error, sentence }: { person: KnownPerson; error: Error; sentence: string }) => {
      const chat = await aChat({}, () => Promise.reject(error));

      expect((await chat.say(person.person, 'jaarplan 1')).texts).toEqual([sentence]);
      expect(chat.log).toEqual([]);
    },
  );

  it('logs what was not expected once, under an id that the person is told, and nothing of the error itself', async () => {
    const error = new Error('connect ECONNREFUSED 10.0.0.1');
    const chat = await aChat({ ids: { next: () => 'fault7' } }, () => Promise.reject(error));

    const { texts } = await chat.say(tom.person, 'jaarplan 1', { activityId: 'one' });

    expect(texts).toEqual([expect.stringMatching(/^Something went wrong on my side.*this number: fault7\.$/)]);
    expect(chat.log).toEqual([
      { level: 'error', message: 'Turn failed', data: { activityId: 'one', errorId: 'fault7', err: error } },
    ]);
  });

  it('tells an id as well when it fails before it is known who asks', async () => {
    const chat = await aChat({ ids: { next: () => 'fault8' }, identify: () => Promise.reject(new Error('away')) });

    const { texts } = await chat.say(tom.person, 'jaarplan 1');

    expect(texts).toEqual([expect.stringContaining('dit nummer: fault8.')]);
    expect(chat.log).toHaveLength(1);
  });
});

describe('when the channel fails', () => {
  it('goes on without showing that it is busy', async () => {
    const chat = await aChat({ refused: ['typing'] }, async (context) => {
      await context.typing();
      await context.reply({ text: 'well' });
    });

    expect(await chat.say(sanne.person, 'jaarplan 1')).toMatchObject({ texts: ['well'], typing: false });
  });

  it('logs that the person could not be told, and ends the turn', async () => {
    const chat = await aChat({ refused: ['message'] });

    await chat.say(sanne.person, 'jaarplan 1');

    expect(chat.log.at(-1)).toMatchObject({ level: 'warn', message: 'Person not told of the failed turn' });
  });
});

describe.each(['channel', 'groupChat'] as const)('in a %s', (conversation) => {
  it('answers personally and says so', async () => {
    const chat = await aChat();
    await chat.install(sanne.person);

    const { texts } = await chat.say(sanne.person, '<at>Prettig Wonen</at> jaarplan 2027', { conversation });

    expect(texts).toEqual(['Ik stuur je het antwoord persoonlijk.']);
    expect(chat.messenger.sent.map(({ to, message }) => [to.conversationId, message])).toEqual([
      ['a:sanne', { text: 'nl 2027' }],
    ]);
  });

  it('keeps a refusal between the two of them', async () => {
    const chat = await aChat({}, () => Promise.reject(new FileTooLarge({ limit: 2 })));
    await chat.install(sanne.person);

    const { texts } = await chat.say(sanne.person, 'jaarplan 2027', { conversation });

    expect(texts).toEqual(['Ik stuur je het antwoord persoonlijk.']);
    expect(chat.messenger.sent.map(({ message }) => message)).toEqual([
      { text: 'Dat bestand is te groot voor mij: ik lees er tot 2 MB.' },
    ]);
  });

  it('says how to install the bot to whoever has not', async () => {
    const chat = await aChat();

    const { texts } = await chat.say(tom.person, 'plan for 2027', { conversation });

    expect(texts).toEqual([expect.stringContaining('once you have added me')]);
    expect(chat.messenger.sent).toEqual([]);
  });

  it('says how to install the bot to whoever turns out to have removed it', async () => {
    const chat = await aChat();
    await chat.install(tom.person);
    chat.messenger.failNext(new MessengerError('unreachable', 'BotNotInConversationRoster'));

    const { texts } = await chat.say(tom.person, 'plan for 2027', { conversation });

    expect(texts).toEqual([expect.stringContaining('once you have added me')]);
  });

  it('answers there what may be read by all', async () => {
    const chat = await aChat({
      features: [
        {
          commands: [
            defineCommand({
              name: 'open',
              phrases: { nl: ['open'], en: ['open en'] },
              answersInChannel: true,
              handle: (context) => context.reply({ text: 'here' }),
            }),
          ],
        },
      ],
    });

    expect((await chat.say(sanne.person, 'open', { conversation })).texts).toEqual(['here']);
  });

  it('is greeted back there, and does not take the channel for the address of a person', async () => {
    const chat = await aChat({ features: [] });

    const { texts } = await chat.say(sanne.person, 'hoi', { conversation });

    expect(texts).toEqual(['Hoi Sanne! Typ `help` om te zien wat ik kan.']);
    expect(chat.remembered).toEqual([]);
  });
});

type Handle = NonNullable<ChatFeature['commands']>[number]['handle'];

/** One command, which says the language and the word that it got unless told otherwise. */
function aChat(options: Partial<ChatTesterOptions> = {}, handle: Handle = sayLanguageAndYear) {
  const command = defineCommand({
    name: 'plan/open',
    phrases: { nl: ['jaarplan {year}'], en: ['plan for {year}'] },
    help: 'chat.suggestion',
    handle,
  });
  return createChatTester({ people: [sanne, tom, els], features: [{ commands: [command] }], ...options });
}

async function sayLanguageAndYear(...[context, words]: Parameters<Handle>): Promise<void> {
  await context.reply({ text: `${context.language} ${words['year']}` });
}
