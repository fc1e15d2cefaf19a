import type { Fault } from '../contracts/problem';

/** A request that HTTP itself refuses, before any use case sees it. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';

  constructor(
    readonly status: number,
    readonly code: RefusalCode,
    readonly faults?: readonly Fault[],
    /** What the sentence for `code` fills in. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

export type RefusalCode =
  | 'api.body.not-bytes'
  | 'api.body.not-json'
  | 'api.body.not-picture'
  | 'api.body.too-large'
  | 'api.guest-refused'
  | 'api.method-not-allowed'
  | 'api.not-found'
  | 'api.precondition-required'
  | 'api.request-invalid'
  | 'api.sign-in.missing'
  | 'api.tab.not-built'
  | 'api.unauthenticated'
  | 'api.visitor.other-site'
  | 'api.visitor.too-many';

/** Somebody changed the resource since the writer looked, or it is there and was to be new: 412, with what it is now. */
export class Stale extends Error {
  override readonly name = 'Stale';

  /** @param version of `current`; undefined when the resource is gone */
  constructor(
    readonly current: unknown,
    readonly version?: number | string,
  ) {
    super('api.stale');
  }
}
