import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ActivityHandler,
  type Middleware,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder';
import { FederatedServiceClientCredentialsFactory } from 'botframework-connector';

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
}

/** The channel's adapter. What it sends is posted once: who retries, and when, is for the caller to decide. */
export function createTeamsAdapter({ identity, onTurnError, sendTimeoutMs = 15_000 }: TeamsAdapterOptions) {
  const adapter = new CloudAdapter(authenticationOf(identity));
  adapter.use(postingOnce(adapter.ConnectorClientKey, sendTimeoutMs));
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

function authenticationOf(identity: BotIdentity | undefined): ConfigurationBotFrameworkAuthentication {
  if (identity === undefined) return new ConfigurationBotFrameworkAuthentication({});
  const { appId, tenantId, credential } = identity;
  // The SDK takes an app of every tenant unless told otherwise.
  const settings = { MicrosoftAppType: 'SingleTenant', MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId };
  if ('secret' in credential) {
    return new ConfigurationBotFrameworkAuthentication({ ...settings, MicrosoftAppPassword: credential.secret });
  }
  const { managedIdentityClientId } = credential;
  return managedIdentityClientId === appId
    ? new ConfigurationBotFrameworkAuthentication({ ...settings, MicrosoftAppType: 'UserAssignedMSI' })
    : new ConfigurationBotFrameworkAuthentication(
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

/**
 * The connector client posts an activity up to four times after a 5xx or a lost connection, whatever its options say, so
 * that somebody would be written to twice. Every turn has its own client.
 */
function postingOnce(clientKey: symbol, timeoutMs: number): Middleware {
  return {
    async onTurn(turnContext, next) {
      const { pipeline } = turnContext.turnState.get<ConnectorClient>(clientKey).client;
      pipeline.removePolicy({ name: 'defaultRetryPolicy' });
      pipeline.addPolicy(
        {
          name: 'postedPolicy',
          sendRequest: (request, send) => {
            // The client's own timeout ends with the headers, and its timer outlives a lost connection.
            request.abortSignal = AbortSignal.timeout(timeoutMs);
            turnContext.turnState.set(POSTED, true);
            return send(request);
          },
        },
        // Without a token nothing is posted.
        { afterPolicies: [SIGNING], beforePolicies: ['tracingPolicy'] },
      );
      await next();
    },
  };
}
