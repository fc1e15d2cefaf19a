import { CosmosClient, type CosmosClientOptions, type PluginConfig } from '@azure/cosmos';
import { StoreError } from '../../ports/store';

/** The account and how to sign in to it: with its key, or as an Entra identity. */
export interface CosmosAccount {
  readonly endpoint: string;
  /** Without it: as the managed identity of this machine, or whoever is signed in to Azure here. */
  readonly key?: string | undefined;
  /** The client id of the user-assigned identity; absent: the machine's own. */
  readonly managedIdentityClientId?: string | undefined;
  readonly credential?: NonNullable<CosmosClientOptions['aadCredentials']>;
}

export type ClientOptions = Omit<CosmosClientOptions, 'endpoint' | 'key' | 'aadCredentials'> & {
  readonly plugins?: readonly PluginConfig[];
};

/** A lost answer is noticed in time to look what became of the write. */
const REQUEST_TIMEOUT_MS = 10_000;

/** @throws {StoreError} `invalid` when what is needed to sign in does not hold */
export async function openClient(
  account: CosmosAccount,
  { connectionPolicy, plugins = [], ...options }: ClientOptions,
  ownPlugins: readonly PluginConfig[],
): Promise<CosmosClient> {
  const signIn = account.key === undefined ? { aadCredentials: await credentialOf(account) } : { key: account.key };
  const everything = {
    ...options,
    ...{ plugins: [...ownPlugins, ...plugins] },
    ...signIn,
    endpoint: account.endpoint,
    connectionPolicy: { requestTimeout: REQUEST_TIMEOUT_MS, ...connectionPolicy },
  };
  try {
    return new CosmosClient(everything);
  } catch (cause) {
    throw new StoreError('invalid', `${account.endpoint} is not the address of a Cosmos account`, undefined, { cause });
  }
}

async function credentialOf({ credential, managedIdentityClientId }: CosmosAccount) {
  if (credential !== undefined) return credential;
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential(managedIdentityClientId === undefined ? {} : { managedIdentityClientId });
}
