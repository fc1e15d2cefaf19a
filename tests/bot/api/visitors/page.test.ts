import path from 'node:path';
import { readTabFiles } from '../../../../bot/api/tab/files';
import { buildTab } from '../../../support/tab/build-tab';
import { startPartnerSite, type PartnerSite } from '../../../support/partner/partner-site';

const BUILT = path.resolve(__dirname, '../../../../dist/tab');

let site: PartnerSite;

beforeAll(async () => {
  await buildTab();
  site = await startPartnerSite({ tab: readTabFiles(BUILT) });
}, 90_000);
afterAll(() => site.close());

describe.each(['/oordeel', '/oordeel/', '/oordeel?utm_source=mail'] as const)('%s', (address) => {
  it('is the same page for everybody, without sign-in and without a trace', async () => {
    const response = await site.send(`GET ${address}`);

    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('runs and loads its own files only, in no frame', async () => {
    const policy = (await site.send(`GET ${address}`)).headers.get('content-security-policy') ?? '';

    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      expect.stringMatching(/^trusted-types( adaptivecards#\w+)+$/),
    ]);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('tells who only looks the same, without the page', async () => {
    const response = await site.send(`HEAD ${address}`);

    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
  });
});

it('has no script, style or address of its own in it', async () => {
  const page = await (await site.send('GET /oordeel')).text();

  expect(page).toContain('<meta name="robots" content="noindex, nofollow, noarchive" />');
  expect(page).not.toMatch(/<style|style=|onclick|onload|<script(?![^>]*\ssrc=)|https?:|__CSP_NONCE__/);
});

it('gets its files, while the rest of the tab asks for sign-in', async () => {
  const page = await (await site.send('GET /oordeel')).text();
  const own = [...page.matchAll(/"(\/tab\/assets\/[^"]+)"/g)].map(([, address = '/']) => address);
  const tab = readTabFiles(BUILT);
  const others = [...(tab?.files.keys() ?? [])].filter((name) => !own.includes(`/tab/${name}`));

  const served = await Promise.all(own.map((address) => site.send(`GET /${address.slice(1)}`)));
  const refused = await Promise.all(others.slice(0, 20).map((name) => site.send(`GET /tab/${name}`)));

  expect(own.length).toBeGreaterThan(2);
  expect(served.map(({ status }) => status)).toEqual(own.map(() => 200));
  expect(refused.map(({ status }) => status)).toEqual(others.slice(0, 20).map(() => 503));
});

it('takes nothing that is sent to it', async () => {
  expect((await site.send('POST /oordeel', { body: { token: 'x' } })).status).toBe(405);
});

it('says so when nobody built it', async () => {
  const unbuilt = await startPartnerSite();

  expect((await unbuilt.send('GET /oordeel')).status).toBe(503);
  await unbuilt.close();
});
