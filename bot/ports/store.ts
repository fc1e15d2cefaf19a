import type { Instant } from '../contracts/calendar';

/** What a document holds: JSON, of which the declared keys can be asked for. */
export type Body = Readonly<Record<string, unknown>>;

export interface Doc {
  /** The partition: what changes together shares one. At most 100 characters. */
  readonly pk: string;
  /** Unique in its partition; at most 200 characters, without `/ \ ? #` and control characters. */
  readonly id: string;
  readonly type: string;
  /** Which shape of its type the body has; 1 unless given. */
  readonly version?: number | undefined;
  readonly body: Body;
  /** Present only while the document waits for work: `due()` finds it from this moment on. */
  readonly due?: Instant | undefined;
  /** Seconds after this write until the document is gone. */
  readonly ttl?: number | undefined;
}

export interface Stored extends Doc {
  readonly version: number;
  /** Changes with every write. */
  readonly etag: string;
  /** When `ttl` will have passed; to the second. */
  readonly expiresAt?: Instant | undefined;
}

export type Operation =
  | { readonly op: 'create'; readonly doc: Doc }
  | { readonly op: 'replace'; readonly doc: Doc; readonly etag: string }
  | { readonly op: 'upsert'; readonly doc: Doc }
  | { readonly op: 'delete'; readonly id: string; readonly etag?: string };

export type Scalar = string | number | boolean;

/** One declared key: equal to, one of, or within bounds. */
export type Condition =
  Scalar | { readonly in: readonly Scalar[] } | { readonly [bound in 'lt' | 'lte' | 'gt' | 'gte']?: Scalar };

export interface Query {
  readonly where?: Readonly<Record<string, Condition>>;
  /** Without it, by id. The key must be declared as sorting. Equal keys come in order of id. */
  readonly order?: { readonly key: string; readonly direction: 'ascending' | 'descending' };
  /** At most 200, which is also the default. */
  readonly limit?: number;
  /** The `after` of the page before; opaque, and only good for the same query. */
  readonly after?: string;
}

export interface Page {
  readonly items: readonly Stored[];
  /** Absent on the last page. A page may hold fewer than `limit` although more follow, and the last may be empty. */
  readonly after?: string;
}

/**
 * Per document type the body fields that can be asked for. A declared key is present in every document of its type, with
 * that kind of value; only those with `sorts` may order a query. Documents of an older `version` (1 unless given) may lack
 * keys, and are not found by them.
 */
export type StoreSchema = Readonly<Record<string, TypeDeclaration>>;

export interface TypeDeclaration {
  readonly keys: Readonly<Record<string, KeyDeclaration>>;
  readonly version?: number;
  /** Keys that the release before this one asks for: its instances may run beside ours, so they stay indexed. */
  readonly retired?: Readonly<Record<string, KeyDeclaration>>;
}

export interface KeyDeclaration {
  readonly kind: 'string' | 'number' | 'boolean';
  readonly sorts?: boolean;
  /** One value finds few of very many documents of a partition: every adapter has an index for it, beside that of the partition. */
  readonly selective?: boolean;
}

/** Documents, in our own words. Every method throws `StoreError` and nothing else. */
export interface Store {
  /** @throws `exists` */
  create(doc: Doc): Promise<string>;
  read(pk: string, id: string): Promise<Stored | undefined>;
  /** @throws `stale` when the etag is not the current one, `missing` */
  replace(doc: Doc, etag: string): Promise<string>;
  upsert(doc: Doc): Promise<string>;
  /** A missing document is no error. @throws `stale` */
  delete(pk: string, id: string, etag?: string): Promise<void>;
  /** One partition, at most 100 operations on different ids, all or nothing; the error names the operation. Unlike `delete`, deleting what is missing fails it. Answers an etag per operation, empty for a deletion. */
  batch(pk: string, operations: readonly Operation[]): Promise<readonly string[]>;
  /** Costs what the page holds. @throws `invalid` for a key that is not declared */
  query(pk: string, type: string, query?: Query): Promise<Page>;
  /** What waits for work at `before`, across partitions, earliest first, at most 200; costs what is due, not what is stored. */
  due(before: Instant, limit: number): Promise<readonly Stored[]>;
  /** Everything of a type, across partitions. Costs what is stored: for exports and rebuilds only. */
  scan(type: string): AsyncIterable<Stored>;
  /** Everything there is, also of types that are not declared. Costs what is stored: for moving and comparing only. */
  scanAll(): AsyncIterable<Stored>;
  close(): Promise<void>;
}

/** `busy` was certainly not applied; `unknown` may or may not have been. */
export type StoreErrorCode = 'exists' | 'missing' | 'stale' | 'invalid' | 'too_large' | 'busy' | 'unknown';

export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    /** Which operation of a batch failed, counted from 0. */
    readonly operation?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
