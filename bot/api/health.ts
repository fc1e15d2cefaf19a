import { setTimeout } from 'node:timers/promises';
import type { Request, Response, Server } from 'restify';
import { sendJson } from './answer';

export interface Health {
  readonly version: string;
  /** A line for people while the clock is not the real one. */
  readonly notice?: () => string;
  /** Rejects when the store does not answer; whoever guards it tells so in the log. */
  readonly checkStore: () => Promise<unknown>;
}

export function addHealth(server: Server, { version, notice, checkStore }: Health): void {
  const about = (): object => ({ version, ...(notice === undefined ? {} : { notice: notice() }) });
  server.get('/healthz', async (_request: Request, response: Response) => {
    sendJson(response, 200, { status: 'alive', ...about() });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    if (await isDoneInTime(checkStore())) sendJson(response, 200, { status: 'ready', ...about() });
    else sendJson(response, 503, { status: 'store-unavailable', ...about() });
  });
}

/** Whoever asks whether we are ready does not wait longer than this. */
const CHECK_WITHIN_MS = 3_000;

async function isDoneInTime(work: Promise<unknown>): Promise<boolean> {
  const decided = new AbortController();
  const done = work.then(
    () => true,
    () => false,
  );
  const late = setTimeout(CHECK_WITHIN_MS, false, { signal: decided.signal }).catch(() => false);
  try {
    return await Promise.race([done, late]);
  } finally {
    decided.abort();
  }
}
