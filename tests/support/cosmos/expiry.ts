import { z } from 'zod';
import type { Answer, Send } from './send';

/** Deletes documents whose `ttl` has passed. */
export interface Expiry {
  /** Answers how many there were. */
  sweep(): Promise<number>;
  /** The answer with the moment at which each document was written by this clock. */
  stamp(path: string, answer: Answer): Answer;
  /** Remembers what a write that went well says about expiry. */
  note(method: string, path: string, headers: Readonly<Record<string, string>>, body: string): void;
}

const PARTITION = 'x-ms-documentdb-partitionkey';
const Doc = z.looseObject({ pk: z.string(), id: z.string(), ttl: z.number().optional() });
const Found = z.union([
  z.looseObject({ Documents: z.array(Doc) }).transform((pages) => ({ pages, doc: undefined })),
  Doc.transform((doc) => ({ pages: undefined, doc })),
]);

/** The partition comes with its other than plain letters escaped, or without. */
function keyOf(partition: string, path: string): string {
  return `${JSON.stringify(JSON.parse(partition))} ${decodeURIComponent(path)}`;
}

const Written = z.object({ id: z.string(), ttl: z.number().optional() });

export function createExpiry(send: Send, now: () => number): Expiry {
  const expiring = new Map<string, { readonly path: string; readonly partition: string; readonly at: number }>();
  return {
    async sweep() {
      let swept = 0;
      for (const [key, { path, partition, at }] of expiring) {
        if (at > now()) continue;
        expiring.delete(key);
        await send('DELETE', path, { [PARTITION]: partition });
        swept += 1;
      }
      return swept;
    },
    stamp(path, answer) {
      const found = Found.safeParse(
        answer.status === 200 && path.includes('/docs') ? JSON.parse(answer.body) : undefined,
      );
      if (!found.success) return answer;
      const docs = /^(.*\/docs)\/?/.exec(path)?.[1] ?? '';
      const stamped = (doc: z.infer<typeof Doc>) => {
        const at = expiring.get(keyOf(JSON.stringify([doc.pk]), `${docs}/${encodeURIComponent(doc.id)}`))?.at;
        return at === undefined || doc.ttl === undefined ? doc : { ...doc, _ts: Math.floor(at / 1000) - doc.ttl };
      };
      const { pages, doc } = found.data;
      return {
        ...answer,
        body: JSON.stringify(
          pages === undefined ? stamped(doc) : { ...pages, Documents: pages.Documents.map(stamped) },
        ),
      };
    },
    note(method, path, headers, body) {
      const partition = headers[PARTITION];
      const docs = /^(.*\/docs)\/?/.exec(path)?.[1];
      if (method === 'GET' || docs === undefined || partition === undefined) return;
      const written = method === 'DELETE' ? undefined : Written.parse(JSON.parse(body));
      const own = written === undefined ? path : `${docs}/${encodeURIComponent(written.id)}`;
      const key = keyOf(partition, own);
      if (written?.ttl === undefined) expiring.delete(key);
      else expiring.set(key, { path: own, partition, at: now() + written.ttl * 1000 });
    },
  };
}
