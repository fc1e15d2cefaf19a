import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp, type App } from '../../bot/app';
import { loadConfig, type Environment } from '../../bot/config';
import { demoAssociation } from '../../bot/demo/demo-association';
import { everyRoute } from '../support/api/route-list';

let folder: string;
let app: App;
let base: string;

/** The program as it is deployed, with whatever somebody may have left in its environment. */
async function start(environment: Environment): Promise<void> {
  app = await buildApp(loadConfig({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...environment }, {}));
  base = `http://127.0.0.1:${(await app.listen()).port}`;
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'app-'));
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('in production', () => {
  beforeEach(async () => {
    const directoryFile = path.join(folder, 'directory.json');
    const { people, teams, associationManagerId } = demoAssociation;
    writeFileSync(directoryFile, JSON.stringify({ people, teams, associationManagerId }));
    await start({
      MODE: 'production',
      STORAGE: `sqlite:${path.join(folder, 'data')}`,
      TENANT_ID: demoAssociation.tenantId,
      BOT_APP_ID: '00000000-0000-4000-8000-000000000000',
      TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
      DIRECTORY_FILE: directoryFile,
    });
  });

  it('believes nobody who says who they are, at any address', async () => {
    const addresses = [
      ...everyRoute().map(({ method, path: address }) => [method, address] as const),
      ['get', '/api/openapi.json'] as const,
      ['get', '/tab/?as=manager'] as const,
    ];

    for (const [method, address] of addresses) {
      const response = await fetch(`${base}${address}`, {
        method: method.toUpperCase(),
        headers: { 'x-demo-identity': 'manager', authorization: 'Bearer demo', 'content-type': 'application/json' },
        ...(method === 'get' ? {} : { body: '{}' }),
      });
      expect([address, response.status]).toEqual([address, 503]);
      expect(await response.json()).toMatchObject({
        code: 'api.sign-in.missing',
        title: expect.stringContaining('SIGN_IN_APP_ID'),
      });
    }
  });

  it('still lets network partners in, with their own link only', async () => {
    const response = await fetch(`${base}/api/partner/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: base },
      body: JSON.stringify({ token: 'x'.repeat(43) }),
    });

    expect([response.status, await response.json()]).toEqual([
      401,
      expect.objectContaining({ code: 'partner-links.unknown' }),
    ]);
  });

  it('still lets Teams in, with its own token only', async () => {
    // The SDK writes its refusal to the console as well.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const response = await fetch(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'help' }),
    });

    expect(response.status).toBe(401);
  });
});

describe('in the demo', () => {
  beforeEach(() => start({ MODE: 'demo', STORAGE: `sqlite:${folder}`, DEMO_CHAT_ADDRESS: 'http://localhost:56150' }));

  const me = (as?: string) => fetch(`${base}/api/me`, { headers: as === undefined ? {} : { 'x-demo-identity': as } });

  it('is looked at as anybody, and says that its time is not the real one', async () => {
    const response = await me('manager');

    expect(await response.json()).toMatchObject({
      name: 'Ingrid van Dam',
      role: 'manager',
      today: '2026-12-01',
      notice: expect.stringContaining('1 december'),
      may: { administer: false, seeDeliveries: true },
      chatLink: 'http://localhost:56150',
      identities: expect.arrayContaining([{ as: 'admin', name: 'Bea Jansma' }]),
    });
  });

  it('is looked at as who sits at the local Teams client, and as nobody else unasked', async () => {
    expect(await (await me()).json()).toMatchObject({ name: 'Sanne de Vries' });
    expect((await me('somebody')).status).toBe(401);
  });
});
