import { Instant } from '../contracts/calendar';
import {
  StoreError,
  type Condition,
  type Doc,
  type KeyDeclaration,
  type Operation,
  type Query,
  type Scalar,
  type StoreSchema,
  type TypeDeclaration,
} from './store';

/** A body, and all bodies of one batch together, as JSON in UTF-8. Cosmos takes 2 MB with everything around it. */
const MAX_BODY_BYTES = 1_500_000;
const MAX_OPERATIONS = 100;
const MAX_PAGE = 200;
const MAX_CHOICES = 200;
const MAX_TTL_SECONDS = 2_147_483_647;

export type Filter =
  | { readonly key: string; readonly comparison: 'eq' | 'lt' | 'lte' | 'gt' | 'gte'; readonly value: Scalar }
  | { readonly key: string; readonly comparison: 'in'; readonly values: readonly Scalar[] };

/** A query that was checked, with its defaults filled in. */
export interface QueryPlan {
  readonly filters: readonly Filter[];
  /** Keys of the type that find few of many. */
  readonly selectiveKeys: readonly string[];
  readonly order: Query['order'];
  readonly limit: number;
  /** Where to go on, in the adapter's own words: what it gave to `after`. */
  readonly position: string | undefined;
  /** The `after` of a page that ends at `position`. */
  after(position: string): string;
}

/**
 * What every adapter checks before it touches its database, so that none accepts what another cannot keep.
 * All throw `StoreError`, `invalid` or `too_large`.
 */
export interface StoreRules {
  /** Answers the body as JSON. */
  checkDoc(doc: Doc): string;
  /** Answers the body of each operation as JSON, empty for a deletion. */
  checkBatch(pk: string, operations: readonly Operation[]): readonly string[];
  planQuery(pk: string, type: string, query: Query): QueryPlan;
  checkType(type: string): void;
  checkDue(before: Instant, limit: number): void;
  /** Refuses what could never be a version, but that a database may take for "any". */
  checkEtag(etag: string | undefined): void;
}

/** @throws `invalid` for a key whose name is not plain letters and digits */
export function createStoreRules(schema: StoreSchema): StoreRules {
  for (const [type, { keys }] of Object.entries(schema)) {
    refuseUnless(/^[a-z][a-z0-9-]*$/i.test(type), `The type ${type} is declared`);
    for (const key of Object.keys(keys)) refuseUnless(/^[a-z][a-z0-9]*$/i.test(key), `${type} declares the key ${key}`);
  }
  const declarationOf = (type: string): TypeDeclaration => {
    const declared = Object.hasOwn(schema, type) ? schema[type] : undefined;
    if (declared === undefined) throw new StoreError('invalid', `The type ${type} is not declared`);
    return declared;
  };
  const checkDoc = (doc: Doc): string => {
    checkAddress(doc.pk, doc.id);
    checkTimes(doc);
    checkShape(doc, declarationOf(doc.type));
    return jsonOf(doc);
  };

  return {
    checkDoc,
    checkBatch(pk, operations) {
      refuseUnless(operations.length <= MAX_OPERATIONS, `${operations.length} operations in one batch`);
      const ids = new Set<string>();
      const bodies = operations.map((operation, index) =>
        namingOperation(index, () => checkOperation(pk, ids, operation, checkDoc)),
      );
      const bytes = bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0);
      if (bytes > MAX_BODY_BYTES) throw new StoreError('too_large', `A batch of ${bytes} bytes`);
      return bodies;
    },
    planQuery(pk, type, query) {
      refuseUnless(isPartition(pk), 'The partition is empty, too long or holds characters that are not allowed');
      const { keys } = declarationOf(type);
      const limit = checkLimit(query.limit ?? MAX_PAGE);
      const filters = Object.entries(query.where ?? {}).flatMap(([key, condition]) =>
        filtersOf(key, declaredKey(keys, key), condition),
      );
      if (query.order !== undefined) {
        refuseUnless(declaredKey(keys, query.order.key).sorts === true, `${type} does not sort by ${query.order.key}`);
      }
      // Most queries have one page, which nobody needs to tell from another.
      const same = (): string => fingerprint([pk, type, query.where, query.order]);
      const position = query.after === undefined ? undefined : positionOf(query.after, same());
      const selectiveKeys = Object.keys(keys).filter((key) => keys[key]?.selective === true);
      return { filters, selectiveKeys, order: query.order, limit, position, after: (end) => afterOf(end, same()) };
    },
    checkType: (type) => void declarationOf(type),
    checkDue(before, limit) {
      refuseUnless(Instant.safeParse(before).success, `${before} is not a moment`);
      checkLimit(limit);
    },
    checkEtag,
  };
}

/** Whether a document could have this address. One that could not is simply not there. */
export function isAddress(pk: string, id: string): boolean {
  return isPartition(pk) && isPlain(id, 200) && !/[/\\?#]/.test(id) && id.trim() === id && id !== '.' && id !== '..';
}

/** Does `work`, and names the operation in an error that it throws. */
export function namingOperation<T>(operation: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof StoreError ? new StoreError(error.code, error.message, operation) : error;
  }
}

function isPartition(pk: string): boolean {
  return isPlain(pk, 100);
}

/** Not empty, and without control characters and halves of a surrogate pair. */
function isPlain(text: string, maxLength: number): boolean {
  return text.length > 0 && text.length <= maxLength && !/[\p{Cc}\p{Cs}]/u.test(text);
}

function checkAddress(pk: string, id: string): void {
  refuseUnless(isPartition(pk), 'The partition is empty, too long or holds characters that are not allowed');
  refuseUnless(isAddress(pk, id), 'The id is empty, too long or holds characters that are not allowed');
}

function checkEtag(etag: string | undefined): void {
  refuseUnless(etag === undefined || (/^[!-~]+$/.test(etag) && etag !== '*'), 'The etag is not one that was given');
}

function checkTimes({ due, ttl }: Doc): void {
  refuseUnless(due === undefined || Instant.safeParse(due).success, `${due} is not a moment`);
  refuseUnless(
    ttl === undefined || (Number.isInteger(ttl) && ttl > 0 && ttl <= MAX_TTL_SECONDS),
    `A ttl of ${ttl} seconds`,
  );
}

/** The keys are those of the newest shape; a document that is only moved may be older. */
function checkShape({ type, version = 1, body }: Doc, { keys, version: newest = 1 }: TypeDeclaration): void {
  refuseUnless(
    Number.isInteger(version) && version >= 1 && version <= newest,
    `${type} of version ${version}, where ${newest} is the newest that is known`,
  );
  if (version < newest) return;
  for (const [key, { kind }] of Object.entries(keys)) {
    refuseUnless(isOfKind(Object.hasOwn(body, key) ? body[key] : undefined, kind), `${type}.${key} is not a ${kind}`);
  }
}

function isOfKind(value: unknown, kind: KeyDeclaration['kind']): value is Scalar {
  return typeof value === kind && (typeof value !== 'number' || Number.isFinite(value));
}

/** NUL and half a surrogate pair, as JSON escapes them; the backslashes before tell an escape from text that looks like one. */
const UNKEEPABLE = /(?<!\\)(?:\\\\)*\\(?:u0000|ud[89a-f][0-9a-f]{2})/;

function jsonOf(doc: Doc): string {
  const json = stringify(doc.body);
  refuseUnless(!UNKEEPABLE.test(json), `${doc.type} ${doc.id} holds NUL or half a character`);
  const bytes = Buffer.byteLength(json);
  if (bytes > MAX_BODY_BYTES) throw new StoreError('too_large', `${doc.type} ${doc.id} is ${bytes} bytes`);
  return json;
}

function stringify(body: Doc['body']): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new StoreError('invalid', 'The body cannot be written as JSON', undefined, { cause });
  }
}

function checkOperation(pk: string, ids: Set<string>, operation: Operation, checkDoc: StoreRules['checkDoc']): string {
  const id = operation.op === 'delete' ? operation.id : operation.doc.id;
  refuseUnless(!ids.has(id), `${id} is in the batch twice`);
  ids.add(id);
  if (operation.op === 'delete') {
    checkAddress(pk, id);
    checkEtag(operation.etag);
    return '';
  }
  if (operation.op === 'replace') checkEtag(operation.etag);
  refuseUnless(operation.doc.pk === pk, `${id} is of another partition than the batch`);
  return checkDoc(operation.doc);
}

function declaredKey(keys: Readonly<Record<string, KeyDeclaration>>, key: string): KeyDeclaration {
  const declared = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (declared === undefined) throw new StoreError('invalid', `The key ${key} is not declared`);
  return declared;
}

function filtersOf(key: string, { kind }: KeyDeclaration, condition: Condition): Filter[] {
  if (typeof condition !== 'object') return [{ key, comparison: 'eq', value: ofKind(key, kind, condition) }];
  if ('in' in condition) {
    refuseUnless(condition.in.length <= MAX_CHOICES, `${condition.in.length} choices for ${key}`);
    return [{ key, comparison: 'in', values: condition.in.map((value) => ofKind(key, kind, value)) }];
  }
  const filters = (['lt', 'lte', 'gt', 'gte'] as const).flatMap((comparison): Filter[] => {
    const bound = condition[comparison];
    return bound === undefined ? [] : [{ key, comparison, value: ofKind(key, kind, bound) }];
  });
  refuseUnless(filters.length > 0 && kind !== 'boolean', `The condition on ${key} has no bounds`);
  return filters;
}

function ofKind(key: string, kind: KeyDeclaration['kind'], value: Scalar): Scalar {
  refuseUnless(isOfKind(value, kind), `${key} is asked for as another kind than ${kind}`);
  refuseUnless(
    typeof value !== 'string' || !/[\0\p{Cs}]/u.test(value),
    `${key} is asked for with NUL or half a character`,
  );
  return value;
}

function checkLimit(limit: number): number {
  refuseUnless(Number.isInteger(limit) && limit > 0 && limit <= MAX_PAGE, `A page of ${limit}`);
  return limit;
}

function afterOf(position: string, same: string): string {
  return `${same}.${Buffer.from(position).toString('base64url')}`;
}

function positionOf(after: string, same: string): string {
  const [query, position] = after.split('.');
  refuseUnless(query === same && position !== undefined, 'The page comes after one of another query');
  return Buffer.from(position ?? '', 'base64url').toString();
}

/** FNV-1a: tells queries apart that were mixed up by mistake; it keeps nobody out. */
function fingerprint(query: readonly unknown[]): string {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(JSON.stringify(query))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

function refuseUnless(accepted: boolean, message: string): asserts accepted {
  if (!accepted) throw new StoreError('invalid', message);
}
