import { MessengerError, type Messenger, type MessengerErrorKind } from '../ports/messenger';
import type { ConversationLimits } from './conversation-limits';

/** So long a message waits for its conversation's limit; then it is refused as busy, without having been sent. */
const LONGEST_WAIT_MS = 5_000;

/** Sends, and changes what was sent, no faster in a conversation than the channel takes. */
export function withinLimits(
  messenger: Messenger,
  { limits, wait }: { readonly limits: ConversationLimits; readonly wait: (ms: number) => Promise<void> },
): Messenger {
  async function turnIn(conversationId: string): Promise<void> {
    for (let waited = 0; ;) {
      const ms = limits.take(conversationId);
      if (ms === 0) return;
      if (waited + ms > LONGEST_WAIT_MS) throw new MessengerError('busy', 'conversation-limit', ms);
      waited += ms;
      await wait(ms);
    }
  }

  return {
    async send(to, message, mayPost) {
      await turnIn(to.conversationId);
      return messenger.send(to, message, mayPost);
    },
    async update(to, activityId, message) {
      await turnIn(to.conversationId);
      await messenger.update(to, activityId, message);
    },
  };
}

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 4_000;

/**
 * For answers that somebody waits for: tries again a few times while the channel is busy, and only then. What is in doubt is not
 * sent again; a message that is changed may be changed twice, so that is tried again then too.
 */
export function withRetries(
  messenger: Messenger,
  { wait, random }: { readonly wait: (ms: number) => Promise<void>; readonly random: () => number },
): Messenger {
  async function tried<T>(kinds: readonly MessengerErrorKind[], attempt: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof MessengerError) || !kinds.includes(error.kind) || tries === MOST_TRIES) throw error;
        const pause = Math.max(error.retryAfterMs ?? 0, FIRST_PAUSE_MS * 2 ** (tries - 1) * (1 + random() / 2));
        if (pause > LONGEST_PAUSE_MS) throw error;
        await wait(pause);
      }
    }
  }

  return {
    send: (to, message, mayPost) => tried(['busy'], () => messenger.send(to, message, mayPost)),
    update: (to, activityId, message) => tried(['busy', 'in-doubt'], () => messenger.update(to, activityId, message)),
  };
}
