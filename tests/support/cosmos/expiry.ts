import { z } from 'zod';
import type { Send } from './send';

/** Deletes documents whose `ttl` has passed. */
export interface Expiry {
  sweep(): Promise<void>;
  /** Remembers what a write that went well says about expiry. */
  note(method: string, path: string, headers: Readonly<Record<string, string>>, body: string): void;
}

const PARTITION = 'x-ms-documentdb-partitionkey';
const Written = z.object({ id: z.string(), ttl: z.number().optional() });

export function createExpiry(send: Send, now: () => number): Expiry {
  const expiring = new Map<string, { readonly path: string; readonly partition: string; readonly at: number }>();
  return {
    async sweep() {
      for (const [key, { path, partition, at }] of expiring) {
        if (at > now()) continue;
        expiring.delete(key);
        await send('DELETE', path, { [PARTITION]: partition });
      }
    },
    note(method, path, headers, body) {
      const partition = headers[PARTITION];
      const docs = /^(.*\/docs)\/?/.exec(path)?.[1];
      if (method === 'GET' || docs === undefined || partition === undefined) return;
      const written = method === 'DELETE' ? undefined : Written.parse(JSON.parse(body));
      const own = written === undefined ? path : `${docs}/${encodeURIComponent(written.id)}`;
      const key = `${partition} ${decodeURIComponent(own)}`;
      if (written?.ttl === undefined) expiring.delete(key);
      else expiring.set(key, { path: own, partition, at: now() + written.ttl * 1000 });
    },
  };
}
