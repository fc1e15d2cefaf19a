import { createTeamsAdapter } from '../../../../bot/adapters/teams/adapter';
import { teamsMessenger } from '../../../../bot/adapters/teams/messenger';
import { MessengerError, TOO_LATE, type Address, type MessengerErrorKind } from '../../../../bot/ports/messenger';
import { startConnectorServer, type ConnectorServer } from '../../../support/chat/connector-server';

let channel: ConnectorServer;
beforeEach(async () => {
  channel = await startConnectorServer();
});
afterEach(() => channel.close());

interface Refusal {
  readonly status: number;
  readonly body?: unknown;
  readonly retryAfter?: string;
  readonly kind: MessengerErrorKind;
  readonly reason: string;
  readonly retryAfterMs?: number;
}

describe('send', () => {
  it('posts a text to the conversation of the person, once, and answers the id that the channel gave it', async () => {
    const sent = await messenger().send(addressAt(channel.serviceUrl), { text: 'Goedemorgen' });

    expect(sent).toEqual({ activityId: 'activity-1' });
    expect(channel.posted).toHaveLength(1);
    expect(channel.posted[0]?.path).toMatch(/^\/v3\/conversations\/a%3Asanne\/activities/);
    expect(channel.posted[0]).toMatchObject({
      method: 'POST',
      activity: {
        type: 'message',
        text: 'Goedemorgen',
        channelId: 'msteams',
        recipient: { id: '29:sanne' },
        conversation: { id: 'a:sanne', tenantId: 'tenant' },
      },
    });
  });

  it('begins a conversation in a channel', async () => {
    const to = { ...addressAt(channel.serviceUrl), conversationId: '19:noord@thread.tacv2', isChannel: true } as const;

    await messenger().send(to, { text: 'Hoera' });

    expect(channel.posted[0]?.path).toMatch(/^\/v3\/conversations\/19%3Anoord%40thread.tacv2\/activities$/);
    expect(channel.posted[0]?.activity).toMatchObject({
      conversation: { id: '19:noord@thread.tacv2', conversationType: 'channel', isGroup: true },
    });
  });

  it('posts a card without text, with the summary for the notification', async () => {
    await messenger().send(addressAt(channel.serviceUrl), { card: { type: 'AdaptiveCard' }, summary: 'Drie taken' });

    expect(channel.posted[0]?.activity).toMatchObject({
      summary: 'Drie taken',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
    });
    expect(channel.posted[0]?.activity).not.toHaveProperty('text');
  });

  it('posts only what may be posted at the last moment', async () => {
    const late = messenger().send(addressAt(channel.serviceUrl), { text: 'x' }, () => false);
    await expect(late).rejects.toMatchObject({ name: 'MessengerError', kind: 'busy', reason: TOO_LATE });
    expect(channel.posted).toEqual([]);

    await messenger().send(addressAt(channel.serviceUrl), { text: 'x' }, () => true);

    expect(channel.posted).toHaveLength(1);
  });

  it('takes an accepted message without an id for delivered', async () => {
    channel.answer({ status: 202 });

    expect(await messenger().send(addressAt(channel.serviceUrl), { text: 'x' })).toEqual({ activityId: '' });
  });

  it.each`
    status | body                                                                 | retryAfter   | kind             | reason                          | retryAfterMs
    ${403} | ${{ error: { code: 'BotNotInConversationRoster' } }}                 | ${undefined} | ${'unreachable'} | ${'BotNotInConversationRoster'} | ${undefined}
    ${403} | ${{ error: { code: 'ConversationBlockedByUser' } }}                  | ${undefined} | ${'unreachable'} | ${'ConversationBlockedByUser'}  | ${undefined}
    ${403} | ${{ error: { code: 'BotDisabledByAdmin' } }}                         | ${undefined} | ${'unreachable'} | ${'BotDisabledByAdmin'}         | ${undefined}
    ${403} | ${{ error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } }} | ${undefined} | ${'unreachable'} | ${'MessageWritesBlocked'}       | ${undefined}
    ${403} | ${{ subCode: 'MessageWritesBlocked', error: { code: 'Forbidden' } }} | ${undefined} | ${'unreachable'} | ${'MessageWritesBlocked'}       | ${undefined}
    ${404} | ${{ error: { code: 'ConversationNotFound' } }}                       | ${undefined} | ${'unreachable'} | ${'ConversationNotFound'}       | ${undefined}
    ${400} | ${{ error: { code: 'ConversationNotFound' } }}                       | ${undefined} | ${'refused'}     | ${'ConversationNotFound'}       | ${undefined}
    ${403} | ${{ error: { code: 'ForbiddenSomehow' } }}                           | ${undefined} | ${'refused'}     | ${'ForbiddenSomehow'}           | ${undefined}
    ${404} | ${undefined}                                                         | ${undefined} | ${'refused'}     | ${'404'}                        | ${undefined}
    ${400} | ${{ error: { code: 'BadSyntax' } }}                                  | ${undefined} | ${'refused'}     | ${'BadSyntax'}                  | ${undefined}
    ${401} | ${{ error: { code: 'Unauthorized' } }}                               | ${undefined} | ${'refused'}     | ${'Unauthorized'}               | ${undefined}
    ${413} | ${{ error: { code: 'MessageSizeTooBig' } }}                          | ${undefined} | ${'refused'}     | ${'MessageSizeTooBig'}          | ${undefined}
    ${429} | ${{ error: { code: 'TooManyRequests' } }}                            | ${'7'}       | ${'busy'}        | ${'TooManyRequests'}            | ${7000}
    ${429} | ${undefined}                                                         | ${undefined} | ${'busy'}        | ${'429'}                        | ${undefined}
    ${412} | ${{ error: { code: 'PreconditionFailed' } }}                         | ${undefined} | ${'busy'}        | ${'PreconditionFailed'}         | ${undefined}
    ${503} | ${{ error: { code: 'ServiceUnavailable' } }}                         | ${'1.5'}     | ${'busy'}        | ${'ServiceUnavailable'}         | ${1500}
    ${503} | ${'<html>'}                                                          | ${'soon'}    | ${'busy'}        | ${'503'}                        | ${undefined}
    ${408} | ${undefined}                                                         | ${undefined} | ${'in-doubt'}    | ${'408'}                        | ${undefined}
    ${500} | ${{ error: { code: 'ServiceError' } }}                               | ${undefined} | ${'in-doubt'}    | ${'ServiceError'}               | ${undefined}
    ${502} | ${undefined}                                                         | ${undefined} | ${'in-doubt'}    | ${'502'}                        | ${undefined}
    ${504} | ${undefined}                                                         | ${undefined} | ${'in-doubt'}    | ${'504'}                        | ${undefined}
  `(
    'takes $status $body for $kind, after one post',
    async ({ status, body, retryAfter, kind, reason, retryAfterMs }: Refusal) => {
      channel.answer({ status, body, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });

      const error = await failureOf(messenger().send(addressAt(channel.serviceUrl), { text: 'x' }));

      expect(error).toMatchObject({ name: 'MessengerError', kind, reason });
      expect(error.retryAfterMs).toBe(retryAfterMs);
      expect(channel.posted).toHaveLength(1);
    },
  );

  it('is in doubt after a lost connection, and posted once', async () => {
    channel.answer('drop the connection');

    const error = await failureOf(messenger().send(addressAt(channel.serviceUrl), { text: 'x' }));

    expect(error).toMatchObject({ kind: 'in-doubt', reason: 'ECONNRESET' });
    expect(channel.posted).toHaveLength(1);
  });

  it('is in doubt when no answer comes in time, and posted once', async () => {
    channel.answer('never answer');

    const error = await failureOf(messenger(2000).send(addressAt(channel.serviceUrl), { text: 'x' }));

    expect(error.kind).toBe('in-doubt');
    expect(channel.posted).toHaveLength(1);
  });

  it('is busy when nobody listens: nothing was delivered', async () => {
    const gone = channel.serviceUrl;
    await channel.close();

    expect(await failureOf(messenger().send(addressAt(gone), { text: 'x' }))).toMatchObject({
      kind: 'busy',
      reason: 'ECONNREFUSED',
    });
  });

  it('is busy when there is no token to send with: nothing was posted', async () => {
    const identity = { appId: 'app', tenantId: 'tenant', credential: { secret: 'secret' } };
    const adapter = createTeamsAdapter({ identity, onTurnError: () => Promise.resolve() });
    adapter.use({
      onTurn: (turnContext, next) => {
        const { credentials } = turnContext.turnState.get<{ credentials: { signRequest: unknown } }>(
          adapter.ConnectorClientKey,
        );
        credentials.signRequest = () => Promise.reject(Object.assign(new Error('no token'), { statusCode: 500 }));
        return next();
      },
    });

    const error = await failureOf(
      teamsMessenger(adapter, { appId: 'app' }).send(addressAt(channel.serviceUrl), { text: 'x' }),
    );

    expect(error).toMatchObject({ kind: 'busy', reason: 'not-posted-500' });
    expect(channel.posted).toHaveLength(0);
  });
});

describe('update', () => {
  const inChannel = () =>
    ({ ...addressAt(channel.serviceUrl), conversationId: '19:noord@thread.tacv2', isChannel: true }) as const;

  it('puts another card in the place of one that was sent', async () => {
    const card = { type: 'AdaptiveCard', version: '1.5' };

    await messenger().update(inChannel(), '1700000000123', { card, summary: 'Meetronde' });

    expect(channel.posted).toHaveLength(1);
    expect(channel.posted[0]?.path).toBe('/v3/conversations/19%3Anoord%40thread.tacv2/activities/1700000000123');
    expect(channel.posted[0]).toMatchObject({
      method: 'PUT',
      activity: { id: '1700000000123', summary: 'Meetronde', attachments: [{ content: card }] },
    });
  });

  it.each`
    status | body                                                     | retryAfter   | kind             | retryAfterMs
    ${404} | ${{ error: { code: 'ActivityNotFoundInConversation' } }} | ${undefined} | ${'refused'}     | ${undefined}
    ${403} | ${{ error: { code: 'MessageEditsBlocked' } }}            | ${undefined} | ${'refused'}     | ${undefined}
    ${404} | ${{ error: { code: 'ConversationNotFound' } }}           | ${undefined} | ${'unreachable'} | ${undefined}
    ${403} | ${{ error: { code: 'BotNotInConversationRoster' } }}     | ${undefined} | ${'unreachable'} | ${undefined}
    ${429} | ${{ error: { code: 'TooManyRequests' } }}                | ${'7'}       | ${'busy'}        | ${7000}
    ${502} | ${undefined}                                             | ${undefined} | ${'in-doubt'}    | ${undefined}
  `('takes $status $body for $kind, after one attempt', async (refusal: Omit<Refusal, 'reason'>) => {
    const { status, body, retryAfter, kind, retryAfterMs } = refusal;
    channel.answer({ status, body, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });

    const error = await failureOf(messenger().update(inChannel(), 'activity-1', { text: 'x' }));

    expect([error.kind, error.retryAfterMs]).toEqual([kind, retryAfterMs]);
    expect(channel.posted).toHaveLength(1);
  });
});

function messenger(sendTimeoutMs = 5000) {
  const onTurnError = (): Promise<void> => Promise.reject(new Error('A failed send is no failed turn'));
  return teamsMessenger(createTeamsAdapter({ onTurnError, sendTimeoutMs }), {});
}

function addressAt(serviceUrl: string): Address {
  return { conversationId: 'a:sanne', serviceUrl, tenantId: 'tenant', channelUserId: '29:sanne' };
}

async function failureOf(sending: Promise<unknown>): Promise<MessengerError> {
  const outcome = await sending.catch((error: unknown) => error);
  if (!(outcome instanceof MessengerError)) throw new Error(`Not a failed send: ${String(outcome)}`);
  return outcome;
}
