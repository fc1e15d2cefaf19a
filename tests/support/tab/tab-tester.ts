import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../chromium';
import { buildTab } from './build-tab';
import { startFakeServer, type Answer, type FakeServer } from './fake-server';

export interface TabOptions {
  /** Within the tab, `/tasks`. */
  readonly path: string;
  readonly answers: readonly Answer[];
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly language?: 'nl' | 'en';
  readonly width?: number;
}

export interface OpenTab {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly server: FakeServer;
  /** What the browser complained of: errors, and what the page's policy stopped. */
  readonly complaints: readonly string[];
}

/** The tab in a real browser, against made-up answers. */
export interface TabTester {
  open(options: TabOptions): Promise<OpenTab>;
  /** Closes what was opened since the last time. @throws when an answer broke its contract */
  closeTabs(): Promise<void>;
  close(): Promise<void>;
}

export async function createTabTester(): Promise<TabTester> {
  await buildTab();
  const browser: Browser = await launchBrowser();
  const opened: OpenTab[] = [];
  return {
    async open(options) {
      const tab = await open(browser, options);
      opened.push(tab);
      return tab;
    },
    async closeTabs() {
      for (const { context, server } of opened.splice(0)) {
        await context.close();
        await server.close();
      }
    },
    close: () => browser.close(),
  };
}

async function open(browser: Browser, options: TabOptions): Promise<OpenTab> {
  const { path, answers, theme = 'light', language = 'nl', width = 1280 } = options;
  const server = await startFakeServer(answers);
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'nl-NL',
    // What moves is not there yet when a test looks.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const [screen = '', search = ''] = path.split('?');
  const asked = new URLSearchParams(search);
  asked.set('theme', theme);
  asked.set('lang', language);
  await page.goto(`${server.address}${screen}?${asked.toString()}`);
  return { page, context, server, complaints };
}

/** The answers, of which some are others: for one that is asked for twice the first counts. */
export function answering(answers: readonly Answer[], ...others: readonly Answer[]): readonly Answer[] {
  return [...others, ...answers];
}
