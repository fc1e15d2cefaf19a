import type { PluginConfig } from '@azure/cosmos';
import { z } from 'zod';
import { StoreError, type StoreErrorCode } from '../../ports/store';

/** What a failed write means. `unknown` where the answer was lost, or the service itself does not know. */
export function writeFailure(error: unknown, what: string, operation?: number): StoreError {
  if (error instanceof StoreError) return error;
  const { code } = Failure.parse(error);
  return new StoreError(CODES.get(code) ?? 'unknown', `Cosmos refused ${what} (${code})`, operation, { cause: error });
}

/** A read applies nothing: whatever went wrong, trying again is safe. */
export function readFailure(error: unknown, what: string): StoreError {
  const { code, message } = writeFailure(error, what);
  return new StoreError(code === 'invalid' ? code : 'busy', message, undefined, { cause: error });
}

/** Whether what was asked for is not there; a replica that lags behind the session does not know. */
export function isMissing({
  statusCode,
  substatus,
}: {
  readonly statusCode: number;
  readonly substatus?: number;
}): boolean {
  if (statusCode !== 404) return false;
  if (substatus === READ_SESSION_NOT_AVAILABLE) throw new StoreError('busy', 'The replica lags behind');
  return true;
}

/** What one operation of a batch came to; undefined where it went well, or would have but for another. */
export function operationFailure(status: number): StoreErrorCode | undefined {
  if (status < 400 || status === FAILED_DEPENDENCY) return undefined;
  return CODES.get(status) ?? 'unknown';
}

/** `items.batch` throws its errors away for their message alone. This keeps them, by the options of the call. */
export function createErrorKeeper(): { readonly plugin: PluginConfig; errorOf(options: object): unknown } {
  const errors = new WeakMap<object, unknown>();
  return {
    plugin: {
      on: 'operation',
      async plugin(context, _node, next) {
        try {
          return await next(context);
        } catch (error) {
          if (context.options !== undefined) errors.set(context.options, error);
          throw error;
        }
      },
    },
    errorOf: (options) => errors.get(options),
  };
}

const FAILED_DEPENDENCY = 424;
const READ_SESSION_NOT_AVAILABLE = 1002;

/** Everything that is not here may have been applied: 408, 5xx, a connection that broke. */
const CODES: ReadonlyMap<string | number | undefined, StoreErrorCode> = new Map<string | number, StoreErrorCode>([
  [400, 'invalid'],
  [401, 'invalid'],
  [403, 'invalid'],
  [404, 'missing'],
  [409, 'exists'],
  [412, 'stale'],
  [413, 'too_large'],
  [429, 'busy'],
  [449, 'busy'],
  // Nothing was sent: nobody listens there, or the name is not known.
  ['ECONNREFUSED', 'busy'],
  ['ENOTFOUND', 'busy'],
  ['EAI_AGAIN', 'busy'],
]);

const Failure = z.object({ code: z.union([z.string(), z.number()]).optional() }).catch({});
