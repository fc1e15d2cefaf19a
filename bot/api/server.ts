import { once } from 'node:events';
import restify, { type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Logger } from '../ports/logger';
import { sendJson, sendProblem } from './answer';
import { readJson } from './body';
import type { Route } from './define';
import { addHealth, type Health } from './health';
import { openApiDocument } from './openapi/document';
import { languageFor, problemFor, unexpectedProblem } from './problem';
import { etagOf } from './precondition';
import { RequestRefused, Stale } from './refusal';
import type { Charged } from './request-charge';
import { addRoute, requireSignIn } from './routes';
import type { SignIn } from './sign-in';
import type { TabFiles } from './tab/files';
import { addTab } from './tab/tab';
import { addVisitorPage } from './visitors/page';
import { addVisitorRoutes, type Visitors } from './visitors/routes';

export interface ServerOptions {
  readonly logger: Logger;
  /** Names an unexpected error, in the log and in the answer. */
  readonly ids: Ids;
  readonly health: Health;
  /** The chat adapter, which checks the channel's token and answers. */
  readonly messages: (request: MessageRequest, response: Response) => Promise<void>;
  readonly routes: readonly Route[];
  readonly signIn: SignIn;
  readonly clock: Clock;
  /** Measures what a request costs; without it nothing is measured. */
  readonly charged?: Charged;
  /** What people without sign-in reach; absent: nothing. */
  readonly visitors?: Visitors;
  /** The built tab; undefined when nobody built it. */
  readonly tab?: TabFiles | undefined;
}

/** What a channel posted; `body` is its JSON. */
export interface MessageRequest {
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly method: 'POST';
}

export interface HttpServer {
  /** Port 0 takes a free one. @throws the system's error, such as `EADDRINUSE` */
  listen(port: number, host: string): Promise<{ readonly port: number }>;
  /** Accepts nothing more and resolves when what is in flight has been answered, after 10 s at most. */
  close(): Promise<void>;
}

export function createServer({
  logger,
  ids,
  health,
  messages,
  routes,
  tab,
  charged = unmeasured,
  visitors,
  ...surroundings
}: ServerOptions): HttpServer {
  const server = restify.createServer({ name: 'prettig-wonen' });
  // What is worth a line is logged here, by our own logger. The types still speak of restify's former one.
  Object.assign(server.log, { level: 'silent' });
  server.pre((_request, response, next) => {
    setSecurityHeaders(response);
    next();
  });
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    answerError(error, request, response, { logger, ids });
    done();
  });

  addHealth(server, health);
  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = Activity.safeParse(await readJson(request));
    if (!body.success) throw new RequestRefused(400, 'api.request-invalid');
    const message = { body: body.data, headers: request.headers, method: 'POST' } as const;
    await charged('/api/messages', () => messages(message, response));
  });
  for (const route of routes) addRoute(server, route, { ...surroundings, charged });
  if (visitors !== undefined) {
    addVisitorRoutes(server, visitors, { clock: surroundings.clock, logger, charged });
    addVisitorPage(server, tab);
  }
  const openApi = openApiDocument([...routes, ...(visitors?.routes ?? [])], health.version);
  server.get('/api/openapi.json', async (_request: Request, response: Response) => {
    requireSignIn(surroundings.signIn);
    sendJson(response, 200, openApi);
  });
  addTab(server, { tab, ids, signIn: surroundings.signIn });

  return { listen: (port, host) => listen(server, port, host), close: () => close(server) };
}

const unmeasured: Charged = (_route, work) => work();

const Activity = z.record(z.string(), z.unknown());

const CLOSE_WITHIN_MS = 10_000;

function answerError(
  error: unknown,
  request: Request,
  response: Response,
  { logger, ids }: Pick<ServerOptions, 'logger' | 'ids'>,
): void {
  const language = languageOf(request);
  const known = problemFor(refusalByRouter(error) ?? error, language);
  if (known !== undefined) {
    if (error instanceof Stale && error.version !== undefined) response.setHeader('etag', etagOf(error.version));
    return sendProblem(response, known);
  }
  const id = ids.next();
  logger.error({ err: error, id, method: request.method, route: request.getRoute()?.path }, 'Request failed');
  sendProblem(response, unexpectedProblem(id, language));
}

/** restify's own refusals: no such address, not this method, an address that cannot be read. */
function refusalByRouter(error: unknown): RequestRefused | undefined {
  if (!(error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')) return undefined;
  if (error.statusCode === 404) return new RequestRefused(404, 'api.not-found');
  if (error.statusCode === 405) return new RequestRefused(405, 'api.method-not-allowed');
  return error.statusCode < 500 ? new RequestRefused(error.statusCode, 'api.request-invalid') : undefined;
}

function setSecurityHeaders(response: Response): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('strict-transport-security', 'max-age=31536000');
  response.setHeader('x-content-type-options', 'nosniff');
}

function languageOf(request: Request): ReturnType<typeof languageFor> {
  return languageFor(request.headers['accept-language']);
}

async function listen(server: Server, port: number, host: string): Promise<{ readonly port: number }> {
  server.listen(port, host);
  // restify passes the errors of Node's server on, so a port that is taken rejects here.
  await once(server, 'listening');
  return { port: server.address().port };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => void server.close(resolve));
  // A connection that is kept alive would hold the server open after its last answer.
  server.on('after', () => setImmediate(() => server.server.closeIdleConnections()));
  const deadline = setTimeout(() => server.server.closeAllConnections(), CLOSE_WITHIN_MS);
  await closed;
  clearTimeout(deadline);
}
