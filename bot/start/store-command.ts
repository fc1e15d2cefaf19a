import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createChecks, documentTypes, type Ports } from '../compose';
import { ConfigError, loadStorage, type Environment, type StorageConfig } from '../config';
import { StoreError } from '../ports/store';
import { contentOf } from '../store/content';
import { copyDocuments, type Source } from '../store/copy';
import { openExport, writeExport } from '../store/export-file';
import { createProgress, type Screen } from '../store/progress';
import { StoreToolRefused } from '../store/refusal';
import { createShapeCheck } from '../store/shape-check';
import { verifyDerived } from '../store/verification';
import { messageOf } from './refusal';

/** How the command ended: done; refused or failed; not understood; differences found and left. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface StoreCommandOptions {
  readonly openStorage: (storage: StorageConfig) => Promise<OpenStorage>;
  readonly environment?: Environment;
  readonly screen: Screen;
  readonly errors: Screen;
}

type OpenStorage = Pick<Ports, 'store' | 'clock'>;

/** Moves, exports, imports and checks what is stored; every error is one line. */
export async function runStoreCommand(args: readonly string[], options: StoreCommandOptions): Promise<ExitCode> {
  try {
    const command = parseCommand(args);
    const say = (line: string): void => void options.screen.write(`${line}\n`);
    return await COMMANDS[command.what]({ ...options, ...command, say });
  } catch (error) {
    const line = lineFor(error);
    if (line === undefined) throw error;
    options.errors.write(`${line}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

const USAGE = `Use one of
  npm run store -- copy --from sqlite:FOLDER|cosmos: --to sqlite:FOLDER|cosmos: [--into-existing]
  npm run store -- export FILE [--from sqlite:FOLDER|cosmos:]
  npm run store -- import FILE [--to sqlite:FOLDER|cosmos:] [--into-existing]
  npm run store -- verify [--from sqlite:FOLDER|cosmos:] [--repair]
cosmos: takes COSMOS_ENDPOINT and COSMOS_KEY (or the Azure identity) from the environment; what is left out is STORAGE.`;

class UsageError extends Error {}

const What = z.enum(['copy', 'export', 'import', 'verify']);

interface Command {
  readonly what: z.infer<typeof What>;
  readonly file: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly intoExisting: boolean;
  readonly repair: boolean;
}

type Run = (given: StoreCommandOptions & Command & { readonly say: (line: string) => void }) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<Command['what'], Run>> = { copy, export: exportTo, import: importFrom, verify };

function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  const { from, to, 'into-existing': intoExisting, repair } = values;
  const [word, file = '', ...more] = positionals;
  const { success, data: what } = What.safeParse(word);
  if (!success || more.length > 0) throw new UsageError(USAGE);
  const takesFile = what === 'export' || what === 'import';
  const isWhole = what !== 'copy' || (from !== undefined && to !== undefined);
  if (takesFile !== (file !== '') || !isWhole) throw new UsageError(USAGE);
  return { what, file, from, to, intoExisting, repair };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        'into-existing': { type: 'boolean', default: false },
        repair: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const [reason = ''] = messageOf(error).split('. ');
    throw new UsageError(`${reason}.\n${USAGE}`);
  }
}

/** Opening would make it, and then find nothing in it. */
function requireThere(storage: StorageConfig): StorageConfig {
  if (storage.kind === 'sqlite' && !existsSync(path.join(storage.folder, 'store.db'))) {
    throw new StoreToolRefused(`${storage.folder} holds no data.`);
  }
  return storage;
}

async function copy({ openStorage, environment, from, to, intoExisting, screen, say }: Parameters<Run>[0]) {
  const [source, target] = [loadStorage(from, environment), loadStorage(to, environment)];
  if (JSON.stringify(source) === JSON.stringify(target)) throw new StoreToolRefused('Source and target are the same.');
  return using(await openStorage(requireThere(source)), async ({ store }) =>
    using(await openStorage(target), async ({ store: other, clock }) => {
      const progress = createProgress(screen);
      const copied = await copyDocuments({ source: sourceOf(store), target: other, clock, progress, intoExisting });
      say(verdictOn(copied));
      return 0;
    }),
  );
}

async function exportTo({ openStorage, environment, from, file, screen, say }: Parameters<Run>[0]) {
  return using(await openStorage(requireThere(loadStorage(from, environment))), async ({ store, clock }) => {
    const documents = await writeExport(file, sourceOf(store), clock.now(), createProgress(screen));
    say(`${documents} documents are in ${file}.`);
    return 0;
  });
}

async function importFrom({ openStorage, environment, to, file, intoExisting, screen, say }: Parameters<Run>[0]) {
  const source = await openExport(file);
  return using(await openStorage(loadStorage(to, environment)), async ({ store, clock }) => {
    const progress = createProgress(screen);
    say(verdictOn(await copyDocuments({ source, target: store, clock, progress, intoExisting })));
    return 0;
  });
}

async function verify({ openStorage, environment, from, repair, say }: Parameters<Run>[0]) {
  return using(await openStorage(requireThere(loadStorage(from, environment))), async (ports) => {
    const checks = [...createChecks(ports), createShapeCheck(ports, documentTypes)];
    const { found } = await verifyDerived(checks, { repair, say });
    if (found === 0 || repair) return 0;
    say('Add --repair to put it right.');
    return 3;
  });
}

function verdictOn({ documents, partitions, wereThere }: Awaited<ReturnType<typeof copyDocuments>>): string {
  const already = wereThere === 0 ? '' : ` (${wereThere} were there already)`;
  return `${documents} documents in ${partitions} partitions${already}: count and content are the same on both sides.`;
}

function sourceOf(store: OpenStorage['store']): Source {
  return {
    async *contents() {
      for await (const stored of store.scanAll()) yield contentOf(stored);
    },
  };
}

async function using(storage: OpenStorage, work: (storage: OpenStorage) => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work(storage);
  } finally {
    await storage.store.close();
  }
}

/** The adapters' errors are known by name, because only the composition root imports adapters. */
function lineFor(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof StoreToolRefused) return error.message;
  if (error instanceof ConfigError) return error.faults.join('\n');
  if (error instanceof StoreError) return `${error.message}${hintFor(error)}`;
  const { success, data } = KnownError.safeParse(error);
  if (!success) return undefined;
  if (data.name === 'FolderInUse') return `${data.message}: stop that first.`;
  return data.name === 'FolderNotWritable' || data.syscall !== undefined ? `${data.message}.` : undefined;
}

const KnownError = z.object({ name: z.string(), message: z.string(), syscall: z.string().optional() });

function hintFor({ code }: StoreError): string {
  return code === 'busy' || code === 'unknown'
    ? ': put that right and run the command again, it goes on where it was.'
    : '.';
}
