import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setPriority } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

const HOOK = path.resolve(__dirname, '../support/typescript-hook.cjs');

/**
 * Starts a file of this folder as a process of its own, with its options as JSON.
 *
 * @param niceness 10 for what must not hold up whoever measures it
 */
export function startProcess(file: string, options: object, niceness = 0): ChildProcess {
  const child = fork(path.join(__dirname, file), [JSON.stringify(options)], {
    execArgv: ['--require', HOOK],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  if (niceness > 0 && child.pid !== undefined) setPriority(child.pid, niceness);
  return child;
}

/** The next word of a process, in the shape that is expected. @throws when it ends instead */
export async function hear<T>(child: ChildProcess, shape: z.ZodType<T>): Promise<T> {
  const heard = new AbortController();
  const gone = once(child, 'exit', { signal: heard.signal }).then(() => {
    throw new Error('The process ended without an answer');
  });
  try {
    const [message]: unknown[] = await Promise.race([once(child, 'message'), gone]);
    return shape.parse(message);
  } finally {
    heard.abort();
    gone.catch(() => undefined);
  }
}

/** Kills it, and resolves when it is gone. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

export function tellParent(message: object): void {
  process.send?.(message);
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return z.object({ port: z.number() }).parse(server.address()).port;
}
