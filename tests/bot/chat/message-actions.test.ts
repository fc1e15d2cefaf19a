import { z } from 'zod';
import { defineMessageAction, type AnyMessageAction, type MessageAction } from '../../../bot/chat/define';
import { FileTooLarge } from '../../../bot/chat/errors';
import { MessengerError } from '../../../bot/ports/messenger';
import { activityFrom, createChatTester, TENANT_ID, type ChatTesterOptions } from '../../support/chat/chat-tester';
import { aColleague } from '../../support/chat/colleagues';

const sanne = aColleague({ id: 'sanne' });
const tom = aColleague({ id: 'tom', givenName: 'Tom', language: 'en' });
const Note = z.strictObject({ text: z.string().max(20) });
type Note = z.infer<typeof Note>;

const PERSONALLY = 'Ik stuur je het antwoord persoonlijk.';
const NOT_INSTALLED = /^Ik geef je het antwoord graag persoonlijk, maar dat kan pas als je mij hebt toegevoegd/;
const SENT_TWICE_OR_ONCE = { activityId: 'one', conversation: 'channel' } as const;

describe('choosing a message action', () => {
  it('opens its dialog with the message as plain text', async () => {
    const chat = await anInstalledChat();

    const { dialog, texts } = await chat.choose(sanne.person, 'notes', '<p>Lawaai <b>boven</b></p>');

    expect(dialog).toEqual({ title: 'Notitie', card: { typed: 'Lawaai boven' } });
    expect(texts).toEqual([]);
  });

  it('opens an empty dialog where one writes', async () => {
    const chat = await anInstalledChat();

    expect((await chat.choose(sanne.person, 'notes')).dialog?.card).toEqual({ typed: '' });
  });

  it('tells the feature who chose, where, and which message', async () => {
    const seen: unknown[] = [];
    const chat = await anInstalledChat([
      notes({
        open: async ({ actor, language, conversation, address }, message) => {
          seen.push([actor.personId, language, conversation, address.conversationId, message]);
          return aDialog('');
        },
      }),
    ]);

    const messagePayload = {
      body: { contentType: 'text', content: 'a < b' },
      linkToMessage: 'https://teams.example/1',
    };
    await openWith(chat, { commandId: 'notes', messagePayload }, tom.person);

    expect(seen).toEqual([['tom', 'en', 'channel', 'a:tom', { text: 'a < b', link: 'https://teams.example/1' }]]);
  });

  it('opens the dialog each time that it is delivered', async () => {
    const chat = await anInstalledChat();

    const both = await Promise.all([1, 2].map(() => chat.choose(sanne.person, 'notes', 'x', SENT_TWICE_OR_ONCE)));

    expect(both.map(({ dialog }) => dialog?.card)).toEqual([{ typed: 'x' }, { typed: 'x' }]);
  });

  it('works from the search box, which is no conversation', async () => {
    const chat = await anInstalledChat();
    const { conversation: _nowhere, ...activity } = activityFrom(sanne.person);

    const { dialog } = await chat.deliver({
      ...activity,
      ...{ type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'notes' } },
    });

    expect(dialog?.title).toBe('Notitie');
  });

  it('does not take a chat between colleagues for the one with the bot', async () => {
    const chat = await anInstalledChat();
    const before = chat.remembered.length;

    await chat.choose(sanne.person, 'notes', 'x', { conversation: 'personal' });
    await chat.sendDialog(sanne.person, 'notes', { text: 'x' }, { conversation: 'personal' });

    expect(chat.remembered.slice(before)).toEqual([]);
  });

  it.each`
    what                           | value
    ${'an action that nobody has'} | ${{ commandId: 'unknown' }}
    ${'an action of Object'}       | ${{ commandId: 'constructor' }}
    ${'no action'}                 | ${{}}
    ${'nothing'}                   | ${undefined}
  `('says that it does not know $what', async ({ value }: { value: unknown }) => {
    const { dialog, texts } = await openWith(await anInstalledChat(), value);

    expect({ dialog, texts }).toEqual({ texts: [expect.stringMatching(/^Deze knop werkt niet meer/)] });
  });

  it.each`
    payload
    ${'text'}
    ${{}}
    ${{ body: null }}
    ${{ body: { contentType: 'html' } }}
    ${{ body: 'text', subject: 7, linkToMessage: 'javascript:alert(1)' }}
  `('opens an empty dialog on a message that is $payload', async ({ payload }: { payload: unknown }) => {
    const { dialog } = await openWith(await anInstalledChat(), { commandId: 'notes', messagePayload: payload });

    expect(dialog?.card).toEqual({ typed: '' });
  });

  it('says what went wrong instead of opening', async () => {
    const error = new Error('secret');
    const open = () => Promise.reject(error);
    const chat = await anInstalledChat([notes({ open })], { ids: { next: () => 'fault9' } });

    const { texts } = await chat.choose(sanne.person, 'notes', 'x', SENT_TWICE_OR_ONCE);

    expect(texts).toEqual([expect.stringContaining('fault9')]);
    expect(chat.log).toEqual([
      { level: 'error', message: 'Turn failed', data: { activityId: 'one', errorId: 'fault9', err: error } },
    ]);
  });
});

describe('sending the dialog', () => {
  it('answers 1:1, and says so where it was sent', async () => {
    const chat = await anInstalledChat();

    const { texts, cards } = await chat.sendDialog(sanne.person, 'notes', { text: 'Lawaai' });

    expect({ texts, cards }).toEqual({ texts: [PERSONALLY], cards: [] });
    expect(chat.messenger.sent.map(({ to, message }) => [to.conversationId, message])).toEqual([
      ['a:sanne', { text: 'genoteerd: Lawaai' }],
    ]);
  });

  it('is done once, however often it is delivered', async () => {
    const chat = await anInstalledChat();
    const send = () => chat.sendDialog(sanne.person, 'notes', { text: 'Lawaai' }, SENT_TWICE_OR_ONCE);

    const both = [await send(), await send()];

    expect(both.map(({ texts }) => texts)).toEqual([[PERSONALLY], [PERSONALLY]]);
    expect(chat.messenger.sent).toHaveLength(1);
  });

  it('may ask further', async () => {
    const chat = await anInstalledChat([notes({ submit: async (_context, { text }) => aDialog(`${text}?`) })]);

    const { dialog, texts } = await chat.sendDialog(sanne.person, 'notes', { text: 'Lawaai' });

    expect({ dialog, texts }).toEqual({ dialog: { title: 'Notitie', card: { typed: 'Lawaai?' } }, texts: [] });
  });

  it('shows no sign of being busy where the bot may be no member', async () => {
    const chat = await anInstalledChat([notes({ submit: async (context) => void (await context.typing()) })]);

    expect((await chat.sendDialog(sanne.person, 'notes', { text: 'x' })).typing).toBe(false);
  });

  it('keeps what was typed when it is refused', async () => {
    const submit = () => Promise.reject(new FileTooLarge({ limit: 2 }));
    const chat = await anInstalledChat([notes({ submit })]);

    const { dialog } = await chat.sendDialog(sanne.person, 'notes', { text: 'Lawaai' });

    expect(dialog?.card).toEqual({
      typed: 'Lawaai',
      sentence: 'Dat bestand is te groot voor mij: ik lees er tot 2 MB.',
    });
    expect(chat.log).toEqual([]);
  });

  it('keeps what was typed when it fails, and is done when it is delivered again', async () => {
    const failures = [new Error('secret')];
    const chat = await anInstalledChat([
      notes({
        async submit(context, { text }) {
          const failure = failures.pop();
          if (failure !== undefined) throw failure;
          await context.reply({ text });
          return undefined;
        },
      }),
    ]);

    const first = await chat.sendDialog(sanne.person, 'notes', { text: 'Lawaai' }, SENT_TWICE_OR_ONCE);
    await chat.sendDialog(sanne.person, 'notes', { text: 'Lawaai' }, SENT_TWICE_OR_ONCE);

    expect(first.dialog?.card).toMatchObject({ typed: 'Lawaai', sentence: expect.stringContaining('mis') });
    expect(chat.messenger.sent.map(({ message }) => message)).toEqual([{ text: 'Lawaai' }]);
    expect(chat.log.map(({ message }) => message)).toEqual(['Turn failed']);
  });

  it.each([undefined, {}, { text: 7 }, { text: 'x'.repeat(21) }, { text: 'x', personId: 'somebody' }])(
    'says that the card is not right any more for %j',
    async (data) => {
      const chat = await anInstalledChat();

      const { dialog, texts } = await deliverInvoke(chat, 'submitAction', { commandId: 'notes', data });

      expect({ dialog, texts }).toEqual({ texts: [expect.stringMatching(/^Deze kaart klopt niet meer/)] });
      expect(chat.messenger.sent).toEqual([]);
    },
  );
});

describe('somebody who did not add the bot', () => {
  it('hears how when they choose the action, before they type anything', async () => {
    const chat = await aChat();

    const { dialog, texts } = await chat.choose(sanne.person, 'notes', 'x');

    expect({ dialog, texts }).toEqual({ texts: [expect.stringMatching(NOT_INSTALLED)] });
  });

  it('hears how when the bot turns out to be gone', async () => {
    const chat = await anInstalledChat();
    chat.messenger.failNext(new MessengerError('unreachable', 'ConversationBlockedByUser'));

    const { texts } = await chat.sendDialog(sanne.person, 'notes', { text: 'Lawaai' });

    expect(texts).toEqual([expect.stringMatching(NOT_INSTALLED)]);
  });
});

it.each`
  who                                       | person                | tenantId     | sentence
  ${'somebody who is not in the directory'} | ${{ id: 'stranger' }} | ${TENANT_ID} | ${/^Ik ken je nog niet/}
  ${'another tenant'}                       | ${sanne.person}       | ${'another'} | ${/^Ik werk alleen voor/}
`(
  'tells $who in the dialog why there is none',
  async ({ person, tenantId, sentence }: { person: { id: string }; tenantId: string; sentence: RegExp }) => {
    const chat = await anInstalledChat();

    const opened = await chat.choose(person, 'notes', 'x', { tenantId });
    const sent = await chat.sendDialog(person, 'notes', { text: 'x' }, { tenantId });

    for (const { dialog, texts } of [opened, sent])
      expect({ dialog, texts }).toEqual({ texts: [expect.stringMatching(sentence)] });
    expect(chat.messenger.sent).toEqual([]);
  },
);

it('tells in the dialog of a failure before it is known who asks', async () => {
  const chat = await aChat([notes()], {
    ids: { next: () => 'fault8' },
    identify: () => Promise.reject(new Error('away')),
  });

  const { texts } = await chat.choose(sanne.person, 'notes', 'x');

  expect(texts).toEqual([expect.stringContaining('fault8')]);
});

it('refuses two message actions with one id', async () => {
  await expect(aChat([notes(), notes()])).rejects.toThrow('Two message actions have the id notes');
});

function notes(overrides: Partial<MessageAction<Note>> = {}): AnyMessageAction {
  return defineMessageAction({
    id: 'notes',
    open: async (_context, { text }) => aDialog(text),
    parse: (data) => Note.parse(data),
    async submit(context, { text }) {
      await context.reply({ text: `genoteerd: ${text}` });
      return undefined;
    },
    again: async (_context, { text }, sentence) => aDialog(text, sentence),
    ...overrides,
  });
}

function aDialog(typed: string, sentence?: string) {
  return { title: 'Notitie', card: { typed, ...(sentence === undefined ? {} : { sentence }) } };
}

function aChat(messageActions = [notes()], options: Partial<ChatTesterOptions> = {}) {
  return createChatTester({ people: [sanne, tom], features: [{ messageActions }], ...options });
}

async function anInstalledChat(...given: Parameters<typeof aChat>) {
  const chat = await aChat(...given);
  await chat.install(sanne.person);
  await chat.install(tom.person);
  return chat;
}

type Chat = Awaited<ReturnType<typeof aChat>>;

function openWith(chat: Chat, value: unknown, person = sanne.person) {
  return deliverInvoke(chat, 'fetchTask', value, person);
}

function deliverInvoke(chat: Chat, name: string, value: unknown, person = sanne.person) {
  const activity = activityFrom(person, { conversation: 'channel' });
  return chat.deliver({ ...activity, type: 'invoke', name: `composeExtension/${name}`, value });
}
