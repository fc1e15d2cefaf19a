import type { Instant } from '../../bot/contracts/calendar';
import type { Clock } from '../../bot/ports/clock';

export interface ManualClock extends Clock {
  advance(seconds: number): void;
}

/** Stands still until it is told to move. */
export function createManualClock(start: Instant): ManualClock {
  let now = Date.parse(start);
  return {
    now: () => new Date(now).toISOString(),
    advance: (seconds) => void (now += seconds * 1000),
  };
}
