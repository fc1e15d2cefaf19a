import { createManualClock } from './manual-clock';

/** A clock that moves only when everybody waits: to the moment at which the first of them has waited long enough. */
export function createRunningClock(start = '2026-12-08T08:00:00.000Z') {
  const clock = createManualClock(start);
  const waiting: { readonly until: number; readonly go: () => void }[] = [];
  const nowMs = (): number => Date.parse(clock.now());
  return {
    now: () => clock.now(),
    wait: (ms: number): Promise<void> =>
      new Promise((go) => void waiting.push({ until: nowMs() + Math.max(1, Math.ceil(ms)), go })),
    /** Lets so much time pass, with everything that happens in it. */
    async pass(ms: number): Promise<void> {
      const end = nowMs() + ms;
      for (;;) {
        await settled();
        waiting.sort((one, other) => one.until - other.until);
        const [first] = waiting;
        if (first === undefined || first.until > end) break;
        waiting.shift();
        clock.advance(Math.max(0, first.until - nowMs()) / 1000);
        first.go();
      }
      clock.advance((end - nowMs()) / 1000);
    },
  };
}

export type RunningClock = ReturnType<typeof createRunningClock>;

/** Long enough for everything that needs no time to be done. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 50; turns += 1) await new Promise(setImmediate);
}
