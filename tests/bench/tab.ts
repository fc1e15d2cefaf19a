import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { randomIds } from '../../bot/adapters/ids/random-ids';
import { pinoLogger } from '../../bot/adapters/log/pino-logger';
import { createServer } from '../../bot/api/server';
import { readTabFiles } from '../../bot/api/tab/files';
import { buildApp } from '../../bot/app';
import { loadConfig } from '../../bot/config';
import { launchBrowser } from '../support/chromium';
import { buildTab } from '../support/tab/build-tab';
import { medianOf } from './measure';

const ROUNDS = 7;
const NOW = '2026-12-01T07:58:00.000Z';

interface Visit {
  readonly bytes: number;
  readonly milliseconds: number;
}

/**
 * What a manager's browser fetches, and how long it takes, from nothing to the numbers of Overzicht; beside a page with one line of
 * text in Fluent UI, by turns in the same run and served by the same server.
 */
export async function benchTab(print: (line: string) => void, rounds = ROUNDS): Promise<void> {
  await buildTab();
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const app = await buildApp(loadConfig({ MODE: 'demo', STORAGE: `sqlite:${folder}`, PORT: '0', DEMO_NOW: NOW }, {}));
  const { port } = await app.listen();
  const empty = await serveEmptyPage(path.join(folder, 'empty-page'));
  const browser = await launchBrowser();
  try {
    const visits: Record<'empty' | 'overview', Visit[]> = { empty: [], overview: [] };
    for (let round = 0; round <= rounds; round += 1) {
      const one = await visit(browser, `http://127.0.0.1:${empty.port}/tab/`, (page) =>
        page.getByText('Leeg').waitFor(),
      );
      const other = await visit(browser, `http://127.0.0.1:${port}/tab/?as=manager`, (page) =>
        page.getByText('Team Vechtoever').first().waitFor(),
      );
      // The first round warms up the servers.
      if (round === 0) continue;
      visits.empty.push(one);
      visits.overview.push(other);
    }
    const [bare, overview] = [medianVisit(visits.empty), medianVisit(visits.overview)];
    print(`  empty Fluent UI page  ${kilobytes(bare)} kB  ${bare.milliseconds.toFixed(0)} ms`);
    print(
      `  Overzicht             ${kilobytes(overview)} kB  ${overview.milliseconds.toFixed(0)} ms` +
        `  ratio ${(overview.bytes / bare.bytes).toFixed(2)} of the bytes, ${(overview.milliseconds / bare.milliseconds).toFixed(2)} of the time`,
    );
  } finally {
    await browser.close();
    await empty.close();
    await app.close();
    rmSync(folder, { recursive: true });
  }
}

async function serveEmptyPage(folder: string) {
  const vite = path.resolve('node_modules/vite/bin/vite.js');
  const config = path.join(__dirname, 'empty-page/vite.config.ts');
  execFileSync(process.execPath, [vite, 'build', '--config', config, '--outDir', folder, '--logLevel', 'error'], {
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const server = createServer({
    ...{ logger: pinoLogger('error'), ids: randomIds(), routes: [], clock: { now: () => NOW } },
    health: { version: 'bench', checkStore: async () => undefined },
    messages: async () => undefined,
    signIn: { state: 'ready', authenticate: async () => undefined },
    tab: readTabFiles(folder),
  });
  const { port } = await server.listen(0, '127.0.0.1');
  return { port, close: () => server.close() };
}

/** Each with a browser profile of its own, so that nothing was fetched before. */
async function visit(browser: Browser, address: string, shown: (page: Page) => Promise<unknown>): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await shown(page);
  const milliseconds = performance.now() - start;
  await page.waitForLoadState('networkidle');
  await context.close();
  return { bytes, milliseconds };
}

function medianVisit(visits: readonly Visit[]): Visit {
  return {
    bytes: medianOf(visits.map(({ bytes }) => bytes)),
    milliseconds: medianOf(visits.map(({ milliseconds }) => milliseconds)),
  };
}

function kilobytes({ bytes }: Visit): string {
  return (bytes / 1000).toFixed(0);
}
