import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Instant } from '../../../bot/contracts/calendar';
import { demoAssociation } from '../../../bot/demo/demo-association';
import { launchBrowser } from '../chromium';
import { openPlaygroundPage, type PlaygroundPage } from '../playground/playground-page';
import { startTestPlayground } from '../playground/start-playground';
import { startDemoApp } from '../program/demo-app';
import { buildTab } from './build-tab';

const TAKES_AT_MOST_MS = 30_000;

/** The whole program on the demo association, with people at the tab and in the chat, each in a browser of their own. */
export interface TabSession {
  /** Opens the tab for one of the demo's people, such as `teamlead`, at an address from `/tab` on. */
  open(who: string, address?: string): Promise<TabVisit>;
  /** Opens the local Teams client with somebody else at the keyboard, by the first letters of their name. */
  openChat(name: string): Promise<PlaygroundPage>;
  /** Opens an address on the phone of somebody outside, who has nothing of the program yet: 360 px wide. */
  openPhone(address: string): Promise<Page>;
  stop(): Promise<void>;
}

export interface TabVisit {
  readonly page: Page;
  readonly context: BrowserContext;
}

export async function startTabSession(now: Instant): Promise<TabSession> {
  await buildTab();
  const app = await startDemoApp(now);
  const browser = await launchBrowser();
  const closing: (() => Promise<unknown>)[] = [() => app.stop(), () => browser.close()];
  return {
    open: (who, address = '/') => openTab(browser, `http://127.0.0.1:${app.port}/tab${address}?as=${who}`),
    async openChat(name) {
      const person = demoAssociation.people.find((one) => one.name.startsWith(name));
      if (person === undefined) throw new Error(`The demo has nobody called ${name}`);
      const playground = await startTestPlayground(app.port, person.id);
      closing.push(() => playground.stop());
      return openPlaygroundPage(browser, playground.address);
    },
    openPhone: (address) => openPhone(browser, address),
    async stop() {
      for (const close of closing.reverse()) await close();
    },
  };
}

async function openTab(browser: Browser, address: string): Promise<TabVisit> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 900 },
    locale: 'nl-NL',
    // What moves is not there yet when a test looks.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(TAKES_AT_MOST_MS);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context };
}

async function openPhone(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(TAKES_AT_MOST_MS);
  await page.goto(address);
  return page;
}

/** Keeps a picture of the window for the documentation, when asked for with JOURNEY_PICTURES. */
export async function windowPicture(page: Page, name: string): Promise<void> {
  if (process.env['JOURNEY_PICTURES'] === undefined) return;
  // The lines that come up and go away again would stand before what the picture is of.
  while ((await page.locator('.fui-Toast').count()) > 0) await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(__dirname, '../../../docs/journey', `${name}.png`) });
}
