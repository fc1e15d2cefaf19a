import { once } from 'node:events';
import restify, { type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { Ids } from '../ports/ids';
import type { Logger } from '../ports/logger';
import type { Actor } from '../shared/actor';
import { readJson } from './body';
import type { Route } from './define';
import { languageFor, problemFor, RequestRefused, unexpectedProblem, type Problem } from './problem';

export interface ServerOptions {
  readonly logger: Logger;
  /** Names an unexpected error, in the log and in the answer. */
  readonly ids: Ids;
  readonly health: Health;
  /** The chat adapter, which checks the channel's token and answers. */
  readonly messages: (request: MessageRequest, response: Response) => Promise<void>;
  readonly routes: readonly Route[];
  /** Who sent this `Authorization` header; undefined for nobody that we know. */
  readonly authenticate: (authorization: string | undefined) => Promise<Actor | undefined>;
}

/** What a channel posted; `body` is its JSON. */
export interface MessageRequest {
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly method: 'POST';
}

export interface Health {
  readonly version: string;
  /** A line for people while the clock is not the real one. */
  readonly notice?: () => string;
  /** Rejects when the store does not answer. */
  readonly checkStore: () => Promise<unknown>;
}

export interface HttpServer {
  /** Port 0 takes a free one. @throws the system's error, such as `EADDRINUSE` */
  listen(port: number, host: string): Promise<{ readonly port: number }>;
  /** Accepts nothing more and resolves when what is in flight has been answered, after 10 s at most. */
  close(): Promise<void>;
}

export function createServer({ logger, ids, health, messages, routes, authenticate }: ServerOptions): HttpServer {
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

  addHealth(server, health, logger);
  server.post('/api/messages', async (request: Request, response: Response) => {
    const body = Activity.safeParse(await readJson(request));
    if (!body.success) throw new RequestRefused(400, 'api.request-invalid');
    await messages({ body: body.data, headers: request.headers, method: 'POST' }, response);
  });
  for (const route of routes) addRoute(server, route, authenticate);

  return { listen: (port, host) => listen(server, port, host), close: () => close(server) };
}

const Activity = z.record(z.string(), z.unknown());

const CLOSE_WITHIN_MS = 10_000;

function addHealth(server: Server, { version, notice, checkStore }: Health, logger: Logger): void {
  const about = (): object => ({ version, ...(notice === undefined ? {} : { notice: notice() }) });
  server.get('/healthz', async (_request: Request, response: Response) => {
    sendJson(response, 200, { status: 'alive', ...about() });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    try {
      await checkStore();
      sendJson(response, 200, { status: 'ready', ...about() });
    } catch (error) {
      logger.warn({ err: error }, 'Store does not answer');
      sendJson(response, 503, { status: 'store-unavailable', ...about() });
    }
  });
}

function addRoute(server: Server, route: Route, authenticate: ServerOptions['authenticate']): void {
  server[route.method](route.path, async (request: Request, response: Response) => {
    const actor = await authenticate(request.headers.authorization);
    if (actor === undefined) throw new RequestRefused(401, 'api.unauthenticated');
    const params: unknown = request.params;
    const input = {
      params,
      query: Object.fromEntries(new URLSearchParams(request.getQuery())),
      body: await readJson(request),
    };
    const answer = await route.run(input, { actor, language: languageOf(request) });
    sendJson(response, 200, answer);
  });
}

function answerError(
  error: unknown,
  request: Request,
  response: Response,
  { logger, ids }: Pick<ServerOptions, 'logger' | 'ids'>,
): void {
  const language = languageOf(request);
  const known = problemFor(refusalByRouter(error) ?? error, language);
  if (known !== undefined) return sendProblem(response, known);
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

function sendProblem(response: Response, problem: Problem): void {
  if (response.headersSent) {
    // Half an answer went out: only cutting the connection tells the caller that it is not whole.
    response.destroy();
    return;
  }
  if (problem.status === 413) response.setHeader('connection', 'close');
  if (problem.status === 401) response.setHeader('www-authenticate', 'Bearer');
  response.sendRaw(problem.status, JSON.stringify(problem), { 'content-type': 'application/problem+json' });
}

function sendJson(response: Response, status: number, body: unknown): void {
  response.sendRaw(status, JSON.stringify(body), { 'content-type': 'application/json; charset=utf-8' });
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
