import { z } from 'zod';
import { StoreError, type StoreErrorCode } from '../../ports/store';
import { RequestFailed } from './requests';

/** What a failed write means. `unknown` where the answer was lost, or the service itself does not know. */
export function writeFailure(error: unknown, what: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code, substatus, operation } = failureOf(error);
  const status = substatus === undefined ? code : `${code}/${substatus}`;
  // Without a status it never came to the service: who cannot sign in, for one.
  const reason = status ?? failureOf(error).message.split('\n')[0];
  const text = `Cosmos refused ${what} (${reason})`;
  return new StoreError(codeOf({ code, substatus }), text, operation, { cause: error });
}

/** A read applies nothing: whatever went wrong, trying again is safe. */
export function readFailure(error: unknown, what: string): StoreError {
  const { code, message } = writeFailure(error, what);
  return new StoreError(code === 'invalid' ? code : 'busy', message, undefined, { cause: error });
}

/** How long the service asks to wait; undefined where it does not. */
export function retryAfterOf(error: unknown): number | undefined {
  return failureOf(error).retryAfterInMs;
}

/** Whether the service refused before it applied anything, for a reason that passes. */
export function isRefusedForNow(error: unknown): boolean {
  return codeOf(failureOf(error)) === 'busy';
}

/** Whether what was asked for is not there, as far as this answer goes. @throws what the answer stands for otherwise */
export function isMissing({ statusCode, substatus }: { readonly statusCode: number; readonly substatus?: number }) {
  if (statusCode !== 404) return false;
  if (codeOf({ code: statusCode, substatus }) !== 'missing')
    throw new OperationRefused({ code: statusCode, substatus });
  return true;
}

/** An operation of a batch, or an answer, that says no by its status. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';
  readonly code: number;
  readonly substatus: number | undefined;
  readonly retryAfterInMs: number | undefined;
  readonly operation: number | undefined;

  constructor(refusal: {
    readonly code: number;
    readonly substatus?: number | undefined;
    readonly retryAfterInMs?: number | undefined;
    readonly operation?: number;
  }) {
    super(`Answered ${refusal.code}`);
    this.code = refusal.code;
    this.substatus = refusal.substatus;
    this.retryAfterInMs = refusal.retryAfterInMs;
    this.operation = refusal.operation;
  }
}

const Failure = z
  .object({
    code: z.union([z.string(), z.number()]).optional(),
    substatus: z.number().optional(),
    retryAfterInMs: z.number().optional(),
    operation: z.number().optional(),
    message: z.string().catch('for no reason that it gave'),
  })
  .catch({ message: 'for no reason that it gave' });
type Failure = z.infer<typeof Failure>;

function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailed) return failureOf(error.cause);
  if (error instanceof StoreError) return failureOf(error.cause);
  return Failure.parse(error);
}

function codeOf({ code, substatus = 0 }: Pick<Failure, 'code' | 'substatus'>): StoreErrorCode {
  return (
    PRECISE.get(`${code}/${substatus}`) ?? (isGoneFromHere(code, substatus) ? 'busy' : (CODES.get(code) ?? 'unknown'))
  );
}

/** The partition moved away or is being split: refused. From 20000 on it is the way there that broke, which may be on the way back. */
function isGoneFromHere(code: Failure['code'], substatus: number): boolean {
  return code === 410 && substatus < 20_000;
}

/** By status and substatus. */
const PRECISE: ReadonlyMap<string, StoreErrorCode> = new Map([
  // The region does not take writes any more, or not yet; the SDK looks for another.
  ['403/3', 'busy'],
  ['403/1008', 'busy'],
  // The partition is full: 20 GB.
  ['403/1014', 'too_large'],
  // A replica that lags behind the session does not know.
  ['404/1002', 'busy'],
  // It is the container or the database that is missing.
  ['404/1003', 'invalid'],
]);

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
