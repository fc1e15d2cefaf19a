import type { Container, OperationInput, OperationResponse } from '@azure/cosmos';
import { z } from 'zod';
import { StoreError, type Operation } from '../../ports/store';
import type { Documents } from './documents';
import { OperationRefused } from './failure';
import { itemOf } from './item';
import type { Patience } from './patience';
import type { createErrorKeeper } from './requests';
import { carryOut } from './write';

export interface BatchDeps {
  readonly container: Container;
  readonly documents: Documents;
  readonly errors: ReturnType<typeof createErrorKeeper>;
  readonly nextWriteId: () => string;
  readonly patience: Patience;
}

/** All operations or none. Answers an etag for each, empty for a deletion. */
export async function sendBatch(
  deps: BatchDeps,
  pk: string,
  operations: readonly Operation[],
): Promise<readonly string[]> {
  const writeId = deps.nextWriteId();
  return carryOut(
    {
      what: `a batch of ${operations.length}`,
      conditional: operations.some(isConditional),
      send: () => send(deps, pk, operations, writeId),
      recall: () => recall(deps.documents, pk, operations, writeId),
      met: async (at) => {
        const operation = at === undefined ? undefined : operations[at];
        if (operation === undefined || operation.op === 'delete') return 'another';
        return deps.documents.met(pk, operation.doc.id, writeId);
      },
    },
    deps.patience,
  );
}

async function send(
  { container, errors }: BatchDeps,
  pk: string,
  operations: readonly Operation[],
  writeId: string,
): Promise<readonly string[]> {
  const options = { contentResponseOnWriteEnabled: false };
  const inputs = operations.map((operation) => inputOf(operation, writeId));
  const results = await container.items.batch(inputs, pk, options).then(
    (response) => response.result ?? [],
    (error: unknown) => {
      throw errors.errorOf(options) ?? error;
    },
  );
  return etagsOf(operations, results);
}

function inputOf(operation: Operation, writeId: string): OperationInput {
  switch (operation.op) {
    case 'create':
      return { operationType: 'Create', resourceBody: { ...itemOf(operation.doc, writeId) } };
    case 'upsert':
      return { operationType: 'Upsert', resourceBody: { ...itemOf(operation.doc, writeId) } };
    case 'replace':
      return {
        operationType: 'Replace',
        id: operation.doc.id,
        resourceBody: { ...itemOf(operation.doc, writeId) },
        ifMatch: operation.etag,
      };
    case 'delete':
      return {
        operationType: 'Delete',
        id: operation.id,
        ...(operation.etag === undefined ? {} : { ifMatch: operation.etag }),
      };
  }
}

function etagsOf(operations: readonly Operation[], results: readonly OperationResponse[]): readonly string[] {
  results.forEach(({ statusCode, ...result }, operation) => {
    if (statusCode < 400 || statusCode === FAILED_DEPENDENCY) return;
    throw new OperationRefused({ code: statusCode, operation, ...Refusal.parse(result) });
  });
  return operations.map((operation, index) => {
    if (operation.op === 'delete') return '';
    const etag = results[index]?.eTag;
    if (etag === undefined) throw new StoreError('unknown', `Cosmos did not answer operation ${index}`);
    return etag;
  });
}

/** It would have gone well, but for another. */
const FAILED_DEPENDENCY = 424;

const Refusal = z
  .object({ subStatusCode: z.number().optional(), retryAfterMilliseconds: z.number().optional() })
  .transform(({ subStatusCode: substatus, retryAfterMilliseconds: retryAfterInMs }) => ({ substatus, retryAfterInMs }));

/** One document that carries the write tells for all. One that was written again since has a version that we never saw. */
async function recall(
  documents: Documents,
  pk: string,
  operations: readonly Operation[],
  writeId: string,
): Promise<readonly string[] | undefined> {
  const items = await Promise.all(operations.map((operation) => documents.read(pk, idOf(operation))));
  const onlyDeletes = operations.every(({ op }) => op === 'delete');
  const applied = onlyDeletes
    ? items.every((item) => item === undefined)
    : items.some((item) => item?.writeId === writeId);
  if (!applied) return undefined;
  return operations.map(({ op }, index) => {
    const item = items[index];
    if (op === 'delete') return '';
    return item?.writeId === writeId ? item._etag : neverCurrent(writeId);
  });
}

function idOf(operation: Operation): string {
  return operation.op === 'delete' ? operation.id : operation.doc.id;
}

/** Looks like a version; replacing with it finds that it is stale. */
function neverCurrent(writeId: string): string {
  return `"${writeId}"`;
}

function isConditional(operation: Operation): boolean {
  return (
    operation.op === 'create' ||
    operation.op === 'replace' ||
    (operation.op === 'delete' && operation.etag !== undefined)
  );
}
