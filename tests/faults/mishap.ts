import { chanceOf } from './chance';

/** What the channel does with one request other than taking it and saying so. */
export type Mishap =
  | { readonly kind: 'refused'; readonly status: 412 | 429 | 503; readonly retryAfterSeconds?: number }
  | { readonly kind: 'blocked'; readonly status: 403 | 404; readonly code: string }
  | { readonly kind: 'failed'; readonly status: 500 | 502; readonly accepted: boolean }
  | { readonly kind: 'no answer' | 'dropped'; readonly accepted: boolean };

const BLOCKS = [
  { kind: 'blocked', status: 403, code: 'ConversationBlockedByUser' },
  { kind: 'blocked', status: 403, code: 'BotNotInConversationRoster' },
  { kind: 'blocked', status: 403, code: 'MessageWritesBlocked' },
  { kind: 'blocked', status: 404, code: 'ConversationNotFound' },
] as const satisfies readonly Mishap[];

/** Of ten mishaps, so many are of this kind. */
const KINDS: readonly (readonly [number, Mishap])[] = [
  [2, { kind: 'refused', status: 429 }],
  [1.5, { kind: 'refused', status: 429, retryAfterSeconds: 2 }],
  [1.5, { kind: 'refused', status: 412 }],
  [1.5, { kind: 'refused', status: 503 }],
  [0.5, { kind: 'failed', status: 500, accepted: true }],
  [0.5, { kind: 'failed', status: 500, accepted: false }],
  [0.4, { kind: 'failed', status: 502, accepted: true }],
  [0.4, { kind: 'failed', status: 502, accepted: false }],
  [0.5, { kind: 'dropped', accepted: true }],
  [0.5, { kind: 'dropped', accepted: false }],
  [0.35, { kind: 'no answer', accepted: true }],
  [0.35, { kind: 'no answer', accepted: false }],
];

/** A tenth as many people as mishaps cannot be written to at all. */
const BLOCKED_SHARE = 0.1;

/**
 * The same for the same seed, conversation and attempt, counted from 1.
 *
 * @param share of the requests that go wrong, from 0 to 1
 */
export function mishapOf(seed: number, share: number, conversationId: string, attempt: number): Mishap | undefined {
  if (chanceOf(seed, 'blocked', conversationId) < share * BLOCKED_SHARE) {
    return BLOCKS[Math.floor(chanceOf(seed, 'how', conversationId) * BLOCKS.length)];
  }
  let rest = (chanceOf(seed, conversationId, attempt) / share) * 10;
  for (const [weight, mishap] of KINDS) {
    rest -= weight;
    if (rest < 0) return mishap;
  }
  return undefined;
}
