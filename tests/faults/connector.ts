import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { chanceOf } from './chance';
import { createChannelLimits } from './channel-limits';
import { ConnectorOptions, type ConnectorReport } from './connector-report';
import { mishapOf, type Mishap } from './mishap';
import { listen, tellParent } from './process';
import { watchStalls } from './stall-watch';

const Command = z.union([z.object({ advanceMs: z.number() }), z.literal('report')]);

const STORM_EVERY_MS = 20_000;
const STORM_MS = 1_500;

const options = ConnectorOptions.parse(JSON.parse(process.argv[2] ?? ''));
const limits = createChannelLimits();
const stalls = watchStalls();
const accepted = new Map<string, number>();
const attempts = new Map<string, number>();
const notBefore = new Map<string, number>();
const mishaps: Record<string, number> = {};
const violations: string[] = [];
const perSecond: number[] = [];
const acceptedPerSecond: number[] = [];
let requests = 0;
let openRequests = 0;
let firstAt = 0;
let lastRequestAt = 0;
let advancedMs = 0;

const server = createServer((request, response) => void answer(request, response));
server.keepAliveTimeout = 60_000;
void listen(server).then((port) => tellParent({ port }));

process.on('message', (message) => {
  const command = Command.parse(message);
  if (command === 'report') tellParent(report());
  else advancedMs += command.advanceMs;
});
process.on('disconnect', () => process.exit());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const conversationId = decodeURIComponent(/conversations\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? '');
  const at = Date.now() + advancedMs;
  const earliest = stalls.earliest(Date.now()) + advancedMs;
  count(at);
  openRequests += 1;
  response.on('close', () => (openRequests -= 1));
  // Whoever is killed half-way has not posted.
  await text(request).catch(() => '');
  if (!request.complete) return;
  const refused = refusal(conversationId, at, earliest);
  const attempt = (attempts.get(conversationId) ?? 0) + 1;
  attempts.set(conversationId, attempt);
  const mishap = refused ?? mishapOf(options.seed, options.share, conversationId, attempt);
  if (mishap === undefined) return accept(conversationId, response);
  note(mishap);
  happen(mishap, conversationId, at, response);
}

function count(at: number): void {
  requests += 1;
  firstAt ||= at;
  lastRequestAt = Date.now();
  countIn(perSecond, at);
}

function countIn(seconds: number[], at: number): void {
  const second = Math.floor((at - firstAt) / 1000);
  seconds[second] = (seconds[second] ?? 0) + 1;
}

/** By the rules of the channel, or because it is in a storm. */
function refusal(conversationId: string, at: number, earliest: number): Mishap | undefined {
  if (!limits.admit(conversationId, at, earliest)) {
    violations.push(`too fast: ${conversationId}`);
    return { kind: 'refused', status: 429 };
  }
  if (at < (notBefore.get(conversationId) ?? 0)) violations.push(`before Retry-After had passed: ${conversationId}`);
  const storm = Math.floor((at - firstAt) / STORM_EVERY_MS);
  const since = (at - firstAt) % STORM_EVERY_MS;
  const begins = chanceOf(options.seed, 'storm', storm) * (STORM_EVERY_MS - STORM_MS);
  const isStorm = options.storms && storm > 0 && since >= begins && since < begins + STORM_MS;
  return isStorm ? { kind: 'refused', status: 429, retryAfterSeconds: 1 } : undefined;
}

function accept(conversationId: string, response?: ServerResponse): void {
  accepted.set(conversationId, (accepted.get(conversationId) ?? 0) + 1);
  countIn(acceptedPerSecond, Date.now() + advancedMs);
  response?.writeHead(201, { 'content-type': 'application/json' });
  response?.end(JSON.stringify({ id: `activity-${requests}` }));
}

function happen(mishap: Mishap, conversationId: string, at: number, response: ServerResponse): void {
  if ('accepted' in mishap && mishap.accepted) accept(conversationId);
  switch (mishap.kind) {
    case 'no answer':
      return;
    case 'dropped':
      return void response.destroy();
    case 'blocked':
      return refuse(response, mishap.status, { error: { code: mishap.code } });
    case 'failed':
      return refuse(response, mishap.status, {});
    case 'refused': {
      const { status, retryAfterSeconds } = mishap;
      if (retryAfterSeconds === undefined) return refuse(response, status, {});
      // A clock that is some ms off is no offence.
      notBefore.set(conversationId, at + retryAfterSeconds * 1000 - 50);
      return refuse(response, status, {}, { 'retry-after': String(retryAfterSeconds) });
    }
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function note(mishap: Mishap): void {
  const status = 'status' in mishap ? ` ${mishap.status}` : '';
  const asked = 'retryAfterSeconds' in mishap ? ' with Retry-After' : '';
  const taken = 'accepted' in mishap && mishap.accepted ? ', but accepted' : '';
  const name = `${mishap.kind}${status}${asked}${taken}`;
  mishaps[name] = (mishaps[name] ?? 0) + 1;
}

function report(): ConnectorReport {
  return {
    accepted: Object.fromEntries(accepted),
    requests,
    violations,
    mishaps,
    lastRequestAt,
    perSecond: Array.from(perSecond, (one) => one ?? 0),
    acceptedPerSecond: Array.from(acceptedPerSecond, (one) => one ?? 0),
    openRequests,
  };
}
