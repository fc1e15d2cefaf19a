import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Logger } from '../../ports/logger';

/** Holds up who tries secrets that nobody knows; who comes in with a good one never counts. Each instance counts its own. */
export interface GuessLimits {
  /** How many seconds an address must wait; undefined when it may try. */
  waitOf(address: string): Promise<number | undefined>;
  /** Somebody there came with something unknown. */
  guessed(address: string): Promise<void>;
}

/** Enough for who cuts a link off, or tries an old one from a shared office. */
const OF_AN_ADDRESS = { points: 10, duration: 15 * 60 };
/** Above this somebody is guessing from many addresses. */
const IN_TOTAL = { points: 200, duration: 15 * 60 };
/** Then one mistake is allowed: a valid link from an address without any still comes in. */
const MISTAKES_MEANWHILE = 1;

export function createGuessLimits(logger: Logger): GuessLimits {
  const ofAddress = new RateLimiterMemory(OF_AN_ADDRESS);
  const inTotal = new RateLimiterMemory(IN_TOTAL);
  return {
    async waitOf(address) {
      const own = await ofAddress.get(address);
      if (own === null) return undefined;
      const all = await inTotal.get('all');
      const isAttacked = all !== null && all.consumedPoints >= IN_TOTAL.points;
      const allowed = isAttacked ? MISTAKES_MEANWHILE : OF_AN_ADDRESS.points;
      return own.consumedPoints < allowed ? undefined : Math.max(1, Math.ceil(own.msBeforeNext / 1000));
    },
    async guessed(address) {
      await ofAddress.penalty(address);
      const { consumedPoints } = await inTotal.penalty('all');
      if (consumedPoints === IN_TOTAL.points) logger.warn({ guesses: consumedPoints }, 'Unknown links are being tried');
    },
  };
}
