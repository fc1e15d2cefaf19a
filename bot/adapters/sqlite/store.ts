import { dirname } from 'node:path';
import type { Clock } from '../../ports/clock';
import { StoreError, type Store, type Stored, type StoreSchema } from '../../ports/store';
import { createStoreRules, isAddress, namingOperation, type StoreRules } from '../../ports/store-rules';
import { groupedCommits, inSavepoint, inTransaction } from './commits';
import { openDatabase, resultCode, type Database } from './driver';
import { FolderNotWritable, lockFolder } from './folder';
import { openLog, type Log } from './log';
import { apply, createRows } from './rows';
import { positionAt, selectPage } from './select';
import { ALIVE, COLUMNS, createStatements, prepareTable, storedOf } from './table';

export interface SqliteStoreOptions {
  /** The database file; its folder is made, and taken for this process. `:memory:` keeps nothing. */
  readonly file: string;
  readonly schema: StoreSchema;
  readonly clock: Clock;
  /** For tests of several processes on one existing file: the folder is not taken, and writers wait for each other. */
  readonly shared?: boolean;
}

/**
 * Documents in one SQLite file, for trying, developing and testing.
 *
 * @throws {FolderInUse}
 * @throws {FolderNotWritable}
 */
export async function openSqliteStore({ file, schema, clock, shared = false }: SqliteStoreOptions): Promise<Store> {
  const rules = createStoreRules(schema);
  const lock = file === ':memory:' || shared ? undefined : await lockFolder(dirname(file));
  let database: Database | undefined;
  try {
    database = await openDatabase(file);
    if (shared) database.exec('PRAGMA busy_timeout = 10000');
    const opening = openTable(database, schema, shared);
    const log = await openLog(file);
    return createStore(database, { rules, clock, opening, log, release: () => lock?.release() });
  } catch (cause) {
    database?.close();
    lock?.release();
    const code = resultCode(cause);
    throw code === READONLY || code === CANTOPEN ? new FolderNotWritable(dirname(file), { cause }) : cause;
  }
}

const READONLY = 8;
const CANTOPEN = 14;

/** Expired documents are removed at opening and after so many writes. */
const WRITES_BETWEEN_PURGES = 1000;
const SCANNED_AT_ONCE = 100;

const DUE = `SELECT ${COLUMNS} FROM docs WHERE due <= ? AND ${ALIVE} ORDER BY due LIMIT ?`;
const SCAN = `SELECT ${COLUMNS} FROM docs WHERE type = ? AND (pk, id) > (?, ?) AND ${ALIVE} ORDER BY pk, id LIMIT ?`;
const SCAN_ALL = `SELECT ${COLUMNS} FROM docs WHERE (pk, id) > (?, ?) AND ${ALIVE} ORDER BY pk, id LIMIT ?`;

interface StoreParts {
  readonly rules: StoreRules;
  readonly clock: Clock;
  readonly opening: number;
  readonly log: Log;
  readonly release: () => void;
}

function openTable(database: Database, schema: StoreSchema, shared: boolean): number {
  return prepareTable(database, schema, (work) => (shared ? inTransaction(database, work) : work()));
}

function createStore(database: Database, { rules, clock, opening, log, release }: StoreParts): Store {
  const statement = createStatements(database);
  const now = (): number => Date.parse(clock.now());
  const purge = (): void => void statement('DELETE FROM docs WHERE expires_at <= ?').run(now());
  let writes = 0;
  const nextEtag = (): string => {
    writes += 1;
    if (writes % WRITES_BETWEEN_PURGES === 0) purge();
    return `${opening}-${writes}`;
  };
  const rows = createRows(statement, now, nextEtag);
  const commits = groupedCommits(database, log.sync);
  const write = <T>(work: () => T): Promise<T> => commits.write(work).catch(failed);
  purge();

  return {
    async create(doc) {
      const json = rules.checkDoc(doc);
      return write(() => rows.create(doc, json));
    },
    read: async (pk, id) => attempt(() => (isAddress(pk, id) ? rows.read(pk, id) : undefined)),
    async replace(doc, etag) {
      rules.checkEtag(etag);
      const json = rules.checkDoc(doc);
      return write(() => rows.replace(doc, json, etag));
    },
    async upsert(doc) {
      const json = rules.checkDoc(doc);
      return write(() => rows.upsert(doc, json));
    },
    async delete(pk, id, etag) {
      rules.checkEtag(etag);
      if (!isAddress(pk, id)) return;
      await write(() => {
        if (rows.read(pk, id) !== undefined) rows.delete(pk, id, etag);
      });
    },
    async batch(pk, operations) {
      const bodies = rules.checkBatch(pk, operations);
      return write(() =>
        inSavepoint(database, () =>
          operations.map((operation, index) =>
            namingOperation(index, () => apply(rows, pk, operation, bodies[index] ?? '')),
          ),
        ),
      );
    },
    query: async (pk, type, query = {}) =>
      attempt(() => {
        const plan = rules.planQuery(pk, type, query);
        const { sql, values } = selectPage(pk, type, plan, now());
        const found = statement(sql)
          .all(...values)
          .map(storedOf);
        const items = found.slice(0, plan.limit);
        const last = items.at(-1);
        const isLastPage = last === undefined || found.length === items.length;
        return isLastPage ? { items } : { items, after: plan.after(positionAt(last, plan.order)) };
      }),
    due: async (before, limit) =>
      attempt(() => {
        rules.checkDue(before, limit);
        return statement(DUE).all(before, now(), limit).map(storedOf);
      }),
    async *scan(type) {
      rules.checkType(type);
      yield* scanOf(({ pk, id }) =>
        attempt(() => statement(SCAN).all(type, pk, id, now(), SCANNED_AT_ONCE).map(storedOf)),
      );
    },
    async *scanAll() {
      yield* scanOf(({ pk, id }) =>
        attempt(() => statement(SCAN_ALL).all(pk, id, now(), SCANNED_AT_ONCE).map(storedOf)),
      );
    },
    async close() {
      await commits.flush();
      await log.close();
      database.close();
      release();
    },
  };
}

type Address = Pick<Stored, 'pk' | 'id'>;

/** Reads on from the last document, so that no statement stays open while others write. */
function* scanOf(pageAfter: (last: Address) => readonly Stored[]): Generator<Stored> {
  let last: Address | undefined = { pk: '', id: '' };
  while (last !== undefined) {
    const items: readonly Stored[] = pageAfter(last);
    yield* items;
    last = items.at(-1);
  }
}

/** BUSY, LOCKED, NOMEM, READONLY, FULL, CANTOPEN: SQLite refused before it wrote. */
const NOT_APPLIED = new Set([5, 6, 7, READONLY, 13, CANTOPEN]);

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): never {
  if (error instanceof StoreError) throw error;
  const code = resultCode(error);
  throw new StoreError(code !== undefined && NOT_APPLIED.has(code) ? 'busy' : 'unknown', 'SQLite failed', undefined, {
    cause: error,
  });
}
