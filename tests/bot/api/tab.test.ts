import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createServer, type HttpServer } from '../../../bot/api/server';
import type { SignIn } from '../../../bot/api/sign-in';
import { readTabFiles } from '../../../bot/api/tab/files';
import { recordingLogger } from '../../support/chat/recording-logger';
import { createCountingIds } from '../../support/counting-ids';

const PAGE = '<meta name="csp-nonce" content="__CSP_NONCE__" /><script src="/tab/assets/main-Ab12_-xy.js"></script>';
const SCRIPT = `console.log(${JSON.stringify('tab'.repeat(200))})`;
const FILES = {
  'index.html': PAGE,
  'assets/main-Ab12_-xy.js': SCRIPT,
  'assets/main-Ab12_-xy.js.map': '{}',
  'assets/mark.svg': '<svg/>',
  'assets/type-Ab12_-xy.ttf': 'type '.repeat(200),
  '.vite/manifest.json': '{"secret":1}',
  'notes.txt': 'secret',
};
const READY: SignIn = { state: 'ready', authenticate: async () => undefined };

let folder: string;
let server: HttpServer;
let port: number;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tab-'));
  for (const [name, text] of Object.entries({ ...FILES, '../beside.js': 'secret' })) {
    const file = path.join(folder, 'tab', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function serve({ signIn = READY, built = 'tab' } = {}): Promise<void> {
  server = createServer({
    logger: recordingLogger(),
    ids: createCountingIds(),
    health: { version: '1', checkStore: async () => undefined },
    messages: async () => undefined,
    routes: [],
    clock: { now: () => '2026-12-01T08:00:00.000Z' },
    tab: readTabFiles(path.join(folder, built)),
    signIn,
  });
  ({ port } = await server.listen(0, '127.0.0.1'));
}

/** An address as it is: `fetch` would take the dots out of it. */
function get(address: string, headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      request({ port, host: '127.0.0.1', path: address, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    },
  );
}

describe('the page', () => {
  it.each(['/tab/', '/tab/?as=manager', '/tab/plans/vechtoever/2027/goals', '/tab/items/a/2026/b.c'])(
    'begins the screen %s',
    async (address) => {
      await serve();

      const { status, headers, body } = await get(address);

      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).toBe('no-store');
      expect(body.toString()).toContain('<script src="/tab/assets/main-Ab12_-xy.js">');
    },
  );

  it('has a nonce of its own each time, the same in the page as in the policy', async () => {
    await serve();

    const pages = [await get('/tab/'), await get('/tab/')];

    for (const [position, { headers, body }] of pages.entries()) {
      expect(body.toString()).toContain(`content="id${position + 1}"`);
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-id${position + 1}'`);
    }
  });

  it('runs its own files only, in a frame of Teams, Outlook and Microsoft 365 only', async () => {
    await serve();

    const { headers } = await get('/tab/');

    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-id1'",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self' https://res.cdn.office.net",
      "base-uri 'none'",
      "form-action 'none'",
      'frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com ' +
        'https://*.microsoft365.com https://*.office.com https://outlook.office365.com https://outlook-sdf.office365.com',
    ]);
    expect(policy.join()).not.toMatch(/unsafe|http:|\sdata:/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBeUndefined();
  });

  it('is where an address without the last slash leads, with what was asked', async () => {
    await serve();

    expect(await get('/tab?as=manager')).toMatchObject({ status: 308, headers: { location: '/tab/?as=manager' } });
  });
});

describe('a file', () => {
  it('whose name changes with its contents is kept by the browser for ever', async () => {
    await serve();

    const { status, headers, body } = await get('/tab/assets/main-Ab12_-xy.js');

    expect([status, body.toString()]).toEqual([200, SCRIPT]);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['vary']).toBe('accept-encoding');
  });

  it('of type travels small, as what it is', async () => {
    await serve();

    const { headers } = await get('/tab/assets/type-Ab12_-xy.ttf', { 'accept-encoding': 'gzip' });

    expect(headers['content-type']).toBe('font/ttf');
    expect(headers['content-encoding']).toBe('gzip');
  });

  it('whose name stays is asked for again', async () => {
    await serve();

    expect((await get('/tab/assets/mark.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each`
    accepted                | encoding     | decode
    ${'gzip, deflate, br'}  | ${'br'}      | ${brotliDecompressSync}
    ${'gzip'}               | ${'gzip'}    | ${gunzipSync}
    ${'br;q=0, gzip;q=0.5'} | ${'gzip'}    | ${gunzipSync}
    ${'identity'}           | ${undefined} | ${(bytes: Buffer) => bytes}
  `('travels as $encoding for $accepted', async (row) => {
    const { accepted, encoding, decode }: { accepted: string; encoding?: string; decode: (bytes: Buffer) => Buffer } =
      row;
    await serve();

    const { headers, body } = await get('/tab/assets/main-Ab12_-xy.js', { 'accept-encoding': accepted });

    expect(headers['content-encoding']).toBe(encoding);
    expect(String(decode(body))).toBe(SCRIPT);
  });
});

it.each([
  '/tab/../beside.js',
  '/tab/..%2fbeside.js',
  '/tab/%2e%2e/beside.js',
  '/tab/assets/../../beside.js',
  '/tab/assets/..%5c..%5cbeside.js',
  '/tab//etc/passwd',
  '/tab/.vite/manifest.json',
  '/tab/notes.txt',
  '/tab/assets/main-Ab12_-xy.js.map',
  '/tab/assets/',
  '/tab/assets',
  '/tab/%00',
  '/tab/%E0%A4%A',
])('gives away nothing for %s', async (address) => {
  await serve();

  const { status, body } = await get(address);

  expect([200, 308, 400, 404]).toContain(status);
  expect(body.toString()).not.toMatch(/secret|mark\.svg|\{\}$/);
});

it('knows no other file among those that the build named', async () => {
  await serve();

  expect(await get('/tab/assets/other-Ab12_-xy.js')).toMatchObject({ status: 404 });
});

it.each(['/tab', '/tab/', '/tab/assets/main-Ab12_-xy.js', '/tab/tasks', '/api/openapi.json'])(
  'refuses %s as long as sign-in is not set up, and says what is missing',
  async (address) => {
    await serve({ signIn: { state: 'missing', settings: ['ONE', 'OTHER'] } });

    const { status, headers, body } = await get(address);

    expect([status, headers['content-type']]).toEqual([503, 'application/problem+json']);
    expect(JSON.parse(body.toString())).toMatchObject({
      code: 'api.sign-in.missing',
      title: expect.stringContaining('ONE, OTHER'),
    });
  },
);

it('says so when nobody built the tab', async () => {
  await serve({ built: 'nothing' });

  const { status, body } = await get('/tab/');

  expect(status).toBe(503);
  expect(JSON.parse(body.toString())).toMatchObject({ code: 'api.tab.not-built' });
});
