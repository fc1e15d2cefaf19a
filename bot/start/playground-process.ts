import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { environmentFor } from '../config';
import { StartRefused } from './refusal';

export interface PlaygroundOptions {
  readonly port: number;
  readonly botPort: number;
  /** Takes its log and its configuration. */
  readonly folder: string;
  readonly configuration: object;
}

/** The Agents Playground, a local stand-in for Teams, as a child process. */
export interface PlaygroundProcess {
  readonly address: string;
  readonly logFile: string;
  /** Resolves when it ends, asked or not. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Resolves when it answers. The bot must be listening already, and the port be free: else it silently takes another.
 * @throws StartRefused
 */
export async function startPlayground({
  port,
  botPort,
  folder,
  configuration,
}: PlaygroundOptions): Promise<PlaygroundProcess> {
  mkdirSync(folder, { recursive: true });
  const logFile = path.join(folder, 'agents-playground.log');
  const configurationFile = path.join(folder, 'agents-playground.yml');
  // JSON is YAML too.
  writeFileSync(configurationFile, JSON.stringify(configuration, undefined, 2));
  writeFileSync(logFile, '');
  const botAddress = `http://127.0.0.1:${botPort}/api/messages`;
  const child = spawn(
    process.execPath,
    [program(), 'start', '-e', botAddress, '-c', 'msteams', '-p', String(port), '--dt'],
    {
      cwd: folder,
      stdio: 'ignore',
      env: environmentFor({
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: configurationFile,
      }),
    },
  );
  const killOnExit = (): unknown => child.kill('SIGKILL');
  process.once('exit', killOnExit);
  const ended = once(child, 'exit').finally(() => process.removeListener('exit', killOnExit));
  const address = `http://localhost:${port}`;
  const stop = (): Promise<void> => stopChild(child, ended);
  if (!(await answers(address, child))) {
    await stop();
    throw new StartRefused([`The Agents Playground did not start: ${reasonIn(logFile)}`]);
  }
  return { address, logFile, ended, stop };
}

const ANSWERS_WITHIN_MS = 30_000;
const POLL_MS = 100;

function program(): string {
  try {
    return require.resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    throw new StartRefused([
      'The Agents Playground is not installed. Run npm ci, without leaving out development packages.',
    ]);
  }
}

/** It says that it listens before it has read its configuration, so it is asked for what it made of that. */
async function answers(address: string, child: ChildProcess): Promise<boolean> {
  for (let waited = 0; waited < ANSWERS_WITHIN_MS && isRunning(child); waited += POLL_MS) {
    const response = await fetch(`${address}/_internal/v1/testConfig`).catch(() => undefined);
    if (response?.ok === true && isRunning(child)) return true;
    await pause(POLL_MS);
  }
  return false;
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (!isRunning(child)) return;
  child.kill('SIGTERM');
  const hardly = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(hardly);
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function reasonIn(logFile: string): string {
  const reason = /^error Reason: (.*)$/m.exec(readFileSync(logFile, 'utf8'))?.[1];
  return reason ?? `see ${logFile}`;
}
