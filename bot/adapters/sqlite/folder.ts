import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase, resultCode, type Database } from './driver';

/** Another process, or another store of this one, keeps its data in this folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(readonly folder: string) {
    super(`${folder} is in use by another process`);
  }
}

/** The folder cannot be made or written to. */
export class FolderNotWritable extends Error {
  override readonly name = 'FolderNotWritable';

  constructor(
    readonly folder: string,
    options?: ErrorOptions,
  ) {
    super(`${folder} cannot be written to`, options);
  }
}

const BUSY = 5;

/**
 * Makes the folder and takes it for this process. The lock is one that SQLite holds on a file of its own, which the
 * kernel frees however the process ends.
 *
 * @throws {FolderInUse}
 * @throws {FolderNotWritable}
 */
export async function lockFolder(folder: string): Promise<{ release(): void }> {
  let lock: Database | undefined;
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK | constants.X_OK);
    const database = await openDatabase(join(folder, 'lock.db'));
    lock = database;
    database.exec('BEGIN EXCLUSIVE');
    return { release: () => database.close() };
  } catch (cause) {
    lock?.close();
    throw resultCode(cause) === BUSY ? new FolderInUse(folder) : new FolderNotWritable(folder, { cause });
  }
}

/** Step by step: `recursive` tries for ever where the system, as under /proc, says that a folder's parent is missing. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  if (!existsSync(folder)) mkdirSync(folder);
}
