import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { z } from 'zod';
import { tabSecurityPolicy } from '../../../bot/api/tab/security-policy';
import { readTabFiles, type TabFiles } from '../../../bot/api/tab/files';

/** What the tab asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: unknown;
}

/** Any answer other than 200 with a body of the contract; bytes are a picture. */
export interface Refusal {
  readonly status: number;
  readonly problem: { readonly code: string; readonly title: string; readonly [more: string]: unknown };
}

export interface Answer {
  /** `GET /api/plans/:teamId/:year`. */
  readonly to: string;
  /** The contract of the real server: a made-up answer that it would not give fails the test. */
  readonly contract: z.ZodType;
  readonly with: (asked: Asked) => unknown;
}

/** Refuses in the words of the server. */
export function refuse(status: number, code: string, title: string, more: object = {}): Refusal {
  return { status, problem: { code, title, ...more } };
}

export interface FakeServer {
  /** Where the tab is, `http://127.0.0.1:PORT/tab`. */
  readonly address: string;
  /** Every request to the API, the latest last. */
  readonly asked: readonly Asked[];
  /** @throws when an answer broke its contract */
  close(): Promise<void>;
}

const BUILT = path.resolve(__dirname, '../../../dist/tab');

/** Serves the built tab as the program does, and answers its requests from a table. */
export async function startFakeServer(answers: readonly Answer[], folder = BUILT): Promise<FakeServer> {
  const tab = readTabFiles(folder);
  if (tab === undefined) throw new Error('The tab is not built');
  const asked: Asked[] = [];
  const mistakes: unknown[] = [];
  const server = createServer((request, response) => {
    answer(request, response, { tab, answers, asked }).catch((error: unknown) => {
      mistakes.push(error);
      send(response, 500, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.custom<AddressInfo>((address) => typeof address === 'object').parse(server.address());
  return {
    address: `http://127.0.0.1:${port}/tab`,
    asked,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      if (mistakes.length > 0) throw new AggregateError(mistakes, String(mistakes[0]));
    },
  };
}

interface Surroundings {
  readonly tab: TabFiles;
  readonly answers: readonly Answer[];
  readonly asked: Asked[];
}

async function answer(request: IncomingMessage, response: ServerResponse, around: Surroundings): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://tab');
  if (url.pathname === '/healthz') return void response.end('{}');
  if (!url.pathname.startsWith('/api/')) return sendTab(url.pathname, response, around.tab);
  const asked: Asked = {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: await bodyOf(request),
  };
  around.asked.push(asked);
  const known = around.answers.find(({ to }) => matches(to, asked));
  const given = known === undefined ? refuse(404, 'api.not-found', 'Dit adres bestaat niet.') : await known.with(asked);
  if (isRefusal(given))
    return send(response, given.status, { type: 'about:blank', status: given.status, ...given.problem });
  if (given instanceof Uint8Array) return sendPicture(response, given);
  send(response, 200, known?.contract.parse(given));
}

function isRefusal(given: unknown): given is Refusal {
  return typeof given === 'object' && given !== null && 'status' in given && 'problem' in given;
}

function matches(to: string, { method, path: asked }: Asked): boolean {
  const [wantedMethod, pattern = ''] = to.split(' ');
  return wantedMethod === method && new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(asked);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return undefined;
  return request.headers['content-type'] === 'application/json' ? JSON.parse(bytes.toString('utf8')) : bytes;
}

function send(response: ServerResponse, status: number, body: unknown): void {
  begin(response, status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function sendPicture(response: ServerResponse, bytes: Uint8Array): void {
  begin(response, 200, { 'content-type': 'image/png' });
  response.end(bytes);
}

function sendTab(address: string, response: ServerResponse, tab: TabFiles): void {
  const file = tab.files.get(address.slice('/tab/'.length));
  if (file !== undefined) {
    begin(response, 200, { 'content-type': file.mediaType });
    response.end(file.bytes);
    return;
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': tabSecurityPolicy('a-nonce'),
  };
  begin(response, 200, headers);
  response.end(tab.page.replace(/__CSP_NONCE__/g, 'a-nonce'));
}

/** Where restify was loaded in the same process, which changes every response, `writeHead` answers nothing to go on with. */
function begin(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, headers);
}
