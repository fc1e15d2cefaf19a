import { StoreError, type Doc, type Operation, type Stored } from '../../ports/store';
import type { Statement } from './driver';
import { ALIVE, COLUMNS, storedOf, valuesOf } from './table';

/** One document at a time. Every method that writes answers the new version. */
export interface Rows {
  create(doc: Doc, json: string): string;
  read(pk: string, id: string): Stored | undefined;
  replace(doc: Doc, json: string, etag: string): string;
  upsert(doc: Doc, json: string): string;
  delete(pk: string, id: string, etag?: string): void;
}

export function createRows(statement: (sql: string) => Statement, now: () => number, nextEtag: () => string): Rows {
  const put = (doc: Doc, json: string): string => {
    const etag = nextEtag();
    const sql =
      'INSERT OR REPLACE INTO docs (pk, id, type, version, body, due, ttl, expires_at, etag) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)';
    statement(sql).run(...valuesOf(doc, json, now()), etag);
    return etag;
  };
  const rows: Rows = {
    create(doc, json) {
      if (rows.read(doc.pk, doc.id) !== undefined)
        throw new StoreError('exists', `${doc.type} ${doc.id} is there already`);
      return put(doc, json);
    },
    read(pk, id) {
      return statement(`SELECT ${COLUMNS} FROM docs WHERE pk = ? AND id = ? AND ${ALIVE}`)
        .all(pk, id, now())
        .map(storedOf)[0];
    },
    replace(doc, json, etag) {
      checkCurrent(rows.read(doc.pk, doc.id), doc.id, etag);
      return put(doc, json);
    },
    upsert: put,
    delete(pk, id, etag) {
      checkCurrent(rows.read(pk, id), id, etag);
      statement('DELETE FROM docs WHERE pk = ? AND id = ?').run(pk, id);
    },
  };
  return rows;
}

export function apply(rows: Rows, pk: string, operation: Operation, json: string): string {
  switch (operation.op) {
    case 'create':
      return rows.create(operation.doc, json);
    case 'replace':
      return rows.replace(operation.doc, json, operation.etag);
    case 'upsert':
      return rows.upsert(operation.doc, json);
    case 'delete':
      rows.delete(pk, operation.id, operation.etag);
      return '';
  }
}

/** Nothing comes between this check and the write after it: SQLite is synchronous and the folder is ours. */
function checkCurrent(current: Stored | undefined, id: string, etag: string | undefined): void {
  if (current === undefined) throw new StoreError('missing', `${id} is not there`);
  if (etag !== undefined && current.etag !== etag) throw new StoreError('stale', `${id} was written since`);
}
