import { z } from 'zod';
import { defineCardAction, type AnyCardAction, type CardAction } from '../../../bot/chat/define';
import { FileTooLarge } from '../../../bot/chat/errors';
import { createChatTester, TENANT_ID, type ChatTester, type ChatTesterOptions } from '../../support/chat/chat-tester';
import { aColleague } from '../../support/chat/colleagues';

const sanne = aColleague({ id: 'sanne' });
const tom = aColleague({ id: 'tom', givenName: 'Tom', language: 'en' });
const Task = z.strictObject({ taskId: z.string().max(10), evidence: z.string().optional() });
type Task = z.infer<typeof Task>;

const UNREADABLE = 'Deze kaart klopt niet meer. Vraag hem opnieuw op, dan kun je verder.';
const UNKNOWN_ACTION = 'Deze knop werkt niet meer. Vraag de kaart opnieuw op, dan kun je verder.';
const TOO_LARGE = 'Dat bestand is te groot voor mij: ik lees er tot 2 MB.';

describe('a pressed button', () => {
  it('replaces the card with the answer', async () => {
    const chat = await aChat();

    const replies = await chat.press(sanne.person, 'tasks/finish', { taskId: '7', evidence: 'foto' });

    expect(replies).toMatchObject({
      cards: [{ done: '7', evidence: 'foto' }],
      texts: [],
      status: { http: 200, body: 200 },
    });
  });

  it('puts an answer in words under the card', async () => {
    const chat = await aChat([finish(() => Promise.resolve({ text: 'klaar' }))]);

    const replies = await chat.press(sanne.person, 'tasks/finish', { taskId: '7' });

    expect(replies).toMatchObject({ cards: [], texts: ['klaar'], status: { http: 200, body: 200 } });
  });

  it('is answered each time that it is delivered', async () => {
    const chat = await aChat();

    const both = await Promise.all(
      [1, 2].map(() => chat.press(sanne.person, 'tasks/finish', { taskId: '7' }, { activityId: 'one' })),
    );

    expect(both.map(({ cards }) => cards)).toEqual([[{ done: '7' }], [{ done: '7' }]]);
  });

  it('tells the feature who pressed and remembers where they are', async () => {
    const chat = await aChat([
      finish(({ actor, language }) => Promise.resolve({ text: `${actor.personId} ${language}` })),
    ]);

    const { texts } = await chat.press(tom.person, 'tasks/finish', { taskId: '7' });

    expect(texts).toEqual(['tom en']);
    expect(chat.remembered.map(({ personId, event }) => [personId, event])).toEqual([['tom', 'seen']]);
  });

  it.each`
    what                      | verb               | data                                     | sentence
    ${'data too few'}         | ${'tasks/finish'}  | ${{}}                                    | ${UNREADABLE}
    ${'data of another kind'} | ${'tasks/finish'}  | ${{ taskId: { $ne: '' } }}               | ${UNREADABLE}
    ${'data too long'}        | ${'tasks/finish'}  | ${{ taskId: 'x'.repeat(11) }}            | ${UNREADABLE}
    ${'data too many'}        | ${'tasks/finish'}  | ${{ taskId: '7', personId: 'somebody' }} | ${UNREADABLE}
    ${'an unknown verb'}      | ${'tasks/destroy'} | ${{ taskId: '7' }}                       | ${UNKNOWN_ACTION}
    ${'a verb of Object'}     | ${'constructor'}   | ${{ taskId: '7' }}                       | ${UNKNOWN_ACTION}
    ${'an expected refusal'}  | ${'tasks/refuse'}  | ${{ taskId: '7' }}                       | ${TOO_LARGE}
  `(
    'says politely what is the matter with $what',
    async ({ verb, data, sentence }: { verb: string; data: object; sentence: string }) => {
      const chat = await aChat();

      const invoked = await chat.press(sanne.person, verb, data);
      const submitted = await chat.submit(sanne.person, verb, data);

      expect(invoked).toMatchObject({ cards: [], texts: [sentence], status: { http: 200, body: 200 } });
      expect(submitted).toMatchObject({ cards: [], texts: [sentence] });
      expect(chat.log).toEqual([]);
    },
  );

  it.each([
    undefined,
    null,
    'text',
    {},
    { action: {} },
    { action: { verb: 7 } },
    { action: { verb: 'v', data: 'text' } },
  ])('shows a red line for %j', async (value) => {
    const chat = await aChat();

    const replies = await deliverInvoke(chat, value);

    expect(replies).toMatchObject({ texts: [UNREADABLE], status: { http: 200, body: 400 } });
  });

  it('shows a red line with an id for what was not expected, and logs it once', async () => {
    const error = new Error('secret');
    const chat = await aChat([finish(() => Promise.reject(error))], { ids: { next: () => 'fault9' } });

    const replies = await chat.press(tom.person, 'tasks/finish', { taskId: '7' }, { activityId: 'one' });

    expect(replies.status).toEqual({ http: 200, body: 500 });
    expect(replies.texts).toEqual([expect.stringMatching(/this number: fault9\.$/)]);
    expect(chat.log).toEqual([
      { level: 'error', message: 'Turn failed', data: { activityId: 'one', errorId: 'fault9', err: error } },
    ]);
  });

  it('shows a red line as well when it fails before it is known who pressed', async () => {
    const chat = await aChat([], { ids: { next: () => 'fault8' }, identify: () => Promise.reject(new Error('away')) });

    const replies = await chat.press(sanne.person, 'tasks/finish', { taskId: '7' });

    expect(replies).toMatchObject({ texts: [expect.stringContaining('fault8')], status: { http: 200, body: 500 } });
  });

  it.each`
    who                                       | person                | tenantId     | sentence
    ${'somebody who is not in the directory'} | ${{ id: 'stranger' }} | ${TENANT_ID} | ${/^Ik ken je nog niet/}
    ${'another tenant'}                       | ${sanne.person}       | ${'another'} | ${/^Ik werk alleen voor/}
  `(
    'shows a red line to $who',
    async ({ person, tenantId, sentence }: { person: { id: string }; tenantId: string; sentence: RegExp }) => {
      const chat = await aChat();

      const replies = await chat.press(person, 'tasks/finish', { taskId: '7' }, { tenantId });

      expect(replies).toMatchObject({ texts: [expect.stringMatching(sentence)], status: { http: 200, body: 403 } });
    },
  );
});

describe('a button on a client without universal actions', () => {
  it('replaces the card where it stands', async () => {
    const chat = await aChat();

    const replies = await chat.submit(sanne.person, 'tasks/finish', { taskId: '7' }, { cardId: 'card-9' });

    expect(replies).toMatchObject({ cards: [{ done: '7' }], replaced: ['card-9'], texts: [] });
  });

  it('sends the card anew when the old one cannot be replaced', async () => {
    const chat = await aChat([finish()], { refused: ['update'] });

    const replies = await chat.submit(sanne.person, 'tasks/finish', { taskId: '7' });

    expect(replies).toMatchObject({ cards: [{ done: '7' }], replaced: [], summaries: ['task'] });
  });

  it('is answered once, however often it is delivered', async () => {
    const chat = await aChat();

    await chat.submit(sanne.person, 'tasks/finish', { taskId: '7' }, { activityId: 'one' });
    const again = await chat.submit(sanne.person, 'tasks/finish', { taskId: '7' }, { activityId: 'one' });

    expect(again.cards).toEqual([]);
  });
});

it('refuses two card actions with one verb', async () => {
  await expect(aChat([finish(), finish()])).rejects.toThrow('Two card actions have the verb tasks/finish');
});

it('leaves other invokes to the SDK', async () => {
  const chat = await aChat();

  const replies = await deliverInvoke(chat, {}, 'something/else');

  expect(replies.status).toEqual({ http: 501, body: 0 });
});

function finish(handle: CardAction<Task>['handle'] = showDone): AnyCardAction {
  return defineCardAction({ verb: 'tasks/finish', parse: (data) => Task.parse(data), handle });
}

async function showDone(...[, { taskId, evidence }]: Parameters<CardAction<Task>['handle']>) {
  return { card: { done: taskId, ...(evidence === undefined ? {} : { evidence }) }, summary: 'task' };
}

function aChat(cardActions = [finish(), refuse()], options: Partial<ChatTesterOptions> = {}): Promise<ChatTester> {
  return createChatTester({ people: [sanne, tom], features: [{ cardActions }], ...options });
}

function refuse(): AnyCardAction {
  const handle = () => Promise.reject(new FileTooLarge({ limit: 2 }));
  return defineCardAction({ verb: 'tasks/refuse', parse: (data) => Task.parse(data), handle });
}

function deliverInvoke(chat: ChatTester, value: unknown, name = 'adaptiveCard/action') {
  return chat.deliver({
    ...{ type: 'invoke', name, value, channelId: 'msteams', serviceUrl: 'https://smba.example/' },
    from: { id: '29:sanne', name: '', aadObjectId: 'sanne' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT_ID, isGroup: false, name: '' },
  });
}
