import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SCRIPT = path.resolve(__dirname, '../../infra/build/remove-stale-output.mjs');

it('removes what was compiled from a source that is gone, and nothing else', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'output-'));
  const files = [
    'bot/main.ts',
    'bot/features/presenters/index.ts',
    'dist/bot/main.js',
    'dist/bot/main.js.map',
    'dist/bot/features/presenters.js',
    'dist/bot/features/presenters/index.js',
    'dist/bot/content.json',
    'dist/tab/index.js',
  ];
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }

  execFileSync(process.execPath, [SCRIPT, root]);

  const left = readdirSync(path.join(root, 'dist'), { recursive: true, withFileTypes: true });
  expect(
    left
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(path.join(root, 'dist'), path.join(entry.parentPath, entry.name)))
      .sort(),
  ).toEqual(['bot/content.json', 'bot/features/presenters/index.js', 'bot/main.js', 'bot/main.js.map', 'tab/index.js']);
  rmSync(root, { recursive: true });
});
