import { createInterface } from 'node:readline/promises';
import { openServices } from '../app';
import { importPlan } from './plan-import';
import { refusalFor } from './refusal';

const hasTerminal = process.stdin.isTTY && process.stdout.isTTY;

importPlan({
  args: process.argv.slice(2),
  openServices,
  print: (text) => process.stdout.write(text),
  ...(hasTerminal ? { ask } : {}),
}).catch((error: unknown) => {
  const trace = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${refusalFor(error)?.message ?? trace}\n`);
  process.exitCode = 1;
});

/** The answer that somebody types; nothing when they leave with Ctrl-C or Ctrl-D. */
async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question(question), left]);
  terminal.close();
  return answer;
}
