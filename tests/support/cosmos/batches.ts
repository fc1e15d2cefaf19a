import { z } from 'zod';
import type { Expiry } from './expiry';
import type { Answer, Send } from './send';

const OperationInput = z.object({
  operationType: z.enum(['Create', 'Replace', 'Upsert', 'Delete']),
  id: z.string().optional(),
  ifMatch: z.string().optional(),
  resourceBody: z.looseObject({ id: z.string() }).optional(),
});
type OperationInput = z.infer<typeof OperationInput>;

const Document = z.object({ _etag: z.string() });

/** Transactional batches, which hold together only while no other request comes between. */
export function createBatches(send: Send, expiry: Expiry) {
  const check = async (
    docs: string,
    headers: Readonly<Record<string, string>>,
    operation: OperationInput,
  ): Promise<number> => {
    const current = await send('GET', `${docs}/${encodeURIComponent(idOf(operation))}`, headers);
    const isThere = current.status === 200;
    if (operation.operationType === 'Create') return isThere ? 409 : 201;
    if (!isThere) return operation.operationType === 'Upsert' ? 201 : 404;
    const isStale =
      operation.ifMatch !== undefined && operation.ifMatch !== Document.parse(JSON.parse(current.body))._etag;
    return isStale ? 412 : 200;
  };

  const applyOne = async (docs: string, headers: Readonly<Record<string, string>>, operation: OperationInput) => {
    const { operationType, resourceBody } = operation;
    const [method, path] =
      operationType === 'Delete' || operationType === 'Replace'
        ? [operationType === 'Delete' ? 'DELETE' : 'PUT', `${docs}/${encodeURIComponent(idOf(operation))}`]
        : ['POST', docs];
    const text = resourceBody === undefined ? undefined : JSON.stringify(resourceBody);
    const upsert: Readonly<Record<string, string>> =
      operationType === 'Upsert' ? { 'x-ms-documentdb-is-upsert': 'true' } : {};
    const answer = await send(method, path, { ...headers, ...upsert }, text);
    if (answer.status >= 300) throw new Error(`The stand-in checked a batch wrongly: ${answer.status} ${answer.body}`);
    expiry.note(method, path, headers, text ?? '');
    const eTag = operationType === 'Delete' ? undefined : Document.parse(JSON.parse(answer.body))._etag;
    return { statusCode: answer.status, requestCharge: 1, eTag };
  };

  return {
    async apply(docs: string, headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
      const operations = z.array(OperationInput).min(1).max(100).parse(JSON.parse(body));
      const partition = headers['x-ms-documentdb-partitionkey'];
      if (partition === undefined) throw new Error('A batch names its partition');
      const own = {
        'content-type': 'application/json',
        'x-ms-documentdb-partitionkey': partition,
        // Without it the server fails on a read of what is missing.
        'x-ms-documentdb-query-enablecrosspartition': 'true',
      };
      const statuses: number[] = [];
      for (const operation of operations) statuses.push(await check(docs, own, operation));
      const failing = statuses.findIndex((status) => status >= 400);
      if (failing >= 0) {
        return answerOf(
          207,
          operations.map((_, at) => ({ statusCode: at === failing ? statuses[at] : 424, requestCharge: 0 })),
        );
      }
      const results = [];
      for (const operation of operations) results.push(await applyOne(docs, own, operation));
      return answerOf(200, results);
    },
  };
}

function answerOf(status: number, results: readonly unknown[]): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(results) };
}

function idOf({ id, resourceBody }: OperationInput): string {
  const own = resourceBody?.id ?? id;
  if (own === undefined) throw new Error('An operation names its document');
  return own;
}
