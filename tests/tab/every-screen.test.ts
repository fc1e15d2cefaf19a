import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { buildApp, type App } from '../../bot/app';
import { loadConfig } from '../../bot/config';
import { launchBrowser } from '../support/chromium';
import { violations } from '../support/tab/axe';
import { buildTab } from '../support/tab/build-tab';
import { watchRequests, type Settled } from '../support/tab/settled';
import { SCREENS, type SampleScreen } from './screens';

/** With GALLERY=1 every screen is drawn every way, and kept with a page that shows them side by side. */
const IS_GALLERY = process.env['GALLERY'] === '1';
const GALLERY = path.resolve(__dirname, '../../dist/gallery');

const THEMES = ['light', 'dark', 'contrast'] as const;
const WIDTHS = { phone: 360, wide: 1440 } as const;
const LANGUAGES = ['nl', 'en'] as const;

interface Look {
  readonly theme: (typeof THEMES)[number];
  readonly width: keyof typeof WIDTHS;
  readonly language: (typeof LANGUAGES)[number];
}

const ALL_LOOKS: readonly Look[] = THEMES.flatMap((theme) =>
  (['phone', 'wide'] as const).flatMap((width) => LANGUAGES.map((language) => ({ theme, width, language }))),
);

/** Without a gallery: each theme, each width and each language. */
const LOOKS = IS_GALLERY
  ? ALL_LOOKS
  : ALL_LOOKS.filter(({ theme, width, language }) =>
      ['light-phone-nl', 'dark-wide-nl', 'contrast-phone-en'].includes(`${theme}-${width}-${language}`),
    );

/** Without a gallery: every screen on a Dutch phone, and of three one in the dark on a wide window and one in contrast and English. */
function screensIn({ theme }: Look): readonly SampleScreen[] {
  if (IS_GALLERY || theme === 'light') return SCREENS;
  return SCREENS.filter((_, at) => at % 3 === (theme === 'dark' ? 0 : 1));
}

let app: App;
let browser: Browser;
let address: string;
const folder = mkdtempSync(path.join(tmpdir(), 'screens-'));

beforeAll(async () => {
  await buildTab();
  const now = '2026-12-01T07:58:00.000Z';
  app = await buildApp(loadConfig({ MODE: 'demo', STORAGE: `sqlite:${folder}`, PORT: '0', DEMO_NOW: now }, {}));
  address = `http://127.0.0.1:${(await app.listen()).port}/tab`;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await app.close();
  rmSync(folder, { recursive: true });
  if (IS_GALLERY) writeFileSync(path.join(GALLERY, 'index.html'), galleryPage());
});

describe.each(LOOKS)('$theme, $width, $language', (look) => {
  let page: Page;
  let settled: Settled;
  let complaints: string[];

  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: { width: WIDTHS[look.width], height: look.width === 'phone' ? 740 : 900 },
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    settled = watchRequests(page);
    page.on('console', (message) => {
      const isComplaint = message.type() === 'error' || message.type() === 'warning';
      // A browser tells of every 404, also of a plan that nobody made yet.
      if (isComplaint && !message.location().url.includes('/api/plans/')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });

  afterAll(() => page.context().close());

  beforeEach(() => {
    complaints = [];
  });

  it.each(screensIn(look))('$name reads well', async (screen) => {
    await open(page, screen, look);
    await settled();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });

    await keepPicture(page, screen, look);
    expect(complaints).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });
});

async function open(page: Page, { address: to, as }: SampleScreen, { theme, language }: Look): Promise<void> {
  await page.goto(`${address}${to}${to.includes('?') ? '&' : '?'}as=${as}&theme=${theme}&lang=${language}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** What makes the screen wider than it is, so that a reader must scroll sideways. */
async function tooWide(page: Page): Promise<readonly string[]> {
  const found: unknown = await page.evaluate(
    `(({ scrollWidth, clientWidth }) => (scrollWidth > clientWidth ? [scrollWidth + ' in ' + clientWidth] : []))(
      document.documentElement)`,
  );
  return z.array(z.string()).parse(found);
}

function pictureOf({ name }: SampleScreen, { theme, width, language }: Look): string {
  return `${name}-${theme}-${width}-${language}.png`;
}

async function keepPicture(page: Page, screen: SampleScreen, look: Look): Promise<void> {
  if (!IS_GALLERY) return;
  mkdirSync(GALLERY, { recursive: true });
  const viewport = page.viewportSize();
  if (viewport === null) return;
  const height: unknown = await page.evaluate('document.documentElement.scrollHeight');
  // What is fixed to the bottom of a phone belongs at the end of the picture.
  await page.setViewportSize({ ...viewport, height: Math.max(viewport.height, z.number().parse(height)) });
  await page.screenshot({ path: path.join(GALLERY, pictureOf(screen, look)) });
  await page.setViewportSize(viewport);
}

function galleryPage(): string {
  const rows = SCREENS.map((screen) => {
    const pictures = ALL_LOOKS.map((look) => {
      const { theme, width, language } = look;
      const about = `${theme}, ${width}, ${language}`;
      const file = pictureOf(screen, look);
      return `<figure class="${width}"><a href="${file}"><img loading="lazy" src="${file}" alt="${screen.name}, ${about}"></a><figcaption>${about}</figcaption></figure>`;
    });
    return `<h2>${screen.name} (${screen.as})</h2><div>${pictures.join('')}</div>`;
  });
  const style =
    'body{font-family:sans-serif;margin:2rem}div{display:flex;gap:1rem;overflow-x:auto;align-items:start}' +
    'figure{margin:0}.phone img{width:180px}.wide img{width:480px}img{border:1px solid #ccc}';
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Prettig Wonen: alle schermen</title><style>${style}</style><h1>Alle schermen</h1>${rows.join('')}</html>`;
}
