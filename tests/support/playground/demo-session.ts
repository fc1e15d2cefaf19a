import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { Instant } from '../../../bot/contracts/calendar';
import type { PersonId } from '../../../bot/contracts/people';
import { launchBrowser } from '../chromium';
import { startDemoApp } from '../program/demo-app';
import { openPlaygroundPage, type PlaygroundPage } from './playground-page';
import { startTestPlayground } from './start-playground';

/** The whole program on the demo association, with somebody at the local Teams client in a real browser. */
export interface DemoSession {
  readonly chat: PlaygroundPage;
  /** Where the Playground answers. */
  readonly address: string;
  /** The same client on another screen, for who comes back later. */
  openAgain(): Promise<PlaygroundPage>;
  stop(): Promise<void>;
}

/** @param personId who sits at the client; without it whoever usually does */
export async function startDemoSession(now: Instant, personId?: PersonId): Promise<DemoSession> {
  const app = await startDemoApp(now);
  const playground = await startTestPlayground(app.port, personId);
  const browser = await launchBrowser();
  return {
    chat: await openPlaygroundPage(browser, playground.address),
    address: playground.address,
    openAgain: () => openPlaygroundPage(browser, playground.address),
    async stop() {
      await browser.close();
      await playground.stop();
      await app.stop();
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
  // A card that is higher than the window would be under the header.
  await page.setViewportSize({ width: 1440, height: 4200 });
  await card.scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  await card.screenshot({ path: path.join(__dirname, '../../../docs/journey', `${name}.png`) });
}
