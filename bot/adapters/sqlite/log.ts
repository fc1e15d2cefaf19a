import { open } from 'node:fs/promises';

/** The file in which SQLite writes what is committed, until it takes it into the database (write-ahead log). */
export interface Log {
  /** Resolves when all that was committed before is on the disk. */
  readonly sync: () => Promise<void>;
  close(): Promise<void>;
}

/**
 * Of a database that is open and was written to: SQLite keeps this file as long as anybody has the database open. Writable, as
 * Windows syncs no other. In memory there is none, and nothing to wait for.
 */
export async function openLog(databaseFile: string): Promise<Log> {
  if (databaseFile === ':memory:') return { sync: async () => undefined, close: async () => undefined };
  const file = await open(`${databaseFile}-wal`, 'r+');
  return { sync: () => file.datasync(), close: () => file.close() };
}
