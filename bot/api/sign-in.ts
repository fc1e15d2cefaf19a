import type { Actor } from '../shared/actor';

/** The headers of a request, by lower-case name. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The headers that say who asks, in production and in the demo. */
export const IDENTITY_HEADERS = 'authorization, x-demo-identity';

/**
 * How this program knows who asks. `ready`: `authenticate` answers undefined for nobody that we know. `missing`: the settings
 * by these names are not there, and so nobody is served.
 */
export type SignIn =
  | { readonly state: 'ready'; readonly authenticate: Authenticate }
  | { readonly state: 'missing'; readonly settings: readonly string[] };

/** Who sent these headers. It trusts what it can check, and nothing else of the request. */
export type Authenticate = (headers: RequestHeaders) => Promise<Actor | undefined>;
