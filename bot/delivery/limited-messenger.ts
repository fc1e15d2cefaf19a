import { MessengerError, type Messenger } from '../ports/messenger';
import type { ConversationLimits } from './conversation-limits';

/** So long a message waits for its conversation's limit; then it is refused as busy, without having been sent. */
const LONGEST_WAIT_MS = 5_000;

/** Sends no faster to a conversation than the channel takes. */
export function withinLimits(
  messenger: Messenger,
  { limits, wait }: { readonly limits: ConversationLimits; readonly wait: (ms: number) => Promise<void> },
): Messenger {
  return {
    async send(to, message, mayPost) {
      for (let waited = 0; ;) {
        const ms = limits.take(to.conversationId);
        if (ms === 0) return messenger.send(to, message, mayPost);
        if (waited + ms > LONGEST_WAIT_MS) throw new MessengerError('busy', 'conversation-limit', ms);
        waited += ms;
        await wait(ms);
      }
    },
  };
}

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 4_000;

/**
 * For answers that somebody waits for: tries again a few times while the channel is busy, and only then. What is in doubt is not
 * sent again.
 */
export function withRetries(
  messenger: Messenger,
  { wait, random }: { readonly wait: (ms: number) => Promise<void>; readonly random: () => number },
): Messenger {
  return {
    async send(to, message, mayPost) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await messenger.send(to, message, mayPost);
        } catch (error) {
          if (!(error instanceof MessengerError) || error.kind !== 'busy' || tries === MOST_TRIES) throw error;
          const pause = Math.max(error.retryAfterMs ?? 0, FIRST_PAUSE_MS * 2 ** (tries - 1) * (1 + random() / 2));
          if (pause > LONGEST_PAUSE_MS) throw error;
          await wait(pause);
        }
      }
    },
  };
}
