import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import {
  ActivityEventNames,
  CloudAdapter,
  type ActivityHandler,
  type Middleware,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder';
import { FederatedServiceClientCredentialsFactory } from 'botframework-connector';
import { MessengerError, TOO_LATE } from '../../ports/messenger';
import { messengerErrorOf } from './channel-error';
import { KeepingClients } from './kept-clients';

/** Who the bot is to the channel: an app registration of one tenant, without a secret where that can be. */
export interface BotIdentity {
  readonly appId: string;
  readonly tenantId: string;
  /** A managed identity, which is the app itself or one that the app's registration trusts; or a secret. */
  readonly credential: { readonly managedIdentityClientId: string } | { readonly secret: string };
}

export interface TeamsAdapterOptions {
  /** Without it nobody is checked and no token is sent: for the local Teams client only, which the configuration sees to. */
  readonly identity?: BotIdentity;
  /** What to do with an error that a turn of ours did not handle. Must not throw. */
  readonly onTurnError: (turnContext: TurnContext, error: Error) => Promise<void>;
  /** After so many milliseconds without an answer a send is given up. */
  readonly sendTimeoutMs?: number;
  readonly wait?: (ms: number) => Promise<unknown>;
  /** Milliseconds, from any start. */
  readonly now?: () => number;
}

/**
 * The channel's adapter. What is sent unasked is posted once: who retries, and when, is for the caller to decide. A reply, for
 * which somebody waits, is posted again a few times while the channel says that it did not take it.
 */
export function createTeamsAdapter(options: TeamsAdapterOptions) {
  const { identity, onTurnError, sendTimeoutMs = 15_000, wait = (ms) => setTimeout(ms) } = options;
  const adapter = new CloudAdapter(authenticationOf(identity, options.now ?? (() => performance.now())));
  adapter.use(postingOurselves(adapter.ConnectorClientKey, { timeoutMs: sendTimeoutMs, wait }));
  adapter.onTurnError = onTurnError;
  return adapter;
}

/** Handles `POST /api/messages`. Authenticates the channel, runs the bot and answers; the body must have been parsed. */
export function activityEndpoint(adapter: CloudAdapter, bot: Pick<ActivityHandler, 'run'>) {
  return (request: Request, response: Response): Promise<void> =>
    adapter.process(request, response, (turnContext) => bot.run(turnContext));
}

/** Whether something of this turn went out to the channel. While not, a failure certainly left nothing behind. */
export function wasPosted(turnContext: TurnContext): boolean {
  return turnContext.turnState.get<boolean | undefined>(POSTED) ?? false;
}

const POSTED = Symbol('posted');

/** In this turn something is posted only when `mayPost` allows it at the last moment. */
export function requireToPost(turnContext: TurnContext, mayPost: () => boolean): void {
  turnContext.turnState.set(MAY_POST, mayPost);
}

const MAY_POST = Symbol('may post');

function authenticationOf(identity: BotIdentity | undefined, now: () => number): KeepingClients {
  if (identity === undefined) return new KeepingClients(now, {});
  const { appId, tenantId, credential } = identity;
  // The SDK takes an app of every tenant unless told otherwise.
  const settings = { MicrosoftAppType: 'SingleTenant', MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  if ('secret' in credential) {
    return new KeepingClients(now, { ...settings, MicrosoftAppPassword: credential.secret });
  }
  const { managedIdentityClientId } = credential;
  return managedIdentityClientId === appId
    ? new KeepingClients(now, { ...settings, MicrosoftAppType: 'UserAssignedMSI' })
    : new KeepingClients(
        now,
        settings,
        new FederatedServiceClientCredentialsFactory(appId, managedIdentityClientId, tenantId),
      );
}

/** The part of the connector client that the SDK does not show. */
interface ConnectorClient {
  readonly client: {
    readonly pipeline: {
      removePolicy(policy: { name: string }): unknown;
      addPolicy(policy: Policy, options: { afterPolicies: readonly string[]; beforePolicies: readonly string[] }): void;
    };
  };
}

interface Policy {
  readonly name: string;
  readonly sendRequest: (request: OutgoingRequest, next: Next) => ReturnType<Next>;
}
type Next = (request: OutgoingRequest) => Promise<unknown>;
interface OutgoingRequest {
  abortSignal?: AbortSignal;
}

const SIGNING = 'ServiceClientContext_Credentials_SignRequest';

const MOST_POSTS = 4;
const FIRST_PAUSE_MS = 500;
/** Whoever waits for an answer waits no longer than this between two attempts. */
const LONGEST_PAUSE_MS = 4_000;

interface Posting {
  readonly timeoutMs: number;
  readonly wait: (ms: number) => Promise<unknown>;
}

/**
 * The connector client posts an activity up to four times after a 5xx or a lost connection, whatever its options say, so
 * that somebody would be written to twice. Turns share clients: what is posted belongs to the turn in which that is done.
 */
function postingOurselves(clientKey: symbol, posting: Posting): Middleware {
  const turns = new AsyncLocalStorage<TurnContext>();
  const prepared = new WeakSet<ConnectorClient>();
  const sendRequest: Policy['sendRequest'] = async (request, send) => {
    const turnContext = turns.getStore();
    if (turnContext === undefined) throw new Error('Nothing is posted outside a turn');
    return postIn(turnContext, posting, request, send);
  };
  return {
    async onTurn(turnContext, next) {
      const connector = turnContext.turnState.get<ConnectorClient>(clientKey);
      if (!prepared.has(connector)) {
        prepared.add(connector);
        const { pipeline } = connector.client;
        pipeline.removePolicy({ name: 'defaultRetryPolicy' });
        // Without a token nothing is posted.
        const place = { afterPolicies: [SIGNING], beforePolicies: ['tracingPolicy'] };
        pipeline.addPolicy({ name: 'postedPolicy', sendRequest }, place);
      }
      await turns.run(turnContext, next);
    },
  };
}

async function postIn(
  { turnState, activity }: TurnContext,
  { timeoutMs, wait }: Posting,
  request: OutgoingRequest,
  send: Next,
): Promise<unknown> {
  const mostPosts = activity.name === ActivityEventNames.ContinueConversation ? 1 : MOST_POSTS;
  const post = (): Promise<unknown> => {
    const mayPost = turnState.get<(() => boolean) | undefined>(MAY_POST);
    if (mayPost?.() === false) throw new MessengerError('busy', TOO_LATE);
    // The client's own timeout ends with the headers, and its timer outlives a lost connection.
    request.abortSignal = AbortSignal.timeout(timeoutMs);
    turnState.set(POSTED, true);
    return send(request);
  };
  for (let posts = 1; ; posts += 1) {
    try {
      return await post();
    } catch (error) {
      const pauseMs = posts < mostPosts ? pauseAfter(error, posts) : undefined;
      if (pauseMs === undefined) throw error;
      await wait(pauseMs);
    }
  }
}

/** Undefined when it is not to be posted again: it may have been delivered, or the channel will not take it so soon. */
function pauseAfter(error: unknown, posts: number): number | undefined {
  const { kind, retryAfterMs = 0 } = messengerErrorOf(error, true);
  const pauseMs = Math.max(retryAfterMs, FIRST_PAUSE_MS * 2 ** (posts - 1) * (1 + Math.random() / 2));
  return kind === 'busy' && pauseMs <= LONGEST_PAUSE_MS ? pauseMs : undefined;
}
