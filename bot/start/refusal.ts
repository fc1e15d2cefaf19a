import { z } from 'zod';
import { ConfigError } from '../config';

/** The program cannot start; each line says what to do about it. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

/** The refusal that an error stands for, or undefined when it is a fault of ours. */
export function refusalFor(error: unknown): StartRefused | undefined {
  if (error instanceof StartRefused) return error;
  if (error instanceof ConfigError) return new StartRefused(error.faults);
  const { success, data: known } = KnownError.safeParse(error);
  if (!success) return undefined;
  const advice = ADVICE[known.name] ?? ADVICE[known.code ?? ''];
  return advice === undefined ? undefined : new StartRefused([`${sentence(known.message)} ${advice}`]);
}

/** What an error of the system says, without its name and code. */
export function messageOf(error: unknown): string {
  const known = KnownError.safeParse(error);
  return known.success ? known.data.message : String(error);
}

/** The adapters' errors are known by name, because only the composition root imports adapters; the system's by code. */
const KnownError = z.object({ name: z.string(), message: z.string(), code: z.string().optional() });

const ADVICE: Readonly<Record<string, string>> = {
  FolderInUse: 'Stop that program, or choose another folder with --data FOLDER.',
  FolderNotWritable: 'Choose a folder that you may write to with --data FOLDER.',
  ENOTDIR: 'Choose a folder that you may write to with --data FOLDER.',
  EEXIST: 'Choose a folder that you may write to with --data FOLDER.',
  EROFS: 'Choose a folder that you may write to with --data FOLDER.',
  ClockCannotGoBack: 'Choose a later moment with --now, or begin again with --fresh.',
  DirectoryFileInvalid: 'Correct the file that DIRECTORY_FILE names.',
  EADDRINUSE: 'Choose another port.',
  EACCES: 'Choose a port above 1023, or a folder that you may write to.',
};

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
