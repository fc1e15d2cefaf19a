import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A launcher that runs as a process of its own, in a process group of its own, as a terminal would have it. */
export interface Launched {
  readonly pid: number;
  /** Resolves when its greeting is complete; rejects with what it said when it ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ readonly exitCode: number | null; readonly errors: string }>;
  signal(name: NodeJS.Signals, to?: 'process' | 'group'): void;
  /** Whether anything of its group still runs. */
  isAnythingLeft(): boolean;
}

/** Through a shell, `pid` is that of the shell, which waits for the launcher. */
export function launch(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  through?: 'shell',
): Launched {
  const hook = path.resolve('tests/support/typescript-hook.cjs');
  const program = [process.execPath, '--require', hook, path.join(__dirname, 'small-program.ts'), ...args];
  const command = through === 'shell' ? ['sh', '-c', '"$@"; exit $?', 'sh', ...program] : program;
  const child = spawn(command[0] ?? '', command.slice(1), {
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid ?? 0;
  let output = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, errors }));
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('Stop: Ctrl-C')) resolve(output);
    });
    void ended.then(() => reject(new Error(`ended before it was ready: ${errors}`)));
  });
  // A test that expects it to end does not look at this one.
  ready.catch(() => undefined);
  return {
    pid,
    ready,
    ended,
    signal: (name, to = 'process') => void process.kill(to === 'group' ? -pid : pid, name),
    isAnythingLeft: () => isRunning(-pid),
  };
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
