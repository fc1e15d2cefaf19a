import type { GraphCredential } from './mail';

/** As whom the program asks for tokens: with a secret, or as the managed identity of its machine. */
export type GraphIdentity =
  | { readonly tenantId: string; readonly appId: string; readonly secret: string }
  | { readonly managedIdentityClientId: string };

/** Signs in at the first mail; until then nothing of it is loaded. */
export function graphCredential(identity: GraphIdentity): GraphCredential {
  let made: Promise<GraphCredential> | undefined;
  return {
    async getToken(scope) {
      made ??= credentialOf(identity);
      return (await made).getToken(scope);
    },
  };
}

async function credentialOf(identity: GraphIdentity): Promise<GraphCredential> {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
  return 'secret' in identity
    ? new ClientSecretCredential(identity.tenantId, identity.appId, identity.secret)
    : new ManagedIdentityCredential({ clientId: identity.managedIdentityClientId });
}
