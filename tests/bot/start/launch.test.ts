import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../support/free-port';
import { launch, type Launched } from './launched';

let folder: string;
let running: Launched[];
let others: Server[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'launch-'));
  running = [];
  others = [];
});
afterEach(async () => {
  for (const launched of running.filter((one) => one.isAnythingLeft())) launched.signal('SIGKILL', 'group');
  await Promise.all(running.map(({ ended }) => ended));
  others.forEach((server) => server.close());
  rmSync(folder, { recursive: true });
});

async function start(
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  const ports = ['--port', String(await freePort()), '--playground-port', String(await freePort())];
  const launched = launch(['--data', path.join(folder, 'data'), ...ports, ...args], environment);
  running.push(launched);
  return launched;
}

/** What a program says at its start; it has ended again. */
async function greetingOf(...args: string[]): Promise<string> {
  const launched = await start(args);
  const greeting = await launched.ready;
  launched.signal('SIGTERM');
  await launched.ended;
  return greeting;
}

async function takePort(): Promise<number> {
  const port = await freePort();
  const server = createServer().listen(port);
  others.push(server);
  await once(server, 'listening');
  return port;
}

async function expectRefusal(launched: Launched, ...lines: (string | RegExp)[]): Promise<void> {
  const { exitCode, errors } = await launched.ended;
  expect(errors.trimEnd().split('\n')).toEqual(
    lines.map((line): unknown => (typeof line === 'string' ? line : expect.stringMatching(line))),
  );
  expect(exitCode).toBe(1);
  expect(launched.isAnythingLeft()).toBe(false);
}

function childrenOf(pid: number): number[] {
  const processes = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return processes
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
}

describe('a start', () => {
  it('greets in Dutch and English with addresses that answer, the demo clock, and what to try', async () => {
    const port = await freePort();
    const playgroundPort = await freePort();

    const greeting = await (await start(['--port', String(port), '--playground-port', String(playgroundPort)])).ready;

    expect(greeting).toContain('Woonstichting De Vechtzoom (voorbeeld)');
    expect(greeting).toContain('De voorbeeldklok staat op dinsdag 1 december 2026 08:58 en loopt door.');
    expect(greeting).toMatch(/The demo clock is at Tuesday 1 December 2026 08:58 and runs on\./);
    expect(greeting).toContain('Typ "jaarplan 2027"');
    const addresses = new Set(greeting.match(/http:\S+/g));
    expect([...addresses]).toEqual([`http://localhost:${playgroundPort}`, `http://127.0.0.1:${port}/healthz`]);
    for (const address of addresses) expect((await fetch(address)).status).toBe(200);
  });
});

it('goes on where time had come to on the same data, never back, until it begins again', async () => {
  expect(await greetingOf('--now', '2027-01-04T10:00')).toContain('maandag 4 januari 2027 10:00');

  await expectRefusal(
    await start(['--now', '2027-01-04T09:00']),
    /^The demo clock is at 2027-01-04T10:00 and cannot go back to 2027-01-04T09:00, Amsterdam time\. Choose a later moment with --now, or begin again with --fresh\.$/,
  );
  expect(await greetingOf()).toContain('maandag 4 januari 2027 10:00');
  expect(await greetingOf('--fresh', '--now', '2026-10-14T08:00')).toContain('woensdag 14 oktober 2026 08:00');
});

describe('the end', () => {
  it.each`
    signal       | to
    ${'SIGINT'}  | ${'group'}
    ${'SIGTERM'} | ${'process'}
  `('by $signal to the $to leaves nothing running', async ({ signal, to }) => {
    const launched = await start();
    await launched.ready;
    expect(childrenOf(launched.pid)).toHaveLength(1);

    launched.signal(signal, to);

    expect(await launched.ended).toEqual({ exitCode: 0, errors: '' });
    expect(launched.isAnythingLeft()).toBe(false);
  });

  it('comes with the end of the shell that npm runs it in', async () => {
    const port = await freePort();
    const playgroundPort = await freePort();
    const ports = ['--port', String(port), '--playground-port', String(playgroundPort)];
    const launched = launch(['--data', path.join(folder, 'data'), ...ports], {}, 'shell');
    running.push(launched);
    await launched.ready;

    launched.signal('SIGTERM');
    await launched.ended;

    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
    await expect(fetch(`http://localhost:${playgroundPort}`)).rejects.toThrow();
  });

  it('comes when the Playground dies, and says so', async () => {
    const launched = await start();
    await launched.ready;

    childrenOf(launched.pid).forEach((pid) => process.kill(pid, 'SIGKILL'));

    await expectRefusal(
      launched,
      /^The Agents Playground has ended by itself; see .*agents-playground\.log\. Run npm start again\.$/,
    );
  });
});

describe('a start that cannot be', () => {
  it('names every port that is taken, before it touches anything', async () => {
    const bot = await takePort();
    const playground = await takePort();

    await expectRefusal(
      await start(['--port', String(bot), '--playground-port', String(playground)]),
      `Port ${bot} (the bot) is taken. Stop the program that uses it, or choose another port with --port N.`,
      `Port ${playground} (the Agents Playground) is taken. Stop the program that uses it, or choose another port with --playground-port N.`,
    );
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  it('wants two different ports', async () => {
    const port = String(await freePort());

    await expectRefusal(
      await start(['--port', port, '--playground-port', port]),
      `Port ${port} (the Agents Playground) is taken. Stop the program that uses it, or choose another port with --playground-port N.`,
    );
  });

  it('asks for another folder when it cannot write to this one', async () => {
    writeFileSync(path.join(folder, 'data'), 'a file where the folder should be');

    await expectRefusal(
      await start(),
      `${path.join(folder, 'data', 'demo')} cannot be written to. Choose a folder that you may write to with --data FOLDER.`,
    );
  });

  it('leaves alone a folder that another program uses, also when it should begin again', async () => {
    const inUse = `${path.join(folder, 'data', 'demo')} is in use by another process. Stop that program, or choose another folder with --data FOLDER.`;
    await (
      await start()
    ).ready;

    await expectRefusal(await start(), inUse);
    await expectRefusal(await start(['--fresh']), inUse);
    expect(existsSync(path.join(folder, 'data', 'demo', 'demo-clock.json'))).toBe(true);
  });

  it('names a flag and a setting that do not hold', async () => {
    await expectRefusal(
      await start(['--now', 'tomorrow']),
      '--now tomorrow: write it as 2026-10-14T08:00, Amsterdam time.',
    );
    await expectRefusal(
      await start([], { LOG_LEVEL: 'loud', DIGEST_TIME: 'noon' }),
      'LOG_LEVEL must be one of debug, info, warn, error, silent',
      'DIGEST_TIME must be a time from 08:00 to 16:59, such as 09:00',
    );
  });
});
