import type { ChatFeature } from '../../../bot/chat/define';
import { activityFrom, createChatTester, TENANT_ID } from '../../support/chat/chat-tester';
import { aColleague } from '../../support/chat/colleagues';

const sanne = aColleague({ id: 'sanne', givenName: 'Sanne' });
const stranger = { id: 'stranger' };
const welcoming: ChatFeature = {
  welcome: (context) => context.reply({ text: `Welkom ${context.person.givenName}` }),
};

it('introduces every feature when somebody installs the bot', async () => {
  const chat = await aChat([welcoming, {}, welcoming]);

  const { texts } = await chat.install(sanne.person);

  expect(texts).toEqual(['Welkom Sanne', 'Welkom Sanne']);
  expect(chat.remembered.map(({ personId, event }) => [personId, event])).toEqual([['sanne', 'installed']]);
});

it('introduces itself once, however often the channel says that it was installed', async () => {
  const chat = await aChat();

  const all = [await chat.install(sanne.person), await chat.install(sanne.person), await chat.say(sanne.person, 'x')];

  expect(all.map(({ texts }) => texts)).toEqual([['Welkom Sanne'], [], ['onbekend: x']]);
});

it('introduces itself again after it was removed', async () => {
  const chat = await aChat();
  await chat.install(sanne.person);
  const removal = await chat.remove(sanne.person);

  const { texts } = await chat.install(sanne.person);

  expect([removal.texts, texts]).toEqual([[], ['Welkom Sanne']]);
  expect(chat.remembered.map(({ event }) => event)).toEqual(['installed', 'removed', 'installed']);
});

it('introduces itself before the first answer to whoever writes without an installation being told', async () => {
  const chat = await aChat();

  expect((await chat.say(sanne.person, 'x')).texts).toEqual(['Welkom Sanne', 'onbekend: x']);
});

it('does not greet because somebody joined the conversation', async () => {
  const chat = await aChat();

  const { texts } = await chat.deliver({
    ...activityFrom(sanne.person),
    type: 'conversationUpdate',
    membersAdded: [
      { id: '29:sanne', name: 'Sanne' },
      { id: '28:bot', name: 'Prettig Wonen' },
    ],
  });

  expect([texts, chat.remembered]).toEqual([[], []]);
});

it.each(['add-upgrade', 'remove-upgrade'])('takes %s for no new installation', async (action) => {
  const chat = await aChat();
  await chat.install(sanne.person);

  const { texts } = await chat.deliver({ ...activityFrom(sanne.person), type: 'installationUpdate', action });

  expect(texts).toEqual([]);
  expect(chat.remembered.map(({ event }) => event)).not.toContain('removed');
});

it('remembers nothing of somebody who is not in the directory', async () => {
  const chat = await aChat();

  const { texts } = await chat.install(stranger);
  const removal = await chat.remove(stranger);

  expect([texts, removal.texts]).toEqual([[expect.stringMatching(/^Ik ken je nog niet/)], []]);
  expect(chat.remembered).toEqual([]);
});

it.each(['channel', 'groupChat'] as const)('says in a %s in one line what it does', async (conversation) => {
  const chat = await aChat();

  const { texts } = await chat.install(sanne.person, { conversation });

  expect(texts).toEqual([expect.stringContaining('dan stuur ik je het antwoord persoonlijk')]);
  expect(chat.remembered).toEqual([]);
});

it('says nothing to another tenant', async () => {
  const chat = await aChat();

  const { texts } = await chat.install(sanne.person, { tenantId: 'another' });

  expect([texts, chat.remembered]).toEqual([[], []]);
});

it('says with an id that an introduction failed', async () => {
  const chat = await aChat([{ welcome: () => Promise.reject(new Error('disk')) }]);

  const { texts } = await chat.install(sanne.person);

  expect(texts).toEqual([expect.stringMatching(/^Er ging bij mij iets mis/)]);
  expect(chat.log.map(({ message }) => message)).toEqual(['Turn failed']);
});

describe('a channel', () => {
  const CHANNEL = '19:channel@thread.tacv2';
  const IN_CHANNEL = { conversationType: 'channel', tenantId: TENANT_ID, isGroup: true, name: '' };
  const told = (channelData: object) => ({
    ...activityFrom(sanne.person, { conversation: 'channel' }),
    channelData: { tenant: { id: TENANT_ID }, ...channelData },
  });
  const installed = (channelData: object, action = 'add') => ({
    ...told(channelData),
    ...{ type: 'installationUpdate', action },
  });

  it('is remembered by the names that the channel tells, and forgotten when the bot is removed', async () => {
    const chat = await aChat();
    const data = { team: { id: '19:team', name: 'Team Noord' }, channel: { id: CHANNEL, name: 'Successen' } };

    await chat.deliver(installed(data));
    const known = [...chat.channels.values()];
    await chat.deliver(installed(data, 'remove'));

    expect(known).toMatchObject([
      {
        address: { conversationId: CHANNEL, tenantId: TENANT_ID, serviceUrl: 'https://smba.example/emea/' },
        names: { teamName: 'Team Noord', channelName: 'Successen' },
      },
    ]);
    expect([...chat.channels.keys()]).toEqual([]);
  });

  it.each`
    tells                                                       | id
    ${{ channel: { id: '19:chosen' } }}                         | ${'19:chosen'}
    ${{ settings: { selectedChannel: { id: '19:selected' } } }} | ${'19:selected'}
    ${{ team: { id: '19:team' }, channel: null }}               | ${CHANNEL}
  `('is the one that $tells names', async ({ tells, id }) => {
    const chat = await aChat();

    await chat.deliver(installed(tells));

    expect([...chat.channels.keys()]).toEqual([id]);
  });

  it('stays when the app is upgraded', async () => {
    const chat = await aChat();
    await chat.deliver(installed({}));

    await chat.deliver(installed({}, 'remove-upgrade'));

    expect([...chat.channels.keys()]).toEqual([CHANNEL]);
  });

  it('is remembered by a message in it, without the message', async () => {
    const chat = await aChat();
    const conversation = { ...IN_CHANNEL, id: `${CHANNEL};messageid=1` };

    await chat.deliver({ ...told({}), conversation, type: 'message', text: 'x', id: 'said-1' });

    expect([...chat.channels.keys()]).toEqual([CHANNEL]);
  });

  it('is none of a group chat', async () => {
    const chat = await aChat();

    await chat.install(sanne.person, { conversation: 'groupChat' });

    expect([...chat.channels.keys()]).toEqual([]);
  });
});

function aChat(features: readonly ChatFeature[] = [welcoming]) {
  return createChatTester({ people: [sanne], features });
}
