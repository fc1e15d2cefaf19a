import { z } from 'zod';

/** What can be bound. Booleans are not: libsql ends the process on one. */
export type Value = string | number | null;

export interface Statement {
  /** Answers how many rows changed. */
  run(...values: readonly Value[]): number;
  /** Answers rows as objects, unparsed. */
  all(...values: readonly Value[]): readonly unknown[];
}

/** The little of SQLite that we use, the same over both libraries. Everything is synchronous. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/**
 * Opens a file, or `:memory:`, with Node's own SQLite where that is ready for use, otherwise with libsql, which comes
 * compiled for every platform.
 */
export async function openDatabase(file: string): Promise<Database> {
  const major = Number(process.versions.node.split('.')[0]);
  const library = major >= 24 ? BuiltIn.parse(process.getBuiltinModule('node:sqlite')).DatabaseSync : await libsql();
  const database = new library(file);
  return {
    exec: (sql) => void database.exec(sql),
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        run: (...values) => Number(statement.run(...values).changes),
        all: (...values) => statement.all(...values),
      };
    },
    close: () => void database.close(),
  };
}

/** SQLite's primary result code of an error that a database threw; undefined when it is something else. */
export function resultCode(error: unknown): number | undefined {
  const failure = Failure.safeParse(error);
  if (!failure.success) return undefined;
  const { rawCode, errcode, message } = failure.data;
  // libsql has only a sentence for a file that it cannot open, and the code at the end of that.
  const code = rawCode ?? errcode ?? /: (\d+)"\)$/.exec(message)?.[1];
  return code === undefined ? undefined : Number(code) & 0xff;
}

interface Library {
  new (file: string): {
    exec(sql: string): unknown;
    prepare(sql: string): {
      run(...values: readonly Value[]): { readonly changes: number | bigint };
      all(...values: readonly Value[]): readonly unknown[];
    };
    close(): unknown;
  };
}

/** Checked by hand: Node 20's types do not know its module yet, and libsql's fit no shared shape. */
const Library = z.custom<Library>((value) => typeof value === 'function');

const BuiltIn = z.object({ DatabaseSync: Library });

const Failure = z.object({
  message: z.string(),
  rawCode: z.number().optional(),
  errcode: z.number().optional(),
});

async function libsql(): Promise<Library> {
  return Library.parse((await import('libsql')).default);
}
