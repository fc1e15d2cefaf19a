import { z } from 'zod';
import { MessengerError } from '../../../../../bot/ports/messenger';
import { factsOf, partsOf } from '../../../../cards/reading';
import type { JsonObject } from '../../../../../cards/json';
import { recordingMessenger, type SentMessage } from '../../../../support/chat/recording-messenger';
import { buttonOf, type ProgramChat } from '../../../../support/program/program-chat';
import { people, teams, TENANT_ID } from '../../../../support/program/test-association';
import { createTestProgram, type TestProgram } from '../../../../support/program/test-program';
import { CHANNEL, judgeAll, opened, openRoundChat, settle } from './round-chat';

const POST = 'assessment-rounds/post-response';
const channelId = CHANNEL.conversationId;
const Card: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** With a fourth colleague in Zuid, so that both teams are told apart. */
const LARGER = teams.map((team) => (team.id === 'zuid' ? { ...team, memberIds: [...team.memberIds, 'gijs'] } : team));

/** A round with a card in the channel, and the round's data as its buttons carry them. */
async function posted(who = 'maria', options: Parameters<typeof openRoundChat>[0] = {}) {
  const chat = await openRoundChat(options);
  const round = await opened(chat);
  const { data } = buttonOf(round, 'Ja, sluit de ronde');
  const answer = await chat.press(who, POST, { ...data, channelId });
  return { chat, data, answer };
}

function cardIn(sent: SentMessage | undefined): JsonObject {
  return Card.parse(sent !== undefined && 'card' in sent.message ? sent.message.card : {});
}
const factsIn = (sent: SentMessage | undefined) => factsOf(cardIn(sent));
const updatesIn = ({ program }: ProgramChat) => program.messenger.updated;

describe('the card in a channel', () => {
  it('tells counts by team and where to go, to whom nobody presses anything', async () => {
    const { chat } = await posted('maria', { teams: LARGER });

    const [sent, ...others] = chat.program.messenger.sent;

    expect(others).toEqual([]);
    expect(sent?.to).toMatchObject({ conversationId: channelId, isChannel: true });
    expect(factsIn(sent)).toEqual(
      expect.arrayContaining([
        'Najaar',
        '0 van 12 oordelen · 0 van 8 mensen klaar',
        'Team Noord',
        '0 van 8 oordelen · 0 van 4 mensen klaar',
        'Team Zuid',
        '[Naar de chat] → teams.microsoft.com',
      ]),
    );
    expect(partsOf(cardIn(sent)).filter(({ type }) => type === 'Action.Execute')).toEqual([]);
  });

  it('tells no team apart in which so few were asked that it would point to somebody', async () => {
    const { chat } = await posted();

    const facts = factsIn(chat.program.messenger.sent[0]);

    expect(facts).toContain('0 van 11 oordelen · 0 van 7 mensen klaar');
    expect(facts.join()).not.toContain('Team Noord');
    expect(facts.join()).not.toContain('Team Zuid');
  });

  it('names nobody, also when it was changed', async () => {
    const { chat } = await posted();
    await judgeAll(chat, 'anna');
    await settle(chat, 3);
    await settle(chat, 70);

    const told = JSON.stringify([...chat.program.messenger.sent, ...updatesIn(chat)].map(({ message }) => message));

    expect(updatesIn(chat)).toHaveLength(1);
    for (const { name, givenName } of people) {
      expect(told).not.toContain(name);
      expect(told).not.toMatch(new RegExp(`\\b${givenName}\\b`));
    }
  });

  it('counts, posted by a team lead, their own team', async () => {
    const { chat } = await posted('lotte');

    expect(factsIn(chat.program.messenger.sent[0])).toContain('0 van 8 oordelen · 0 van 4 mensen klaar');
    expect(factsIn(chat.program.messenger.sent[0]).join()).not.toContain('Zuid');
  });

  it.each`
    who        | channel             | says
    ${'anna'}  | ${channelId}        | ${/^Dat mag je bij deze meetronde niet/}
    ${'maria'} | ${'19:elders@t.v2'} | ${/\S/}
    ${'maria'} | ${''}               | ${/\S/}
  `(
    'is not posted by $who in "$channel"',
    async ({ who, channel, says }: { who: string; channel: string; says: RegExp }) => {
      const chat = await openRoundChat();
      const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');

      const answer = await chat.press(who, POST, { ...data, channelId: channel });

      expect([...answer.texts, ...answer.facts.filter((fact) => fact.startsWith('! '))].join()).toMatch(says);
      expect(chat.program.messenger.sent).toEqual([]);
    },
  );

  it('is posted once, of two at once by one', async () => {
    const chat = await openRoundChat();
    const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');

    const both = await Promise.all(['maria', 'kees'].map((who) => chat.press(who, POST, { ...data, channelId })));
    const again = await chat.press('maria', POST, { ...data, channelId });

    expect(chat.program.messenger.sent).toHaveLength(1);
    expect(both.flatMap(({ facts }) => facts).filter((fact) => fact.startsWith('✓ Staat in Team Noord'))).toHaveLength(
      1,
    );
    expect(again.facts).toContain('! Er staat al een kaart in Team Noord – Algemeen.');
  });

  it('is in doubt when the answer was lost, and never posted again by itself', async () => {
    const chat = await openRoundChat();
    const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');
    chat.program.messenger.failNext(new MessengerError('in-doubt', 'no-answer'), { arrives: true });

    const answer = await chat.press('maria', POST, { ...data, channelId });
    await settle(chat, 600);

    expect(answer.facts.join()).toContain(
      '! Teams antwoordde niet: misschien staat de kaart in Team Noord – Algemeen.',
    );
    expect(answer.facts).toContain('• Niet zeker of de kaart in Team Noord – Algemeen staat. Kijk daar even.');
    expect(chat.program.messenger.sent).toHaveLength(1);
  });

  it('is not there when the channel certainly did not take it, and can be posted later', async () => {
    const chat = await openRoundChat();
    const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');
    chat.program.messenger.failNext(new MessengerError('refused', '400'));

    const refused = await chat.press('maria', POST, { ...data, channelId });
    await chat.press('maria', POST, { ...data, channelId });

    expect(refused.facts.some((fact) => fact.startsWith('! '))).toBe(true);
    expect(chat.program.messenger.sent).toHaveLength(1);
  });

  it('is in doubt when the program stopped between the post and the record', async () => {
    const chat = await openRoundChat();
    const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');
    const { stopping, stopped } = await stoppingAfterPost(chat.program);
    const actor = await stopping.actorOf('maria');
    const roundId = z.string().parse(data['roundId']);
    const present = () => ({ card: {}, summary: 'x' });

    const where = { channelId, language: 'nl' } as const;
    await expect(stopping.services.channelCards.post(actor, roundId, where, present)).rejects.toThrow(stopped);
    await settle(chat, 61);
    await settle(chat, 600);

    expect(await statesOf(chat, roundId)).toEqual(['in-doubt']);
    expect(chat.program.messenger.sent).toEqual([]);
  });
});

describe('the card in a channel changes', () => {
  it('when the response moved, at most once a minute and after a moment of rest', async () => {
    const { chat } = await posted();

    await judgeAll(chat, 'anna');
    await settle(chat, 5);
    await settle(chat, 50);
    const soon = updatesIn(chat).length;
    await judgeAll(chat, 'bram');
    await settle(chat, 3);
    await settle(chat, 3);
    const unrested = updatesIn(chat).length;
    await settle(chat, 10);

    expect([soon, unrested, updatesIn(chat).length]).toEqual([0, 0, 1]);
    expect(updatesIn(chat)[0]?.activityId).toBe('sent-1');
    expect(factsIn(updatesIn(chat)[0])).toContain('4 van 11 oordelen · 2 van 7 mensen klaar');
  });

  it('only when it moved, however often is looked', async () => {
    const { chat } = await posted();

    for (let minute = 0; minute < 10; minute += 1) await settle(chat, 60);

    expect(updatesIn(chat)).toEqual([]);
  });

  it('once, when two instances look at the same time', async () => {
    const { chat } = await posted();
    const { program } = chat;
    await judgeAll(chat, 'anna');
    await settle(chat, 3);
    const other = await createTestProgram({ store: program.store, clock: program.clock, messenger: program.messenger });
    program.clock.advance(70);

    await Promise.all([program.runJobs(), other.runJobs()]);

    expect(updatesIn(chat)).toHaveLength(1);
  });

  it('again at the next look, when the program stopped half-way', async () => {
    const { chat } = await posted();
    const { program } = chat;
    await judgeAll(chat, 'anna');
    await settle(chat, 3);
    const stopping = await createTestProgram({
      ...{ store: program.store, clock: program.clock },
      messenger: { ...recordingMessenger(), update: () => Promise.reject(new Error('The program was stopped here')) },
    });
    program.clock.advance(70);
    await stopping.program.dueLoop.runOnce();
    const halfway = updatesIn(chat).length;

    await settle(chat, 61);

    expect([halfway, updatesIn(chat).length]).toEqual([0, 1]);
  });

  it.each`
    error                                                              | updates
    ${new MessengerError('refused', 'ActivityNotFoundInConversation')} | ${0}
    ${new MessengerError('unreachable', 'BotNotInConversationRoster')} | ${0}
    ${new MessengerError('busy', 'TooManyRequests', 90_000)}           | ${1}
  `('after $error.reason $updates times', async ({ error, updates }: { error: MessengerError; updates: number }) => {
    const { chat } = await posted();
    chat.program.messenger.failNext(error);
    await judgeAll(chat, 'anna');
    await settle(chat, 3);

    await settle(chat, 70);
    await settle(chat, 60);
    const early = updatesIn(chat).length;
    await settle(chat, 60);

    expect([early, updatesIn(chat).length]).toEqual([0, updates]);
  });

  it('no more when the bot left the channel', async () => {
    const { chat, data } = await posted();
    await chat.program.services.channels.forget(CHANNEL);
    await judgeAll(chat, 'anna');
    await settle(chat, 3);

    await settle(chat, 70);

    expect(updatesIn(chat)).toEqual([]);
    expect(await statesOf(chat, z.string().parse(data['roundId']))).toEqual([]);
  });

  it('for the last time at the close, with what came in just before', async () => {
    const { chat, data } = await posted();
    // So that the next look comes before what was just saved is counted.
    await settle(chat, 59);
    await judgeAll(chat, 'anna');

    await chat.press('maria', 'assessment-rounds/close-round', data);
    await settle(chat, 1);
    for (let look = 0; look < 8; look += 1) await settle(chat, 30);

    expect(updatesIn(chat)).toHaveLength(1);
    expect(factsIn(updatesIn(chat)[0])).toEqual(
      expect.arrayContaining([
        'De ronde is gesloten. Dank aan iedereen die meedeed.',
        '2 van 11 oordelen · 1 van 7 mensen klaar',
      ]),
    );
    expect(factsIn(updatesIn(chat)[0]).join()).not.toContain('[Naar de chat]');
  });

  it('to English for who posted it in English', async () => {
    const chat = await openRoundChat();
    const { data } = buttonOf(await opened(chat), 'Ja, sluit de ronde');
    await chat.say('maria', 'english');

    await chat.press('maria', POST, { ...data, channelId });
    await judgeAll(chat, 'anna');
    await settle(chat, 3);
    await settle(chat, 70);

    expect(factsIn(updatesIn(chat)[0])).toContain('2 of 11 judgements · 1 of 7 people done');
  });
});

async function statesOf({ program }: ProgramChat, roundId: string): Promise<readonly string[]> {
  return (await program.services.channelCards.of(TENANT_ID, roundId)).map(({ state }) => state);
}

/** The same store, with a program that stops as soon as something was posted. */
async function stoppingAfterPost({ store, clock }: TestProgram) {
  const stopped = 'The program was stopped here';
  let isStopped = false;
  const stopping = await createTestProgram({
    ...{ store, clock },
    messenger: {
      send: () => {
        isStopped = true;
        return Promise.resolve({ activityId: 'posted' });
      },
      update: () => Promise.reject(new Error('Nothing is changed here')),
    },
    through: (own) => ({
      ...own,
      replace: (doc, etag) => (isStopped ? Promise.reject(new Error(stopped)) : own.replace(doc, etag)),
    }),
  });
  return { stopping, stopped };
}
