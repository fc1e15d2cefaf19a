import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { z } from 'zod';

const NODE_MODULES = path.resolve(__dirname, '../../node_modules');

/**
 * A headless browser for tests: on Linux the Chromium that npm brought, elsewhere an installed Chrome or Edge.
 * The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') {
    return chromium.launch({ channel: process.platform === 'win32' ? 'msedge' : 'chrome' });
  }
  const folder = unpackedChromium();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: ['--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  });
}

/**
 * The folder with the unpacked browser and its fonts, made once for each version.
 * The package itself unpacks straight into the place where others already look; two test processes that start together
 * would run half a browser. So it unpacks in a folder of its own, which then takes its final name in one step.
 */
function unpackedChromium(): string {
  const cache = path.join(NODE_MODULES, '.cache');
  const folder = path.join(cache, `chromium-${packageVersion()}`);
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(path.join(cache, 'unpacking-'));
  const unpack = path.join(__dirname, 'unpack-chromium.mjs');
  execFileSync(process.execPath, [unpack], { env: { ...process.env, TMPDIR: draft } });
  writeFileSync(path.join(draft, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function packageVersion(): string {
  const file = path.join(NODE_MODULES, '@sparticuz/chromium/package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

/** The bundled Open Sans before any other substitute, so that pictures hardly differ between machines; the machine's own for symbols. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <match><edit name="family" mode="append" binding="strong"><string>Open Sans</string></edit></match>
</fontconfig>
`;
}
