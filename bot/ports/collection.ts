import type { Instant } from '../contracts/calendar';
import type { Clock } from './clock';
import {
  StoreError,
  type Body,
  type Doc,
  type KeyDeclaration,
  type Operation,
  type Query,
  type Store,
  type Stored,
  type StoreSchema,
  type TypeDeclaration,
} from './store';

/** A document as a feature sees it: parsed, with where it is and its version. */
export interface Entry<T> {
  readonly pk: string;
  readonly id: string;
  readonly etag: string;
  readonly body: T;
  readonly due?: Instant | undefined;
}

/**
 * What a collection keeps: the type's name, how its body is parsed on reading, and which body fields are keys. A change of
 * shape that older bodies do not parse into is a new `version` (1 unless given), with a migration from the one before; what is
 * read is brought up to date, and kept so at its next write.
 */
export interface CollectionDefinition<T extends Body> {
  readonly type: string;
  readonly version?: number;
  /** From version N to N + 1. */
  readonly migrations?: Migrations;
  readonly parse: (body: unknown) => T;
  readonly keys: Readonly<Partial<Record<keyof T & string, KeyDeclaration>>>;
  /** Keys that only the release before this one asks for; docs/storage.md says how a key is retired. */
  readonly retired?: TypeDeclaration['retired'];
}

export type Migrations = Readonly<Record<number, (body: unknown) => unknown>>;

/** When the document should be found by `due()`, and the instant after which it reads as missing. */
export interface WriteOptions {
  readonly due?: Instant | undefined;
  readonly keepUntil?: Instant | undefined;
}

/** Documents of one type, typed. Errors are those of the store. */
export interface Collection<T> {
  read(pk: string, id: string): Promise<Entry<T> | undefined>;
  /** @throws `exists` */
  create(pk: string, id: string, body: T, options?: WriteOptions): Promise<Entry<T>>;
  /** Only when nobody else wrote since `entry` was read; `due` is dropped unless given. @throws `stale`, `missing` */
  replace(entry: Entry<T>, body: T, options?: WriteOptions): Promise<Entry<T>>;
  upsert(pk: string, id: string, body: T, options?: WriteOptions): Promise<Entry<T>>;
  /** Reads, changes and replaces until nobody came between. Answers undefined when the document is missing, the entry as it was when `change` answers undefined. */
  update(pk: string, id: string, change: (entry: Entry<T>) => Change<T> | undefined): Promise<Entry<T> | undefined>;
  delete(pk: string, id: string, etag?: string): Promise<void>;
  page(pk: string, query?: Query): Promise<{ readonly items: readonly Entry<T>[]; readonly after?: string }>;
  /** Every page. Costs what matches. */
  all(pk: string, query?: Omit<Query, 'limit' | 'after'>): Promise<readonly Entry<T>[]>;
  /** Every document of the type, across partitions, for rebuilds only. */
  scan(): AsyncIterable<Entry<T>>;
  /** The operation for a batch of the store. */
  toCreate(pk: string, id: string, body: T, options?: WriteOptions): Operation;
  toReplace(entry: Entry<T>, body: T, options?: WriteOptions): Operation;
  toUpsert(pk: string, id: string, body: T, options?: WriteOptions): Operation;
  /** An entry of a document found by `due()`. */
  entryOf(stored: Stored): Entry<T>;
}

export type Change<T> = WriteOptions & { readonly body: T };

/** How often `update` starts again before it gives up with `busy`. */
const MAX_TRIES = 20;

/** The schema that the adapters check, from all collections of the program. */
export function schemaOf(
  definitions: readonly {
    readonly type: string;
    readonly version?: number;
    readonly keys: Readonly<Record<string, KeyDeclaration | undefined>>;
    readonly retired?: TypeDeclaration['retired'];
  }[],
): StoreSchema {
  return Object.fromEntries(
    definitions.map(({ type, version, keys, retired }) => [
      type,
      {
        ...(version === undefined ? {} : { version }),
        ...(retired === undefined ? {} : { retired }),
        keys: Object.fromEntries(
          Object.entries(keys).flatMap(([name, key]) => (key === undefined ? [] : [[name, key]])),
        ),
      },
    ]),
  );
}

export function createCollection<T extends Body>(
  store: Store,
  definition: CollectionDefinition<T>,
  clock: Clock,
): Collection<T> {
  const { type, version = 1 } = definition;

  const docOf = (pk: string, id: string, body: T, options: WriteOptions = {}): Doc => ({
    pk,
    id,
    type,
    version,
    body,
    due: options.due,
    ttl: options.keepUntil === undefined ? undefined : secondsUntil(options.keepUntil, clock.now()),
  });
  const entryOf = (stored: Stored): Entry<T> => ({
    pk: stored.pk,
    id: stored.id,
    etag: stored.etag,
    body: definition.parse(upToDate(stored, definition)),
    due: stored.due,
  });
  const written = (doc: Doc, etag: string, body: T): Entry<T> => ({ pk: doc.pk, id: doc.id, etag, body, due: doc.due });

  const inTurn = createTurns();
  const updateNow: Collection<T>['update'] = async (pk, id, change) => {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const entry = await collection.read(pk, id);
      if (entry === undefined) return undefined;
      const next = change(entry);
      if (next === undefined) return entry;
      try {
        return await collection.replace(entry, next.body, next);
      } catch (error) {
        if (!(error instanceof StoreError && (error.code === 'stale' || error.code === 'missing'))) throw error;
      }
    }
    throw new StoreError('busy', `${type} ${id} kept changing`);
  };

  const collection: Collection<T> = {
    entryOf,
    toCreate: (pk, id, body, options) => ({ op: 'create', doc: docOf(pk, id, body, options) }),
    toReplace: (entry, body, options) => ({
      op: 'replace',
      doc: docOf(entry.pk, entry.id, body, options),
      etag: entry.etag,
    }),
    toUpsert: (pk, id, body, options) => ({ op: 'upsert', doc: docOf(pk, id, body, options) }),

    async read(pk, id) {
      const stored = await store.read(pk, id);
      return stored?.type === type ? entryOf(stored) : undefined;
    },
    async create(pk, id, body, options) {
      const doc = docOf(pk, id, body, options);
      return written(doc, await store.create(doc), body);
    },
    async replace(entry, body, options) {
      const doc = docOf(entry.pk, entry.id, body, options);
      return written(doc, await store.replace(doc, entry.etag), body);
    },
    async upsert(pk, id, body, options) {
      const doc = docOf(pk, id, body, options);
      return written(doc, await store.upsert(doc), body);
    },
    update: (pk, id, change) => inTurn(JSON.stringify([pk, id]), () => updateNow(pk, id, change)),
    delete: (pk, id, etag) => store.delete(pk, id, etag),
    async page(pk, query) {
      const { items, after } = await store.query(pk, type, query);
      return { items: items.map(entryOf), ...(after === undefined ? {} : { after }) };
    },
    async all(pk, query) {
      const found: Entry<T>[] = [];
      let after: string | undefined;
      do {
        const page = await collection.page(pk, { ...query, ...(after === undefined ? {} : { after }) });
        found.push(...page.items);
        after = page.after;
      } while (after !== undefined);
      return found;
    },
    async *scan() {
      for await (const stored of store.scan(type)) yield entryOf(stored);
    },
  };
  return collection;
}

/** The body in the newest shape. @throws {StoreError} `invalid` when a newer program wrote it, or the way up is not known */
function upToDate(
  { type, id, version, body }: Stored,
  definition: Pick<CollectionDefinition<Body>, 'version' | 'migrations'>,
) {
  const { version: newest = 1, migrations = {} } = definition;
  if (version > newest) {
    throw new StoreError('invalid', `${type} ${id} has version ${version}; this program knows ${newest} and older`);
  }
  let migrated: unknown = body;
  for (let from = version; from < newest; from += 1) {
    const migrate = migrations[from];
    if (migrate === undefined) throw new StoreError('invalid', `${type} has no migration from version ${from}`);
    migrated = migrate(migrated);
  }
  return migrated;
}

function secondsUntil(instant: Instant, now: Instant): number {
  return Math.max(1, Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000));
}

/** Work on one key waits for the work on it before: updates of one process then never conflict with each other. */
function createTurns(): <R>(key: string, work: () => Promise<R>) => Promise<R> {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return mine;
  };
}
