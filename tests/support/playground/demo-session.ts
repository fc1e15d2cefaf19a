import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { buildApp } from '../../../bot/app';
import { loadConfig } from '../../../bot/config';
import type { Instant } from '../../../bot/contracts/calendar';
import { launchBrowser } from '../chromium';
import { openPlaygroundPage, type PlaygroundPage } from './playground-page';
import { startTestPlayground } from './start-playground';

/** The whole program on the demo association, with somebody at the local Teams client in a real browser. */
export interface DemoSession {
  readonly chat: PlaygroundPage;
  /** Where the Playground answers. */
  readonly address: string;
  stop(): Promise<void>;
}

export async function startDemoSession(now: Instant): Promise<DemoSession> {
  const folder = mkdtempSync(path.join(tmpdir(), 'journey-'));
  const app = await buildApp(loadConfig({ MODE: 'demo', STORAGE: `sqlite:${folder}`, PORT: '0', DEMO_NOW: now }, {}));
  const { port } = await app.listen();
  const playground = await startTestPlayground(port);
  const browser = await launchBrowser();
  return {
    chat: await openPlaygroundPage(browser, playground.address),
    address: playground.address,
    async stop() {
      await browser.close();
      await playground.stop();
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Waits until the card shows all of these. */
export async function reads(card: Locator, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await card.getByText(text).first().waitFor();
}

/** Keeps a picture for the documentation, when asked for with JOURNEY_PICTURES. */
export async function picture({ page }: PlaygroundPage, name: string, card: Locator): Promise<void> {
  if (process.env['JOURNEY_PICTURES'] === undefined) return;
  await card.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await card.screenshot({ path: path.join(__dirname, '../../../docs/journey', `${name}.png`) });
}
