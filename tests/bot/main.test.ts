import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { environmentFor } from '../../bot/config';
import { freePort } from '../support/free-port';

const HOOK = path.resolve(__dirname, '../support/typescript-hook.cjs');
const MAIN = path.resolve(__dirname, '../../bot/main.ts');

let folder: string;
let started: ChildProcess | undefined;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'main-'))));
afterEach(() => {
  started?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** The program on the demo, with a library that drops an error in a handler of its own whenever it gets a signal. */
async function start() {
  const library = path.join(folder, 'library.cjs');
  writeFileSync(library, `process.on('SIGUSR2', () => void Promise.reject(new Error('dropped')));`);
  const port = await freePort();
  const settings = { MODE: 'demo', NODE_ENV: '', STORAGE: `sqlite:${folder}`, PORT: String(port), LOG_LEVEL: 'error' };
  const program = spawn(process.execPath, ['--require', HOOK, '--require', library, MAIN], {
    env: environmentFor(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started = program;
  const isAlive = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isAlive())) await setTimeout(100);
  return { program, isAlive, lines: createInterface(program.stdout) };
}

it('outlives an error that nothing was waiting for, which ends up in the log, and ends when it is asked to', async () => {
  const { program, isAlive, lines } = await start();
  const line = once(lines, 'line');
  const end = once(program, 'exit');

  program.kill('SIGUSR2');
  expect(String(await line)).toContain('"message":"dropped"');
  expect(await isAlive()).toBe(true);
  program.kill('SIGTERM');

  expect(await end).toEqual([0, null]);
}, 60_000);
