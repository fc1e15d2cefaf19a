import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { buildTab } from '../support/tab/build-tab';

const BUILT = path.resolve(__dirname, '../../dist/tab');

const MAX_BYTES = 250_000;
/** Somebody opens it on a phone, once a year. */
const MAX_PARTNER_BYTES = 100_000;
const ENTRIES = ['index.html'];

/** The page of the tab; the page of network partners brings scripts of its own. */
const TAB = 'index.html';

/** What Vite tells of a chunk: its file, and the chunks that it cannot do without. */
const Chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).default([]),
});
const Chunks = z.record(z.string(), Chunk);
type Chunks = z.infer<typeof Chunks>;

describe('the scripts of the tab', () => {
  beforeAll(() => buildTab(), 90_000);

  it('are at most 250 kB, compressed, until the overview stands', () => {
    const chunks = readChunks();

    const files = filesOf(chunks, [TAB, 'src/features/overview/index.ts']);

    expect(files.length).toBeGreaterThan(2);
    expect(sizeOf(files)).toBeLessThanOrEqual(MAX_BYTES);
  });

  it('come without the library of Teams, which is there when Teams is', () => {
    const chunks = readChunks();
    const teams = Object.keys(chunks).filter((name) => name.includes('teams-js'));

    expect(teams).toHaveLength(1);
    expect(filesOf(chunks, ENTRIES)).not.toContain(chunks[teams[0] ?? '']?.file);
  });
});

it('the scripts of the partners’ page are at most 100 kB, compressed, all of them named in the page', async () => {
  await buildTab();
  const files = filesOf(readChunks(), ['partner.html']);
  const page = readFileSync(path.join(BUILT, 'partner.html'), 'utf8');

  expect(sizeOf(files)).toBeLessThanOrEqual(MAX_PARTNER_BYTES);
  // What the page does not name is not served to who is not signed in.
  expect(files.filter((file) => !page.includes(`"/tab/${file}"`))).toEqual([]);
}, 90_000);

function readChunks(): Chunks {
  return Chunks.parse(JSON.parse(readFileSync(path.join(BUILT, '.vite/manifest.json'), 'utf8')));
}

function filesOf(chunks: Chunks, names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunks[name];
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    chunk.imports.forEach(add);
  };
  names.forEach(add);
  return [...found];
}

function sizeOf(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(BUILT, file))).length, 0);
}
