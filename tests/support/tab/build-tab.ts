import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

const ROOT = path.resolve(__dirname, '../../..');
const PAGE = path.join(ROOT, 'dist/tab/index.html');
const BUILDING = path.join(ROOT, 'node_modules/.cache/building-tab');
const SOURCES = ['tab', 'bot/contracts'];

/** Builds the tab when a source is newer than what was built; of several test processes one does it, the others wait. */
export async function buildTab(): Promise<void> {
  mkdirSync(path.dirname(BUILDING), { recursive: true });
  while (isOld()) {
    if (takeTurn()) return buildInTurn();
    await setTimeout(200);
  }
}

/** Once: while somebody is writing the sources, what was built would never be new enough. */
function buildInTurn(): void {
  try {
    if (isOld()) build();
  } finally {
    rmSync(BUILDING, { recursive: true });
  }
}

const ABANDONED_AFTER_MS = 120_000;

/** Making a folder succeeds for one process only. One that was stopped midway leaves it behind. */
function takeTurn(): boolean {
  try {
    mkdirSync(BUILDING);
    return true;
  } catch {
    const since = statSync(BUILDING, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > ABANDONED_AFTER_MS)
      rmSync(BUILDING, { recursive: true, force: true });
    return false;
  }
}

function build(): void {
  const vite = path.join(ROOT, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--config', 'tab/vite.config.ts', '--logLevel', 'error'], {
    cwd: ROOT,
    stdio: 'pipe',
    // The test runner's own value would build for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

function isOld(): boolean {
  if (!existsSync(PAGE)) return true;
  const built = statSync(PAGE).mtimeMs;
  return SOURCES.some((source) => newestIn(path.join(ROOT, source)) > built);
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...files.map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs));
}
