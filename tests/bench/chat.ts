import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { conversationOf } from '../faults/association';
import { end, hear, listen, startProcess } from '../faults/process';
import { TENANT_ID } from '../support/program/test-association';
import { medianOf } from './measure';

const PEOPLE = 50;
const CONCURRENCY = 16;
const ROUNDS = 5;
const KINDS = ['echo', 'on disk', 'in memory'] as const;

/** Turns of `mijn taken` a second through the whole server on SQLite, beside those of a bare echo bot, by turns in the same run. */
export async function benchChat(print: (line: string) => void, seconds = 30): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const channel = await startChannel();
  const servers = KINDS.map((kind) => startProcess('../bench/chat-server.ts', { kind, folder, people: PEOPLE }));
  try {
    const ports: number[] = [];
    for (const server of servers) ports.push((await hear(server, z.object({ port: z.number() }))).port);
    const rates: number[][] = KINDS.map(() => []);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [at, port] of ports.entries()) {
        const before = channel.replies();
        const perSecond = await turnsPerSecond(
          port,
          channel.serviceUrl,
          (seconds / ROUNDS / KINDS.length) * 1000,
          `${round}`,
        );
        if (channel.replies() === before) throw new Error(`The ${KINDS[at]} bot did not answer`);
        // The first round warms up.
        if (round > 0) rates[at]?.push(perSecond);
      }
    }
    const [echo = 0, ...programs] = rates.map(medianOf);
    print(`  echo bot               ${echo.toFixed(0)} turns/s`);
    for (const [at, program] of programs.entries()) {
      const kind = KINDS[at + 1] ?? '';
      print(`  mijn taken, ${kind.padEnd(9)}  ${program.toFixed(0)} turns/s  ratio ${(program / echo).toFixed(2)}`);
    }
  } finally {
    for (const server of servers) await end(server);
    channel.server.close();
    channel.server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
}

async function startChannel() {
  let replies = 0;
  const server: Server = createServer((incoming, response) => {
    incoming.resume();
    incoming.on('end', () => {
      replies += 1;
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":"reply"}');
    });
  });
  // Else it hangs up on bots that were not asked for a while.
  server.keepAliveTimeout = 600_000;
  const port = await listen(server);
  return { server, serviceUrl: `http://127.0.0.1:${port}`, replies: () => replies };
}

async function turnsPerSecond(port: number, serviceUrl: string, forMs: number, round: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const start = performance.now();
  let turns = 0;
  const worker = async (): Promise<void> => {
    while (performance.now() - start < forMs) {
      turns += 1;
      await post(agent, port, activityOf(serviceUrl, `${round}-${turns}`, turns % PEOPLE));
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  agent.destroy();
  return turns / ((performance.now() - start) / 1000);
}

function activityOf(serviceUrl: string, id: string, person: number): object {
  const personId = `p${person}`;
  return {
    ...{ type: 'message', id, channelId: 'msteams', serviceUrl, text: 'mijn taken' },
    from: { id: `29:${personId}`, aadObjectId: personId, name: personId },
    recipient: { id: '28:bot', name: 'bot' },
    conversation: { id: conversationOf(personId), tenantId: TENANT_ID, conversationType: 'personal' },
    channelData: { tenant: { id: TENANT_ID } },
  };
}

function post(agent: Agent, port: number, activity: object): Promise<void> {
  const body = JSON.stringify(activity);
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, method: 'POST', path: '/api/messages', headers }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`The bot answered ${response.statusCode}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
