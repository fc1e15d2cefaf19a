import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { readTabFiles } from '../../../bot/api/tab/files';
import { launchBrowser } from '../chromium';
import { buildTab } from '../tab/build-tab';
import { startPartnerSite, type PartnerSite } from './partner-site';

const BUILT = path.resolve(__dirname, '../../../dist/tab');

export interface PhoneOptions {
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly width?: number;
  readonly language?: 'nl' | 'en';
}

/** A partner's phone: the page in a real browser, with all that it asked for and complained of. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The addresses of all requests. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
  /** Opens the page with a link's token, or with what the browser still has. */
  open(token?: string): Promise<void>;
}

export interface PartnerBrowser {
  site(): PartnerSite;
  /** A new program with a new round; closes the one before. */
  begin(): Promise<PartnerSite>;
  phone(options?: PhoneOptions): Promise<Phone>;
  close(): Promise<void>;
}

export async function startPartnerBrowser(): Promise<PartnerBrowser> {
  await buildTab();
  const browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  let site: PartnerSite | undefined;

  const current = (): PartnerSite => {
    if (site === undefined) throw new Error('Nothing was begun');
    return site;
  };
  const end = async (): Promise<void> => {
    for (const context of contexts.splice(0)) await context.close();
    await site?.close();
    site = undefined;
  };
  return {
    site: current,
    async begin() {
      await end();
      // As the demo runs on a machine of its own: without a certificate.
      site = await startPartnerSite({
        tab: readTabFiles(BUILT),
        isSecure: false,
        origin: undefined,
        trustedProxies: 0,
      });
      return site;
    },
    async phone(options = {}) {
      const phone = await phoneIn(browser, current().address, options);
      contexts.push(phone.context);
      return phone;
    },
    async close() {
      await end();
      await browser.close();
    },
  };
}

async function phoneIn(browser: Browser, address: string, options: PhoneOptions): Promise<Phone> {
  const { theme = 'light', forcedColors = false, width = 360, language = 'nl' } = options;
  const context = await browser.newContext({
    viewport: { width, height: 740 },
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    colorScheme: theme,
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return {
    page,
    context,
    asked,
    complaints,
    async open(token) {
      await page.goto(`${address}/oordeel${token === undefined ? '' : `#${token}`}`);
      await page.locator('#content > *').waitFor();
    },
  };
}
