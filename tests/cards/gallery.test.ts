import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { framed } from '../../cards/frame';
import { createCardRenderer, type CardRenderer } from '../support/card-renderer/card-renderer';
import { THEMES } from '../support/card-renderer/themes';
import { launchBrowser } from '../support/chromium';
import { SAMPLES } from './samples/samples';

/** With GALLERY=1 the pictures are kept here, to look at. */
const GALLERY = path.resolve(__dirname, '../../docs/cards');
const WIDTHS = { desktop: 500, phone: 320 };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

describe.each(THEMES)('in the %s theme', (theme) => {
  let renderer: CardRenderer;

  beforeAll(async () => {
    renderer = await createCardRenderer(browser, theme);
  });

  it.each(SAMPLES)('$name is drawn within its width on a desktop and on a phone', async ({ name, card }) => {
    for (const [device, width] of Object.entries(WIDTHS)) {
      const rendered = await renderer.render(card, width);

      await keepPicture(`${name}-${theme}-${device}.png`, renderer);
      expect(rendered).toEqual({ problems: [], overflowing: [] });
    }
  });
});

describe('the renderer', () => {
  it('notices an element that Teams does not know and one that is too wide', async () => {
    const wide = { type: 'Column', width: '400px', items: [{ type: 'TextBlock', text: 'te breed' }] };
    const card = framed({ eyebrow: 'a', title: 'b' }, [{ type: 'TekstBlok' }, { type: 'ColumnSet', columns: [wide] }]);
    const renderer = await createCardRenderer(browser, 'light');

    const rendered = await renderer.render(card, WIDTHS.phone);

    expect(rendered.problems).toEqual([expect.stringContaining('TekstBlok')]);
    expect(rendered.overflowing).toContain('te breed');
  });
});

async function keepPicture(file: string, renderer: CardRenderer): Promise<void> {
  if (process.env['GALLERY'] !== '1') return;
  mkdirSync(GALLERY, { recursive: true });
  writeFileSync(path.join(GALLERY, file), await renderer.picture());
}
