import { once } from 'node:events';
import { connect } from 'node:net';
import { z } from 'zod';
import { createServer, type HttpServer, type ServerOptions } from '../../../bot/api/server';
import { defineRoute } from '../../../bot/api/define';
import { StoreError } from '../../../bot/ports/store';
import { DomainError } from '../../../bot/shared/errors';
import type { Actor } from '../../../bot/shared/actor';
import { recordingLogger } from '../../support/chat/recording-logger';

class TeaPartyOver extends DomainError {
  override readonly kind = 'conflict';
  override readonly code = 'tea-party.over';
}

class GuestTooMany extends DomainError {
  override readonly kind = 'invalid';
  override readonly code = 'tea-party.guest.too-many';
  override readonly field = 'name';
}

const sanne: Actor = { tenantId: 't', personId: 'sanne', role: 'staff', teamIds: [], leadsTeamIds: [] };

const invite = defineRoute({
  operationId: 'inviteGuest',
  method: 'post',
  path: '/api/tea-parties/:day/guests',
  summary: 'Invites a guest',
  access: 'everybody',
  params: z.object({ day: z.iso.date() }),
  query: z.object({ quietly: z.literal('yes').optional() }),
  body: z.object({ name: z.string().max(20) }),
  example: { as: 'staff', params: { day: '2026-12-01' }, query: {}, body: { name: 'Mo' } },
  response: z.object({ day: z.string(), guest: z.string(), host: z.string(), quietly: z.boolean() }),
  async handle({ params, query, body }, { actor }) {
    if (body.name === 'Nobody') throw new StoreError('busy', 'Nobody listens');
    if (body.name === 'Trouble') throw new Error('the teapot of Jansen fell');
    if (body.name === 'Another') throw new GuestTooMany();
    if (params.day === '2026-01-01') throw new TeaPartyOver();
    const quietly = query.quietly === 'yes';
    return { day: params.day, guest: body.name, host: actor.personId, quietly, secret: 'the recipe' };
  },
});

let server: HttpServer;
let base: string;
let port: number;
let logger: ReturnType<typeof recordingLogger>;

async function serve(overrides: Partial<ServerOptions> = {}): Promise<void> {
  logger = recordingLogger();
  server = createServer({
    logger,
    ids: { next: () => 'id-1' },
    health: { version: '1.2.3', checkStore: async () => undefined },
    messages: async (request, response) => void response.send(200, { heard: request.body }),
    routes: [invite],
    signIn: {
      state: 'ready',
      authenticate: async ({ authorization }) => (authorization === 'Bearer sanne' ? sanne : undefined),
    },
    clock: { now: () => '2026-12-01T08:00:00.000Z' },
    ...overrides,
  });
  ({ port } = await server.listen(0, '127.0.0.1'));
  base = `http://127.0.0.1:${port}`;
}

afterEach(() => server.close());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

const inviteGuest = (body: object, { day = '2026-12-01', query = '', language = 'nl' } = {}) =>
  post(`/api/tea-parties/${day}/guests${query}`, JSON.stringify(body), {
    authorization: 'Bearer sanne',
    'accept-language': language,
  });

async function problemOf(response: Response): Promise<object> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return z
    .object({ status: z.literal(response.status) })
    .loose()
    .parse(await response.json());
}

describe('health', () => {
  it('is alive with its version, and says that the clock is not the real one', async () => {
    await serve({
      health: {
        version: '1.2.3',
        notice: () => 'Democlok: 1 december',
        checkStore: () => Promise.reject(new Error('gone')),
      },
    });

    const response = await fetch(`${base}/healthz`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'alive', version: '1.2.3', notice: 'Democlok: 1 december' });
  });

  it('is ready while the store answers', async () => {
    await serve();

    const response = await fetch(`${base}/readyz`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ready', version: '1.2.3' });
  });

  it('is not ready when the store does not answer', async () => {
    await serve({ health: { version: '1.2.3', checkStore: () => Promise.reject(new Error('gone')) } });

    const response = await fetch(`${base}/readyz`);

    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'store-unavailable', version: '1.2.3' });
    expect(logger.lines).toEqual([]);
  });

  it('is not ready, and says so in time, when the store hangs', async () => {
    await serve({ health: { version: '1.2.3', checkStore: () => new Promise(() => undefined) } });

    const response = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(10_000) });

    expect(response.status).toBe(503);
  });
});

describe('messages', () => {
  it('reach the chat adapter as parsed JSON', async () => {
    await serve();

    const response = await post('/api/messages', '{"type":"message"}', {
      'content-type': 'application/json; charset=utf-8',
    });

    expect(await response.json()).toEqual({ heard: { type: 'message' } });
  });

  it.each`
    what                     | type                     | body                                                 | status | code
    ${'a form with a file'}  | ${'multipart/form-data'} | ${'--x'}                                             | ${415} | ${'api.body.not-json'}
    ${'plain text'}          | ${'text/plain'}          | ${'hello'}                                           | ${415} | ${'api.body.not-json'}
    ${'broken JSON'}         | ${'application/json'}    | ${'{"type":'}                                        | ${400} | ${'api.body.not-json'}
    ${'JSON without fields'} | ${'application/json'}    | ${'[]'}                                              | ${400} | ${'api.request-invalid'}
    ${'nothing'}             | ${'application/json'}    | ${''}                                                | ${400} | ${'api.request-invalid'}
    ${'more than 256 kB'}    | ${'application/json'}    | ${JSON.stringify({ text: 'x'.repeat(256 * 1024) })}  | ${413} | ${'api.body.too-large'}
    ${'far too much'}        | ${'application/json'}    | ${JSON.stringify({ text: 'x'.repeat(8 * 2 ** 20) })} | ${413} | ${'api.body.too-large'}
  `('are refused as $what', async ({ type, body, status, code }) => {
    const heard: unknown[] = [];
    await serve({ messages: async ({ body: message }) => void heard.push(message) });

    const response = await post('/api/messages', body, { 'content-type': type });

    expect(await problemOf(response)).toMatchObject({ status, code });
    expect(heard).toEqual([]);
    expect(logger.lines).toEqual([]);
  });
});

describe('a route', () => {
  it('answers what its contract names and nothing more', async () => {
    await serve();

    const response = await inviteGuest({ name: 'Mo' }, { query: '?quietly=yes' });

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ day: '2026-12-01', guest: 'Mo', host: 'sanne', quietly: true });
  });

  it.each`
    guests  | encoding
    ${1}    | ${null}
    ${2000} | ${'gzip'}
  `('sends an answer with $guests words as $encoding', async ({ guests, encoding }) => {
    const list = defineRoute({
      operationId: 'listGuests',
      method: 'get',
      path: '/api/guests',
      summary: 'Lists the guests',
      access: 'everybody',
      response: z.object({ guests: z.array(z.string()) }),
      example: { as: 'staff' },
      handle: async () => ({ guests: Array.from({ length: guests }, () => 'Mo') }),
    });
    await serve({ routes: [list] });

    const response = await fetch(`${base}/api/guests`, {
      headers: { authorization: 'Bearer sanne', 'accept-encoding': 'gzip' },
    });

    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.json()).toMatchObject({ guests: { length: guests } });
  });

  it('lets in nobody without a token that we know', async () => {
    await serve();

    const response = await post('/api/tea-parties/2026-12-01/guests', '{"name":"Mo"}', {
      authorization: 'Bearer somebody',
    });

    expect(await problemOf(response)).toMatchObject({ status: 401, code: 'api.unauthenticated' });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('names every field that breaks the contract', async () => {
    await serve();

    const response = await inviteGuest({}, { day: 'someday' });

    expect(await problemOf(response)).toMatchObject({
      status: 400,
      code: 'api.request-invalid',
      faults: [{ path: 'params.day' }, { path: 'body.name' }],
    });
  });

  it('answers a failure that is about a field at that field', async () => {
    await serve();

    const response = await inviteGuest({ name: 'Another' });

    expect(await problemOf(response)).toMatchObject({
      status: 422,
      code: 'tea-party.guest.too-many',
      faults: [{ path: 'body.name', message: 'tea-party.guest.too-many' }],
    });
  });

  it('answers an expected failure with its code and the status of its kind', async () => {
    await serve();

    const response = await inviteGuest({ name: 'Mo' }, { day: '2026-01-01' });

    expect(await problemOf(response)).toMatchObject({ type: 'about:blank', status: 409, code: 'tea-party.over' });
    expect(logger.lines).toEqual([]);
  });

  it('says that the data cannot be reached while the store is away, and leaves the log to whoever guards that', async () => {
    await serve();

    const response = await inviteGuest({ name: 'Nobody' });

    expect(await problemOf(response)).toEqual({
      type: 'about:blank',
      status: 503,
      code: 'api.store-away',
      title: 'De gegevens zijn op dit moment niet bereikbaar. Probeer het over een paar minuten nog eens.',
    });
    expect(logger.lines).toEqual([]);
  });

  it('logs an unexpected failure once and tells nothing but the id of that line', async () => {
    await serve();

    const response = await inviteGuest({ name: 'Trouble' }, { language: 'en' });

    expect(await problemOf(response)).toEqual({
      type: 'about:blank',
      status: 500,
      code: 'api.unexpected',
      title: 'Something went wrong. Give this number when you report it: id-1.',
      id: 'id-1',
    });
    expect(logger.lines).toMatchObject([{ level: 'error', message: 'Request failed', data: { id: 'id-1' } }]);
  });

  it.each`
    language            | title
    ${''}               | ${'Dit adres bestaat niet.'}
    ${'nl-NL'}          | ${'Dit adres bestaat niet.'}
    ${'en-US,en;q=0.9'} | ${'This address does not exist.'}
    ${'en;q=0.5,nl'}    | ${'Dit adres bestaat niet.'}
    ${'de,en;q=0.5'}    | ${'This address does not exist.'}
    ${'de'}             | ${'Dit adres bestaat niet.'}
  `('speaks to a browser that prefers "$language": $title', async ({ language, title }) => {
    await serve();

    const response = await fetch(`${base}/api/nothing`, { headers: { 'accept-language': language } });

    expect(await problemOf(response)).toMatchObject({ status: 404, title });
  });

  it('refuses another method', async () => {
    await serve();

    const response = await fetch(`${base}/api/tea-parties/2026-12-01/guests`, { method: 'DELETE' });

    expect(await problemOf(response)).toMatchObject({ status: 405, code: 'api.method-not-allowed' });
  });
});

it.each(['/healthz', '/api/nothing'])('sends %s with headers that keep browsers careful', async (path) => {
  await serve();

  const { headers } = await fetch(`${base}${path}`);

  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
});

it('says so when its port is taken', async () => {
  await serve();
  const other = createServer({
    logger,
    ids: { next: () => 'id-2' },
    health: { version: '1', checkStore: async () => undefined },
    messages: async () => undefined,
    routes: [],
    signIn: { state: 'missing', settings: [] },
    clock: { now: () => '2026-12-01T08:00:00.000Z' },
  });

  await expect(other.listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

describe('closing', () => {
  /** Far more than it takes, and less than a connection is kept alive after its last answer. */
  const WITHOUT_KEEP_ALIVE_MS = 2000;

  it(
    'answers what is in flight and accepts nothing more',
    async () => {
      let finish = (): void => undefined;
      let begun = (): void => undefined;
      const inFlight = new Promise<void>((resolve) => (begun = resolve));
      await serve({
        messages: async (_request, response) => {
          begun();
          await new Promise<void>((resolve) => (finish = resolve));
          response.send(200, 'done');
        },
      });
      const answer = post('/api/messages', '{}');
      await inFlight;

      const closed = server.close();
      await expect(fetch(`${base}/healthz`)).rejects.toThrow();
      finish();

      expect(await (await answer).json()).toBe('done');
      await closed;
    },
    WITHOUT_KEEP_ALIVE_MS,
  );

  it('does not wait for a connection on which nothing is asked', async () => {
    await serve();
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    idle.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(idle, 'data');

    await server.close();

    await once(idle.resume(), 'close');
  });
});
