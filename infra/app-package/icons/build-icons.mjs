/**
 * Draws the PNG files from the SVG sources beside them: `node infra/app-package/icons/build-icons.mjs`, on Linux x64.
 * color.png and outline.png go into the app package; mark.png stands in every card, so cards/mark.ts is written too.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const PICTURES = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
  { name: 'mark', size: 48 },
];

const here = (name) => new URL(name, import.meta.url);
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath() });
for (const { name, size } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(here(`${name}.svg`), 'utf8');
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  writeFileSync(here(`${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();

const mark = readFileSync(here('mark.png')).toString('base64');
writeFileSync(here('../../../cards/mark.ts'), markModule(mark));

function markModule(base64) {
  return `/** The product's mark, infra/app-package/icons/mark.png; written by build-icons.mjs beside it. */
export const MARK =
  'data:image/png;base64,${base64}';
`;
}
