import type { ChatFeature } from '../../../bot/chat/define';
import { activityFrom, createChatTester } from '../../support/chat/chat-tester';
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

function aChat(features: readonly ChatFeature[] = [welcoming]) {
  return createChatTester({ people: [sanne], features });
}
