import { z } from 'zod';
import { MessengerError, type MessengerErrorKind } from '../../ports/messenger';

/** What a failed send means. @param posted whether the message went out; until then a failure leaves nothing behind */
export function messengerErrorOf(error: unknown, posted: boolean): MessengerError {
  const failure = ChannelFailure.parse(error);
  const { status } = failure;
  // Whatever failed came before the post: the issuer of the token, say.
  if (!posted) return new MessengerError('busy', `not-posted-${status ?? failure.codes[0] ?? 'unknown'}`);
  if (status === undefined) {
    const [code = 'no-answer'] = failure.codes;
    return new MessengerError(NEVER_CONNECTED.includes(code) ? 'busy' : 'in-doubt', code);
  }
  return refusalOf({ ...failure, status });
}

/** The channel's answer: its most precise code first. */
function refusalOf({ status, codes, retryAfterMs }: Refusal): MessengerError {
  const final = status === 403 || status === 404 ? codes.find((code) => UNREACHABLE.includes(code)) : undefined;
  return final === undefined
    ? new MessengerError(kindOf(status), codes[0] ?? String(status), retryAfterMs)
    : new MessengerError('unreachable', final);
}

interface Refusal {
  readonly status: number;
  readonly codes: readonly string[];
  readonly retryAfterMs: number | undefined;
}

const ErrorDetails = z.object({
  code: z.string().optional().catch(undefined),
  subCode: z.string().optional().catch(undefined),
});

/** What we use of an error of the connector client (`RestError`). */
const ChannelFailure = z
  .object({
    statusCode: z.number().optional().catch(undefined),
    code: z.string().optional().catch(undefined),
    response: z
      .object({ headers: z.custom<Headers>(hasGet) })
      .optional()
      .catch(undefined),
    details: ErrorDetails.extend({ error: ErrorDetails.optional().catch(undefined) })
      .default({})
      .catch({}),
  })
  .catch({ details: {} })
  .transform(({ statusCode, code, response, details: { error = {}, ...outer } }) => ({
    status: statusCode,
    codes: [outer.subCode, error.subCode, error.code, outer.code, code].filter((one) => one !== undefined),
    retryAfterMs: retryAfterMs(response?.headers),
  }));

interface Headers {
  get(name: string): string | undefined;
}

/** The person blocked or removed the bot, or an administrator did. */
const UNREACHABLE: readonly string[] = [
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'BotDisabledByAdmin',
  'MessageWritesBlocked',
  'ConversationNotFound',
];
const NEVER_CONNECTED: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

/** 412, 429 and 503 say that nothing was done; any other 5xx may come after the message was delivered. */
function kindOf(status: number): MessengerErrorKind {
  if (status === 412 || status === 429 || status === 503) return 'busy';
  return status >= 500 || status === 408 ? 'in-doubt' : 'refused';
}

/** `Retry-After` is in seconds, as the channel sends it. */
function retryAfterMs(headers: Headers | undefined): number | undefined {
  const seconds = Number(headers?.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

function hasGet(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && 'get' in headers && typeof headers.get === 'function';
}
