import type { Page, Request } from 'playwright-core';

/** Resolves when a page has asked for nothing more: all answers are in and drawn, and what they led to as well. */
export type Settled = () => Promise<void>;

/** Watches a page from before it goes anywhere. Sooner than waiting until the network was quiet for half a second. */
export function watchRequests(page: Page): Settled {
  const open = new Set<Request>();
  const isOver = (request: Request): void => void open.delete(request);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', isOver);
  page.on('requestfailed', isOver);
  return async () => {
    let quiet = 0;
    while (quiet < QUIET_LOOKS) {
      await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
      quiet = open.size === 0 ? quiet + 1 : 0;
    }
  };
}

/** What an answer leads to is asked for within a few frames. */
const QUIET_LOOKS = 3;
