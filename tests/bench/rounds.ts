import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ResponseCounts } from '../../bot/contracts/assessment-rounds';
import { PlaceSummary } from '../../bot/contracts/judgements';
import { conversationOf } from '../faults/association';
import { end, hear, listen, startProcess } from '../faults/process';
import { TENANT_ID } from '../support/program/test-association';
import { benchRoundCosts } from './round-costs';
import { recounted, sampleJudgements, type SampleJudgement } from './sample-judgements';

const PEOPLE = 500;
const PLACES = 120;
const CONCURRENCY = 64;
const ROUND_ID = 'bench-round';
const ECHOES = 3_000;

const Outcome = z.object({
  response: ResponseCounts,
  countedMs: z.number(),
  judgements: z.number(),
  changed: z.number(),
  places: z.array(PlaceSummary),
});
type Outcome = z.infer<typeof Outcome>;

/**
 * Everybody of 500 people saves 12 judgements at once through the whole server, each pressed twice by a tenth of them; then the round
 * is closed, and what it found is counted apart. Beside it the turns of a bare echo bot in the same run.
 */
export async function benchRounds(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const channel = await startChannel();
  try {
    const echoes = await echoRate(channel.serviceUrl, folder);
    print(`  echo bot                 ${echoes.toFixed(0)} turns/s`);
    for (const kind of ['in memory', 'on disk'] as const) await benchKind(kind, { folder, echoes, print, ...channel });
    const again = await echoRate(channel.serviceUrl, folder);
    print(`  echo bot once more       ${again.toFixed(0)} turns/s`);
    await benchRoundCosts(print);
  } finally {
    channel.server.close();
    channel.server.closeAllConnections();
    rmSync(folder, { recursive: true });
  }
}

interface Bench {
  readonly folder: string;
  readonly serviceUrl: string;
  readonly echoes: number;
  readonly print: (line: string) => void;
}

async function benchKind(kind: 'in memory' | 'on disk', { folder, serviceUrl, echoes, print }: Bench): Promise<void> {
  const options = { kind, folder: mkdtempSync(path.join(folder, 'store-')), people: PEOPLE, places: PLACES };
  const server = startProcess('../bench/rounds-server.ts', options);
  try {
    const { port } = await hear(server, z.object({ port: z.number() }));
    const judgements = sampleJudgements(PEOPLE, PLACES);
    const presses = judgements.map((judgement, at) => ({ judgement, id: `save-${at}` }));
    const twice = presses.filter((_, at) => at % 10 === 0).map((press) => ({ ...press, id: `${press.id}-again` }));
    const perSecond = await pressAll(port, serviceUrl, [...presses, ...twice]);
    print(
      `  judgements, ${kind.padEnd(9)}    ${perSecond.toFixed(0)} turns/s  ratio ${(perSecond / echoes).toFixed(2)}`,
    );
    server.send('close');
    const outcome = await hear(server, Outcome);
    report(outcome, judgements, print);
  } finally {
    await end(server);
  }
}

/** @throws when anything was lost, or counted twice */
function report(outcome: Outcome, judgements: readonly SampleJudgement[], print: (line: string) => void): void {
  const expected = recounted(judgements);
  let differences = 0;
  for (const [key, sums] of expected) {
    const [place, dimension] = key.split(' ');
    const found = outcome.places.find(({ place: { id } }) => id === `place-${place}`);
    const figure = Object.entries(found?.figures.all ?? {}).find(([name]) => name === dimension)?.[1];
    differences += Number(
      Object.entries(sums).some(
        ([name, value]) => Object.entries(figure ?? {}).find(([own]) => own === name)?.[1] !== value,
      ),
    );
  }
  const { response, judgements: kept, changed, countedMs } = outcome;
  print(
    `    ${kept} kept of ${judgements.length}, ${changed} written more than once, response ${response.given} of ${response.asked}`,
  );
  print(
    `    ${expected.size} figures recounted, ${differences} different; all counted ${(countedMs / 1000).toFixed(1)} s after the last`,
  );
  if (kept !== judgements.length || changed > 0 || differences > 0 || response.given !== judgements.length) {
    throw new Error('Judgements were lost, or counted twice');
  }
}

async function echoRate(serviceUrl: string, folder: string): Promise<number> {
  const server = startProcess('../bench/rounds-server.ts', { kind: 'echo', folder, people: 1, places: 1 });
  try {
    const { port } = await hear(server, z.object({ port: z.number() }));
    const messages = Array.from({ length: ECHOES }, (_, at) => ({
      ...envelope(serviceUrl, `echo-${at}`, at % PEOPLE),
      ...{ type: 'message', text: 'hallo' },
    }));
    await postAll(port, messages);
    return await postAll(port, messages);
  } finally {
    await end(server);
  }
}

function pressAll(
  port: number,
  serviceUrl: string,
  presses: readonly { readonly judgement: SampleJudgement; readonly id: string }[],
): Promise<number> {
  return postAll(
    port,
    presses.map(({ judgement, id }) => ({
      ...envelope(serviceUrl, id, judgement.person),
      ...{ type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { type: 'Action.Execute', verb: 'judgements/save-judgement', data: dataOf(judgement) } },
    })),
  );
}

function dataOf({ place, grades, trend, familiarity }: SampleJudgement): object {
  const written: Readonly<Record<string, string>> = Object.fromEntries(
    Object.entries(grades).map(([dimension, grade]) => [dimension, String(grade)]),
  );
  return {
    ...{ roundId: ROUND_ID, placeId: `place-${place}`, version: 0 },
    ...written,
    ...{ trend: String(trend), familiarity: String(familiarity), why: 'Verzonnen reden voor dit cijfer', extra: '' },
  };
}

function envelope(serviceUrl: string, id: string, person: number): object {
  const personId = `p${person}`;
  return {
    ...{ id, channelId: 'msteams', serviceUrl },
    from: { id: `29:${personId}`, aadObjectId: personId, name: personId },
    recipient: { id: '28:bot', name: 'bot' },
    conversation: { id: conversationOf(personId), tenantId: TENANT_ID, conversationType: 'personal' },
    channelData: { tenant: { id: TENANT_ID } },
  };
}

/** Turns a second. @throws when one is not answered with 200 */
async function postAll(port: number, activities: readonly object[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const waiting = [...activities].reverse();
  const start = performance.now();
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await post(agent, port, next);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  agent.destroy();
  return activities.length / ((performance.now() - start) / 1000);
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

async function startChannel() {
  const server: Server = createServer((incoming, response) => {
    incoming.resume();
    incoming.on('end', () => {
      response.writeHead(201, { 'content-type': 'application/json' });
      response.end('{"id":"reply"}');
    });
  });
  server.keepAliveTimeout = 600_000;
  const port = await listen(server);
  return { server, serviceUrl: `http://127.0.0.1:${port}` };
}
