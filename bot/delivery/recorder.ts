import type { Clock } from '../ports/clock';
import { isPassing } from '../ports/guarded-store';

/** Keeps what only this process knows, such as what became of a message that it sent. */
export interface Recorder {
  /** Does `record` until the store has taken it. @throws what `record` throws, at the end of a quarter of an hour or once stopped */
  keep(record: () => Promise<void>): Promise<void>;
  /** A store that is away is not waited for any more. */
  stop(): void;
}

const AGAIN_AFTER_MS = 1_000;
const GIVE_UP_AFTER_MS = 15 * 60_000;

export function createRecorder({
  clock,
  wait,
}: {
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<void>;
}): Recorder {
  let isStopping = false;
  const now = (): number => Date.parse(clock.now());
  return {
    async keep(record) {
      const until = now() + GIVE_UP_AFTER_MS;
      for (;;) {
        try {
          return await record();
        } catch (error) {
          if (!isPassing(error) || isStopping || now() >= until) throw error;
        }
        await wait(AGAIN_AFTER_MS);
      }
    },
    stop() {
      isStopping = true;
    },
  };
}
