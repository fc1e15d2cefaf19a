import { ActivityHandler, type TurnContext } from 'botbuilder';
import {
  activityEndpoint,
  createTeamsAdapter,
  wasPosted,
  type BotIdentity,
} from '../../../../bot/adapters/teams/adapter';
import { startConnectorServer, type ConnectorServer } from '../../../support/chat/connector-server';

type TeamsAdapter = ReturnType<typeof createTeamsAdapter>;

const identity: BotIdentity = { appId: 'app', tenantId: 'tenant', credential: { managedIdentityClientId: 'client' } };

let channel: ConnectorServer;
beforeEach(async () => {
  channel = await startConnectorServer();
});
afterEach(() => channel.close());

it('runs the bot for a posted activity and carries its reply to the channel', async () => {
  const { response } = await deliver({ text: 'hoi' }, async (turnContext) => {
    await turnContext.sendActivity(`u zei ${turnContext.activity.text}`);
  });

  expect(response.statusCode).toBe(200);
  expect(channel.posted.map(({ activity }) => activity)).toMatchObject([{ text: 'u zei hoi', replyToId: 'one' }]);
});

it('answers an invoke in the response', async () => {
  const value = { status: 200, body: { statusCode: 200, type: 'x', value: 'y' } };

  const { response } = await deliver({ type: 'invoke', name: 'adaptiveCard/action' }, async (turnContext) => {
    await turnContext.sendActivity({ type: 'invokeResponse', value });
  });

  expect([response.statusCode, response.sent]).toEqual([200, [value.body]]);
});

describe('a reply', () => {
  const reply = (turnContext: TurnContext) => turnContext.sendActivity('hoi').then(() => undefined);

  it.each`
    status | headers                  | posts
    ${412} | ${{}}                    | ${4}
    ${429} | ${{}}                    | ${4}
    ${429} | ${{ 'retry-after': 2 }}  | ${4}
    ${429} | ${{ 'retry-after': 60 }} | ${1}
    ${503} | ${{}}                    | ${4}
    ${500} | ${{}}                    | ${1}
    ${502} | ${{}}                    | ${1}
    ${403} | ${{}}                    | ${1}
  `('is posted $posts times when the channel answers $status with $headers', async ({ status, headers, posts }) => {
    channel.answer({ status, headers });

    const { errors } = await deliver({}, reply);

    expect([channel.posted.length, errors.length]).toEqual([posts, 1]);
  });

  it('is posted once when the connection breaks: it may have arrived', async () => {
    channel.answer('drop the connection');

    const { errors } = await deliver({}, reply);

    expect([channel.posted.length, errors.length]).toEqual([1, 1]);
  });

  it('waits longer each time, and at least as long as the channel asks', async () => {
    channel.answer({ status: 429 });
    const { waits: usual } = await deliver({}, reply);
    channel.answer({ status: 429, headers: { 'retry-after': '3' } });
    const { waits: asked } = await deliver({}, reply);

    expect(usual.map((ms) => Math.floor(Math.log2(ms / 500)))).toEqual([0, 1, 2]);
    expect(asked).toEqual([3000, 3000, 3000]);
  });
});

it('hands what a turn throws to onTurnError, and tells the channel that all is well', async () => {
  const error = new Error('disk');

  const { response, errors } = await deliver({}, () => Promise.reject(error));

  expect([response.statusCode, errors]).toEqual([200, [error]]);
});

it('keeps a connection to the channel for a minute, and what is posted over it belongs to its own turn', async () => {
  let now = 0;
  const connectors: unknown[] = [];
  const posted: boolean[] = [];
  const adapter = createTeamsAdapter({ onTurnError: (_turnContext, error) => Promise.reject(error), now: () => now });
  const run = (text: string) =>
    deliverTo(adapter, {}, async (turnContext) => {
      connectors.push(turnContext.turnState.get(adapter.ConnectorClientKey));
      if (text !== '') await turnContext.sendActivity(text);
      posted.push(wasPosted(turnContext));
    });

  await Promise.all([run('een'), run('')]);
  now = 59_999;
  await run('twee');
  now = 60_000;
  await run('drie');

  expect(new Set(connectors).size).toBe(2);
  expect(new Set(connectors.slice(0, 3)).size).toBe(1);
  expect(posted.sort()).toEqual([false, true, true, true]);
  expect(channel.posted).toHaveLength(3);
});

it.each([
  ['a managed identity', identity],
  ['a secret', { ...identity, credential: { secret: 'secret' } }],
])('refuses who is not the channel when it has an identity with %s', async (_what, own) => {
  let ran = false;
  // The SDK itself writes the refusal to the console.
  const written = jest.spyOn(console, 'error').mockReturnValue();

  const { response } = await deliver({}, async () => void (ran = true), own);

  expect([response.statusCode, ran]).toEqual([401, false]);
  expect(String(written.mock.calls[0])).not.toContain('secret');
  written.mockRestore();
});

async function deliver(activity: object, run: (turnContext: TurnContext) => Promise<void>, own?: BotIdentity) {
  const errors: unknown[] = [];
  const onTurnError = async (_turnContext: TurnContext, error: unknown) => void errors.push(error);
  const waits: number[] = [];
  const wait = async (ms: number) => void waits.push(ms);
  const adapter = createTeamsAdapter({ onTurnError, wait, ...(own === undefined ? {} : { identity: own }) });
  return { response: await deliverTo(adapter, activity, run), errors, waits };
}

async function deliverTo(adapter: TeamsAdapter, activity: object, run: (turnContext: TurnContext) => Promise<void>) {
  const response = recordingResponse();
  const bot = new ActivityHandler();
  bot.onTurn((turnContext) => run(turnContext));
  const body = {
    ...{ type: 'message', id: 'one', channelId: 'msteams', serviceUrl: channel.serviceUrl },
    from: { id: '29:sanne' },
    recipient: { id: '28:bot' },
    conversation: { id: 'a:sanne' },
    ...activity,
  };
  await activityEndpoint(adapter, bot)({ method: 'POST', headers: {}, body }, response);
  return response;
}

/** What restify's response is to the adapter. */
function recordingResponse() {
  const sent: unknown[] = [];
  const response = {
    statusCode: 0,
    sent,
    socket: undefined,
    status: (code: number) => (response.statusCode = code),
    send: (body: unknown) => sent.push(body),
    end: () => undefined,
    header: () => undefined,
  };
  return response;
}
