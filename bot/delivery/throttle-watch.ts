import type { Clock } from '../ports/clock';

/** The channel refused a message and said how long to wait. */
export interface Throttled {
  readonly conversationId: string;
  readonly retryAfterMs: number;
}

/**
 * Tells whose limit was reached: the channel's refusal does not say. One conversation that is refused waits by itself; several
 * within a second mean that the whole tenant must wait.
 */
export interface ThrottleWatch {
  /** How long the tenant must wait, in ms; undefined when it need not. */
  pauseAfter(throttled: Throttled): number | undefined;
}

const CONVERSATIONS = 3;
const WITHIN_MS = 1_000;

export function createThrottleWatch(clock: Clock): ThrottleWatch {
  let recent: readonly (Throttled & { readonly at: number })[] = [];
  return {
    pauseAfter(throttled) {
      const at = Date.parse(clock.now());
      recent = [...recent.filter((one) => one.at > at - WITHIN_MS), { ...throttled, at }];
      if (new Set(recent.map(({ conversationId }) => conversationId)).size < CONVERSATIONS) return undefined;
      const pauseMs = Math.max(...recent.map((one) => one.retryAfterMs - (at - one.at)));
      recent = [];
      return pauseMs;
    },
  };
}
