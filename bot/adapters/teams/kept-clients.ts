import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import {
  ConnectorFactory,
  type ClaimsIdentity,
  type ConnectorClient,
  type UserTokenClient,
} from 'botframework-connector';

type Options = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

/** Not for ever: a managed identity's client holds the proof with which it asks for tokens, and that expires. */
const KEPT_MS = 60_000;
/** The channel has a few addresses. Without an identity anybody can name more. */
const MOST_KEPT = 50;

/**
 * The SDK's authentication, but for the clients that it would make anew for every turn: one is kept for each service address,
 * and one for the token service. Making them takes longer than posting an activity.
 */
export class KeepingClients extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors: Kept<ConnectorClient>;
  private readonly tokenClients: Kept<UserTokenClient>;

  /** @param now milliseconds, from any start */
  constructor(now: () => number, ...options: Options) {
    super(...options);
    this.connectors = new Kept(now);
    this.tokenClients = new Kept(now);
  }

  override async authenticateRequest(activity: Activity, authHeader: string) {
    const result = await super.authenticateRequest(activity, authHeader);
    const { connectorFactory, claimsIdentity } = result;
    return connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: this.keeping(connectorFactory, claimsIdentity) };
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return this.keeping(super.createConnectorFactory(claimsIdentity), claimsIdentity);
  }

  override createUserTokenClient(claimsIdentity: ClaimsIdentity): Promise<UserTokenClient> {
    return this.tokenClients.get(appOf(claimsIdentity), () => super.createUserTokenClient(claimsIdentity));
  }

  private keeping(factory: ConnectorFactory, identity: ClaimsIdentity): ConnectorFactory {
    return new KeepingFactory((serviceUrl, audience) =>
      this.connectors.get(JSON.stringify([appOf(identity), serviceUrl, audience]), () =>
        factory.create(serviceUrl, audience),
      ),
    );
  }
}

class KeepingFactory extends ConnectorFactory {
  constructor(override readonly create: ConnectorFactory['create']) {
    super();
  }
}

class Kept<T> {
  private readonly kept = new Map<string, { readonly value: Promise<T>; readonly until: number }>();

  constructor(private readonly now: () => number) {}

  get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    if (known !== undefined && this.now() < known.until) return known.value;
    const value = make();
    this.kept.delete(key);
    this.kept.set(key, { value, until: this.now() + KEPT_MS });
    // What could not be made is made again by the next turn.
    value.catch(() => {
      if (this.kept.get(key)?.value === value) this.kept.delete(key);
    });
    const [oldest] = this.kept.keys();
    if (oldest !== undefined && this.kept.size > MOST_KEPT) this.kept.delete(oldest);
    return value;
  }
}

/** An app is named in one of these claims; which one depends on who asks. */
function appOf({ claims }: ClaimsIdentity): string {
  return JSON.stringify(
    claims.flatMap(({ type, value }) => (type === 'aud' || type === 'appid' ? [[type, value]] : [])),
  );
}
