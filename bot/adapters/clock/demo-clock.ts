import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { Instant } from '../../contracts/calendar';
import type { Clock } from '../../ports/clock';
import { addMilliseconds, localDateOf, localTimeOf } from '../../shared/local-date';

export interface DemoClockOptions {
  /** Begin at this moment, which may not lie before the one that kept data had come to. */
  readonly now?: Instant | undefined;
  /** Where to begin when nothing is kept and no moment is asked for. */
  readonly usualStart: Instant;
  /** Keeps how far time has come; its folder exists. Without it, nothing is kept. */
  readonly file?: string;
  /** Milliseconds of real time that have passed since any fixed moment. */
  readonly elapsed?: () => number;
}

export interface DemoClock extends Clock {
  /** @throws ClockCannotGoBack */
  jumpTo(instant: Instant): void;
  /** Keeps the moment at which the clock was stopped. */
  stop(): void;
}

/** Time only runs forward on kept data: reminders that were sent at `reached` cannot be unsent. */
export class ClockCannotGoBack extends Error {
  override readonly name = 'ClockCannotGoBack';

  constructor(
    readonly reached: Instant,
    readonly asked: Instant,
  ) {
    super(`the demo clock is at ${written(reached)} and cannot go back to ${written(asked)}, Amsterdam time`);
  }
}

/**
 * A clock that begins at a chosen moment and runs on at real speed while the program runs; the next one on the same
 * file goes on from there.
 * @throws ClockCannotGoBack
 */
export function demoClock({ now, usualStart, file, elapsed = () => performance.now() }: DemoClockOptions): DemoClock {
  const kept = file === undefined ? undefined : readMark(file);
  if (now !== undefined && kept !== undefined && now < kept) throw new ClockCannotGoBack(kept, now);
  let base = now ?? kept ?? usualStart;
  let baseElapsed = elapsed();
  let mark: Instant | undefined;

  const current = (): Instant => addMilliseconds(base, Math.floor(elapsed() - baseElapsed));
  const keep = (instant: Instant): void => {
    mark = instant;
    if (file !== undefined) writeMark(file, instant);
  };
  return {
    now() {
      const instant = current();
      // The mark runs ahead of the moments given out, so that even after a sudden death none of them comes again.
      if (mark === undefined || instant > mark) keep(addMilliseconds(instant, MARK_AHEAD_MS));
      return instant;
    },
    jumpTo(instant) {
      const reached = current();
      if (instant < reached) throw new ClockCannotGoBack(reached, instant);
      base = instant;
      baseElapsed = elapsed();
      keep(addMilliseconds(instant, MARK_AHEAD_MS));
    },
    stop: () => keep(current()),
  };
}

/** As `--now` takes it. */
function written(instant: Instant): string {
  return `${localDateOf(instant)}T${localTimeOf(instant)}`;
}

const MARK_AHEAD_MS = 5000;

const Mark = z.object({ reached: Instant });

function readMark(file: string): Instant | undefined {
  return existsSync(file) ? Mark.parse(JSON.parse(readFileSync(file, 'utf8'))).reached : undefined;
}

function writeMark(file: string, reached: Instant): void {
  const draft = `${file}.draft`;
  writeFileSync(draft, JSON.stringify({ reached }));
  renameSync(draft, file);
}
