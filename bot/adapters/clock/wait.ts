import { setImmediate, setTimeout } from 'node:timers/promises';

/**
 * Makes what resolves after so many milliseconds. Of those that have waited long enough one goes on at a time, and what came in
 * meanwhile gets its turn between them: with much to do in little time, timers alone would keep every connection waiting.
 */
export function createWait(): (ms: number) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return async (ms) => {
    await setTimeout(ms);
    last = last.then(() => setImmediate());
    await last;
  };
}
