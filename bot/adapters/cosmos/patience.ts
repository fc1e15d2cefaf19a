import { setTimeout } from 'node:timers/promises';
import { isRefusedForNow, retryAfterOf } from './failure';

/** How long work waits for a service that says not now. */
export interface Patience {
  /** All waiting for one request together. */
  readonly totalMs: number;
  wait(ms: number): Promise<unknown>;
  /** From 0 up to 1. */
  random(): number;
}

/** Somebody in Teams gets an answer within 15 seconds or an error, and one action may take several requests. */
export const USUAL_PATIENCE: Patience = { totalMs: 4_000, wait: (ms) => setTimeout(ms), random: () => Math.random() };

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 1_000;

/**
 * Does `work` until it is no longer refused for now: as long after as the service asks, otherwise after longer and longer pauses
 * of which half is chance. Throws the last refusal when the patience is at its end.
 */
export async function patiently<T>(
  patience: Patience,
  work: () => Promise<T>,
  isWorthwhile: (error: unknown) => boolean = isRefusedForNow,
): Promise<T> {
  let waited = 0;
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const pause = retryAfterOf(error) ?? pauseAfter(tries, patience.random());
      if (!isWorthwhile(error) || waited + pause > patience.totalMs) throw error;
      waited += pause;
      await patience.wait(pause);
    }
  }
}

export function pauseAfter(tries: number, random: number): number {
  const longest = Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS);
  return Math.ceil(longest / 2 + (longest / 2) * random);
}
