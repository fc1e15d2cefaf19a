import { parseFlags } from './flags';
import { createLocalProgram, type LocalProgramOptions } from './local-program';
import { refusalFor } from './refusal';

/**
 * Starts the bot on the demo association with the Agents Playground before it, until Ctrl-C. This is what `npm start`
 * runs; it ends the process, with 1 when it cannot start.
 */
export async function launch(args: readonly string[], buildApp: LocalProgramOptions['buildApp']): Promise<void> {
  let isEnding = false;
  try {
    const program = createLocalProgram({
      flags: parseFlags(args),
      buildApp,
      print: (text) => process.stdout.write(text),
      onPlaygroundGone: (logFile) => {
        process.stderr.write(`The Agents Playground has ended by itself; see ${logFile}. Run npm start again.\n`);
        end(1);
      },
    });
    const end = (exitCode: number): void => {
      // A terminal and npm each pass Ctrl-C on, so it may come twice.
      if (isEnding) return;
      isEnding = true;
      program.stop().then(() => process.exit(exitCode), fail);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
    // npm's shell passes no SIGTERM on: it just goes.
    const parent = process.ppid;
    setInterval(() => (process.ppid === parent ? undefined : end(0)), PARENT_CHECK_MS).unref();
    await program.start();
  } catch (error) {
    // What is ended while it starts fails; that is no news.
    if (!isEnding) fail(error);
  }
}

const PARENT_CHECK_MS = 500;

function fail(error: unknown): never {
  const trace = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${refusalFor(error)?.message ?? trace}\n`);
  process.exit(1);
}
