import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { z } from 'zod';
import { createBatches } from './batches';
import { createExpiry } from './expiry';
import type { Presence } from './presence';
import type { Answer, Send } from './send';

/** What happens to a request: the connection breaks before or after it is applied, or a status instead of applying it. */
export type Fault = 'drop-before' | 'drop-after' | 408 | 429 | 449 | 503;

export interface CosmosStandIn {
  readonly endpoint: string;
  /** The clock by which documents expire, in ms. */
  setNow(now: () => number): void;
  /** The next writes, or reads of one document, go wrong in this order; `fine` lets one pass. */
  fail(on: 'writes' | 'reads', ...faults: readonly (Fault | 'fine')[]): void;
  /** How many faults have not happened yet. */
  faultsLeft(): number;
  /** Which of the wrapper's own services were used since this was last asked. */
  takeUses(): readonly WrapperService[];
  /** How many requests came since this was last asked. */
  takeRequests(): number;
  /** From now on, at the same address and with what is stored; what is under way breaks off. */
  become(presence: Presence): Promise<void>;
  close(): Promise<void>;
}

/** What the wrapper does, and the stand-in behind it cannot. */
export type WrapperService = 'atomic batch' | 'partition of a query' | 'expiry' | 'size limit' | 'fault';

const MAX_BYTES = 2_000_000;

/**
 * Cosmos DB in this process: `@vercel/cosmosdb-server`, and in front of it what that lacks, which is atomic batches, the
 * partition of a query, expiry, the size limit, and faults.
 */
export async function startCosmosStandIn(): Promise<CosmosStandIn> {
  const inner = createHttpServer({ keepAlive: true });
  const innerPort = await listen(inner);
  let now = (): number => 0;
  const faults = { writes: new Array<Fault | 'fine'>(), reads: new Array<Fault | 'fine'>() };

  const uses = new Set<WrapperService>();
  let requests = 0;
  let presence: Presence = 'there';

  const send: Send = async (method, path, headers, body) => {
    const response = await fetch(`http://127.0.0.1:${innerPort}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
  };
  const expiry = createExpiry(send, () => now());
  const batches = createBatches(send, expiry);

  const apply = async (method: string, path: string, headers: Headers, body: string): Promise<Answer> => {
    if (Buffer.byteLength(body) > MAX_BYTES) {
      uses.add('size limit');
      return refusal(413);
    }
    if ((await expiry.sweep()) > 0) uses.add('expiry');
    if (headers['x-ms-cosmos-is-batch-request'] !== undefined) {
      uses.add('atomic batch');
      return batches.apply(path, headers, body);
    }
    const isOfOnePartition = isQuery(headers) && headers['x-ms-documentdb-partitionkey'] !== undefined;
    if (isOfOnePartition) uses.add('partition of a query');
    const sent = isOfOnePartition ? withinPartition(headers, body) : body || undefined;
    const answer = await send(method, path, headers, sent);
    if (answer.status < 300 && !isQuery(headers)) expiry.note(method, path, headers, body);
    return expiry.stamp(path, answer);
  };

  // One request at a time: a batch must not be interrupted.
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    if (presence === 'silent') {
      requests += 1;
      return;
    }
    last = last.then(() => answerOne(request, response)).catch(() => response.destroy());
  });
  const answerOne = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/' } = request;
    const headers = headersOf(request.headers);
    const body = await text(request);
    if (headers['x-ms-cosmos-is-query-plan-request'] !== undefined) return reply(response, refusal(400));
    requests += 1;
    if (presence === 'refusing') return reply(response, refusal(503));
    const fault = faultFor(faults, method, path, headers);
    if (fault !== undefined && fault !== 'fine') uses.add('fault');
    if (fault === 'drop-before') return void response.destroy();
    const answer = typeof fault === 'number' ? refusal(fault) : await apply(method, path, headers, body);
    if (fault === 'drop-after') return void response.destroy();
    reply(response, path === '/' ? locatedAt(`http://127.0.0.1:${port}`, answer) : answer);
  };
  const port = await listen(server);

  const become = async (next: Presence): Promise<void> => {
    const wasGone = presence === 'gone';
    presence = next;
    server.closeAllConnections();
    if (next === 'gone' && !wasGone) await stop(server);
    if (next !== 'gone' && wasGone) await listen(server, port);
  };

  return {
    become,
    endpoint: `http://127.0.0.1:${port}`,
    setNow: (clock) => void (now = clock),
    fail: (on, ...next) => void faults[on].push(...next),
    faultsLeft: () => faults.writes.length + faults.reads.length,
    takeUses() {
      const taken = [...uses];
      uses.clear();
      return taken;
    },
    takeRequests() {
      const taken = requests;
      requests = 0;
      return taken;
    },
    async close() {
      await Promise.all([server, inner].map(stop));
    },
  };
}

const AccountAnswer = z.record(z.string(), z.unknown());

/** The account's own description, which tells clients where to go: here, and not behind the wrapper. */
function locatedAt(databaseAccountEndpoint: string, answer: Answer): Answer {
  const locations = [{ name: 'West Europe', databaseAccountEndpoint }];
  const account = { ...AccountAnswer.parse(JSON.parse(answer.body)), writableLocations: locations };
  return { ...answer, body: JSON.stringify({ ...account, readableLocations: locations }) };
}

type Headers = Readonly<Record<string, string>>;

function isQuery(headers: Headers): boolean {
  return (
    headers['x-ms-documentdb-isquery']?.toLowerCase() === 'true' || headers['content-type'] === 'application/query+json'
  );
}

function faultFor(
  faults: Readonly<Record<'writes' | 'reads', (Fault | 'fine')[]>>,
  method: string,
  path: string,
  headers: Headers,
): Fault | 'fine' | undefined {
  if (!path.includes('/docs') || isQuery(headers)) return undefined;
  return (method === 'GET' ? faults.reads : faults.writes).shift();
}

const Query = z.object({ query: z.string(), parameters: z.array(z.unknown()).default([]) });
const Partition = z.tuple([z.string()]);

function withinPartition(headers: Headers, body: string): string {
  const partition = headers['x-ms-documentdb-partitionkey'];
  if (partition === undefined) return body;
  const { query, parameters } = Query.parse(JSON.parse(body));
  const [value] = Partition.parse(JSON.parse(partition));
  return JSON.stringify({
    query: query.replace(' WHERE ', ' WHERE c.pk = @standInPartition AND '),
    parameters: [...parameters, { name: '@standInPartition', value }],
  });
}

function refusal(status: number): Answer {
  return { status, headers: {}, body: JSON.stringify({ code: String(status), message: `Refused with ${status}` }) };
}

const HOP_HEADERS = new Set([
  'connection',
  'host',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'keep-alive',
]);

function headersOf(headers: IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || HOP_HEADERS.has(name) ? [] : [[name, String(value)]],
    ),
  );
}

function reply(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headersOf(headers));
  response.end(status === 204 ? undefined : body);
}

async function listen(server: Server, at = 0): Promise<number> {
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  return z.object({ port: z.number() }).parse(server.address()).port;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
