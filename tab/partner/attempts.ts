import { Refused } from './server';
import type { TextKey } from './texts';

/** What somebody asked for, on its way to the server. */
export interface Attempts {
  /** One thing at a time: a second press while the first is on its way is no second answer. */
  readonly make: (work: () => Promise<void>, waiting: TextKey) => Promise<void>;
  /** Makes the last one once more, if it failed. */
  again(): void;
  isBusy(): boolean;
}

export interface AttemptEvents {
  readonly wait: (waiting: TextKey) => void;
  readonly ready: () => void;
  /** Begins the session again; undefined where that cannot be done. */
  readonly renew: () => Promise<unknown> | undefined;
  readonly fail: (error: unknown, retry: () => Promise<void>) => void;
}

const SESSION_OVER: readonly string[] = ['partner-links.session-unknown', 'partner-links.other-session'];

export function createAttempts({ wait, ready, renew, fail }: AttemptEvents): Attempts {
  let isBusy = false;
  let again: (() => Promise<void>) | undefined;

  /** A session that ended, or that another link took the place of, is begun again once. */
  async function withSession(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const renewing = error instanceof Refused && SESSION_OVER.includes(error.code) ? renew() : undefined;
      if (renewing === undefined) throw error;
      await renewing;
      await work();
    }
  }

  async function make(work: () => Promise<void>, waiting: TextKey): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    again = undefined;
    wait(waiting);
    try {
      await withSession(work);
      ready();
    } catch (error) {
      again = () => make(work, waiting);
      fail(error, again);
    } finally {
      isBusy = false;
    }
  }

  return { make, again: () => void again?.(), isBusy: () => isBusy };
}
