/** Notices when this process did not get its turn: what comes in then came earlier than it is seen. */
export interface StallWatch {
  /** The earliest moment, in ms, at which what is seen `now` can have come. */
  earliest(now: number): number;
  beat(now: number): void;
}

const BEAT_EVERY_MS = 20;
/** A beat that is so late was held up; timers are seldom exact. */
const HELD_UP_MS = 50;

export function createStallWatch(): StallWatch {
  let last: number | undefined;
  let heldUpSince: number | undefined;
  return {
    earliest: (now) => heldUpSince ?? (last !== undefined && now - last > HELD_UP_MS ? last : now),
    beat(now) {
      // What waited is seen after the beat that was late, and before the next.
      heldUpSince = last !== undefined && now - last > HELD_UP_MS ? last : undefined;
      last = now;
    },
  };
}

/** Watches this process for as long as it runs. */
export function watchStalls(): StallWatch {
  const watch = createStallWatch();
  setInterval(() => watch.beat(Date.now()), BEAT_EVERY_MS).unref();
  return watch;
}
