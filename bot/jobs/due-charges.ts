import type { Instant } from '../contracts/calendar';
import type { ChargeMeter } from '../ports/charge-meter';
import type { Clock } from '../ports/clock';
import type { Logger } from '../ports/logger';

/** What the database charges for each kind of due work, told as a metric. */
export interface DueCharges {
  /** Does work on one document of this type. */
  of<T>(type: string, work: () => Promise<T>): Promise<T>;
  /** Does what is needed to find what is due. */
  ofLooking<T>(work: () => Promise<T>): Promise<T>;
  /** A line per kind that was charged for since the last time, when that was a minute ago. */
  tellInTime(): void;
  tellNow(): void;
}

const TELL_EVERY_MS = 60_000;

export function createDueCharges({
  meter,
  clock,
  logger,
}: {
  /** Absent where nothing is charged. */
  readonly meter?: ChargeMeter | undefined;
  readonly clock: Clock;
  readonly logger: Logger;
}): DueCharges {
  const sums = new Map<string, { times: number; charge: number }>();
  let since = clock.now();

  function follow<T>(kind: string, work: () => Promise<T>): Promise<T> {
    if (meter === undefined) return work();
    sumOf(kind).times += 1;
    return meter.follow(work, (charge) => void (sumOf(kind).charge += charge));
  }

  function sumOf(kind: string): { times: number; charge: number } {
    const sum = sums.get(kind) ?? { times: 0, charge: 0 };
    sums.set(kind, sum);
    return sum;
  }

  function tellNow(): void {
    const now = clock.now();
    const seconds = secondsBetween(since, now);
    for (const [kind, { times, charge }] of sums) {
      if (charge === 0) continue;
      logger.info(
        { metric: 'due-work-charge', kind, times, charge: Math.round(charge * 100) / 100, seconds },
        'Due work charged',
      );
    }
    sums.clear();
    since = now;
  }

  return {
    of: follow,
    ofLooking: (work) => follow('looking', work),
    tellInTime() {
      if (secondsBetween(since, clock.now()) * 1000 >= TELL_EVERY_MS) tellNow();
    },
    tellNow,
  };
}

function secondsBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000);
}
