import { StoreError } from '../../ports/store';
import type { Database } from './driver';

/** Does what is written, and answers when it is as durable as the file is. */
export interface Commits {
  readonly write: <T>(work: () => T) => Promise<T>;
  /** Commits at once what waits, and resolves when all of it was answered. */
  readonly flush: () => Promise<void>;
}

/**
 * What is written in one turn of the event loop is committed together, in the order in which it was asked for: waiting for the
 * disk is what a write costs, and everybody in the group waits once. Nobody is answered before, and each gets an answer of
 * their own: work that throws a `StoreError` must have undone what it did, and takes no other with it.
 *
 * @param sync brings what was committed to the disk, while the event loop goes on; what is committed meanwhile waits for the next
 */
export function groupedCommits(database: Database, sync: () => Promise<void> = async () => undefined): Commits {
  let waiting: Write[] = [];
  let committed: Write[] = [];
  let syncing: Promise<void> | undefined;

  async function syncAll(): Promise<void> {
    while (committed.length > 0) {
      const writes = committed;
      committed = [];
      try {
        await sync();
        for (const write of writes) write.answer();
      } catch (error) {
        for (const write of writes) write.fail(error);
      }
    }
    syncing = undefined;
  }

  function flush(): Promise<void> {
    const writes = waiting;
    waiting = [];
    if (writes.length > 0) committed.push(...commit(database, writes));
    if (committed.length > 0) syncing ??= syncAll();
    return syncing ?? Promise.resolve();
  }

  return {
    flush,
    write: (work) =>
      new Promise((resolve, reject) => {
        waiting.push(writeOf(work, resolve, reject));
        if (waiting.length === 1) setImmediate(() => void flush());
      }),
  };
}

export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** All of `work` or nothing, inside a transaction or without one. */
export function inSavepoint<T>(database: Database, work: () => T): T {
  database.exec('SAVEPOINT work');
  try {
    const result = work();
    database.exec('RELEASE work');
    return result;
  } catch (error) {
    database.exec('ROLLBACK TO work');
    database.exec('RELEASE work');
    throw error;
  }
}

interface Write {
  /** Throws what is more than a refusal of this write. */
  run(): void;
  /** Tells how `run` ended. */
  answer(): void;
  fail(error: unknown): void;
}

function writeOf<T>(work: () => T, resolve: (value: T) => void, reject: (error: unknown) => void): Write {
  let answer = (): void => undefined;
  return {
    run() {
      try {
        const value = work();
        answer = () => resolve(value);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        answer = () => reject(error);
      }
    },
    answer: () => answer(),
    fail: reject,
  };
}

/** Answers the writes that were committed; the others were told that they failed. */
function commit(database: Database, writes: readonly Write[]): readonly Write[] {
  let running: Write | undefined;
  try {
    inTransaction(database, () => {
      for (const write of writes) {
        running = write;
        write.run();
      }
      running = undefined;
    });
    return writes;
  } catch (error) {
    // Nothing was committed yet: the others can do without the one that SQLite failed on.
    if (running !== undefined && writes.length > 1) return writes.flatMap((write) => commit(database, [write]));
    for (const write of writes) write.fail(error);
    return [];
  }
}
