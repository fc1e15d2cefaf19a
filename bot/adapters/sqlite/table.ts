import { z } from 'zod';
import type { Body, Doc, Stored, StoreSchema } from '../../ports/store';
import type { Database, Statement, Value } from './driver';

export const COLUMNS = 'pk, id, type, version, body, due, ttl, expires_at, etag';
/** True of a document that has not expired at the moment bound to `?`. */
export const ALIVE = '(expires_at IS NULL OR expires_at > ?)';

/** The index of what there is of a type in a partition. */
export const BY_TYPE = 'docs_by_type';

/** The index of a selective key. */
export function selectiveIndex(type: string, key: string): string {
  return `docs_${type}_${key}`;
}

/** Makes the table where it is missing and answers which opening of this database it is, counted from 1. */
export function prepareTable(database: Database, schema: StoreSchema, alone: <T>(work: () => T) => T): number {
  database.exec('PRAGMA journal_mode = WAL');
  // Between checkpoints nothing is synced by SQLite itself: the commits do that, without stopping the event loop.
  database.exec('PRAGMA synchronous = NORMAL');
  return alone(() => {
    database.exec(`
      CREATE TABLE IF NOT EXISTS docs (
        pk TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL,
        due TEXT, ttl INTEGER, expires_at INTEGER, etag TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
        PRIMARY KEY (pk, id)
      ) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS ${BY_TYPE} ON docs (type, pk, id);
      CREATE INDEX IF NOT EXISTS docs_due ON docs (due) WHERE due IS NOT NULL;
      CREATE INDEX IF NOT EXISTS docs_expiring ON docs (expires_at) WHERE expires_at IS NOT NULL;
      CREATE TABLE IF NOT EXISTS openings (number INTEGER PRIMARY KEY AUTOINCREMENT);
      INSERT INTO openings DEFAULT VALUES;
      DELETE FROM openings WHERE number < (SELECT max(number) FROM openings);
    `);
    addVersion(database);
    for (const index of selectiveIndexes(schema)) database.exec(index);
    return Opening.parse(database.prepare('SELECT max(number) AS number FROM openings').all()[0]).number;
  });
}

/** A document's row without its etag: `pk, id, type, version, body, due, ttl, expires_at`. */
export function valuesOf(doc: Doc, json: string, now: number): readonly Value[] {
  const { pk, id, type, version = 1, due, ttl } = doc;
  return [pk, id, type, version, json, due ?? null, ttl ?? null, ttl === undefined ? null : now + ttl * 1000];
}

export function storedOf(row: unknown): Stored {
  const { pk, id, type, version, body, due, ttl, expires_at: expiresAt, etag } = Row.parse(row);
  return {
    pk,
    id,
    type,
    version,
    body: parseBody(body),
    etag,
    ...(due === null ? {} : { due }),
    ...(ttl === null ? {} : { ttl }),
    ...(expiresAt === null ? {} : { expiresAt: new Date(expiresAt).toISOString() }),
  };
}

/** Prepares a text once, however often it is asked for. */
export function createStatements(database: Database): (sql: string) => Statement {
  const prepared = new Map<string, Statement>();
  return (sql) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
}

/** A key of a document, as SQL. Only declared keys come here, whose names are plain letters and digits. */
export function fieldOf(key: string): string {
  return `json_extract(body, '$.${key}')`;
}

/** The type stands in the text: what is bound is not known yet when SQLite chooses an index. Only declared types come here. */
export function isOfType(type: string): string {
  return `type = '${type}'`;
}

function selectiveIndexes(schema: StoreSchema): readonly string[] {
  return Object.entries(schema).flatMap(([type, { keys }]) =>
    Object.entries(keys)
      .filter(([, { selective }]) => selective === true)
      .map(
        ([key]) =>
          `CREATE INDEX IF NOT EXISTS "${selectiveIndex(type, key)}" ON docs (type, pk, ${fieldOf(key)}, id) WHERE ${isOfType(type)}`,
      ),
  );
}

/** For a file that was made before documents had a version. */
function addVersion(database: Database): void {
  const columns = database.prepare("SELECT name FROM pragma_table_info('docs') WHERE name = 'version'").all();
  if (columns.length === 0) database.exec('ALTER TABLE docs ADD COLUMN version INTEGER NOT NULL DEFAULT 1');
}

const Opening = z.object({ number: z.number() });

const Row = z.object({
  pk: z.string(),
  id: z.string(),
  type: z.string(),
  version: z.number(),
  body: z.string(),
  due: z.string().nullable(),
  ttl: z.number().nullable(),
  expires_at: z.number().nullable(),
  etag: z.string(),
});

const BodyOfRow = z.record(z.string(), z.unknown());

function parseBody(json: string): Body {
  return BodyOfRow.parse(JSON.parse(json));
}
