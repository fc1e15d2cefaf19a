import { z } from 'zod';
import type { RoundSummary } from '../../bot/contracts/judgements';
import { NINE, recipientIds } from '../faults/association';
import { tellParent } from '../faults/process';
import { TENANT_ID } from '../support/program/test-association';
import { createWait } from '../../bot/adapters/clock/wait';
import { addDays, localDateOf } from '../../bot/shared/local-date';
import type { Actor } from '../../bot/shared/actor';
import { serveEcho } from './echo-server';
import { serveProgram, type ServedProgram } from './program-server';
import { PLACES_EACH, placesOf } from './sample-judgements';

const Options = z.object({
  kind: z.enum(['echo', 'on disk', 'in memory']),
  folder: z.string(),
  people: z.number(),
  places: z.number(),
});
type Options = z.infer<typeof Options>;

const ROUND_ID = 'bench-round';
const AT_ONCE = 500;

void start(Options.parse(JSON.parse(process.argv[2] ?? '')));
process.on('disconnect', () => process.exit());

async function start({ kind, folder, people, places }: Options): Promise<void> {
  if (kind === 'echo') return tellParent({ port: await serveEcho() });
  const served = await serveProgram(kind === 'in memory' ? ':memory:' : folder, people);
  const chief = await actorOf(served, 'chief');
  await openRound(served, chief, people, places);
  served.program.dueLoop.start();
  process.on('message', () => void close(served, chief, people * PLACES_EACH).then(tellParent));
  tellParent({ port: served.port });
}

async function openRound({ services }: ServedProgram, chief: Actor, people: number, places: number): Promise<void> {
  const placeIds = Array.from({ length: places }, (_, at) => `place-${at}`);
  for (const id of placeIds) {
    await services.places.save(TENANT_ID, { id, kind: 'complex', name: `Complex ${id}`, aliases: [], teamId: 't0' });
  }
  const opensOn = localDateOf(NINE);
  const { round } = await services.assessmentRounds.create(chief, {
    ...{ id: ROUND_ID, name: 'Meetronde (verzonnen)', opensOn, closesOn: addDays(opensOn, 14), placeIds },
    questions: {
      dimensions: ['housing', 'environment', 'cohesion', 'safety', 'involvement'],
      ...{ trend: true, familiarity: true, extra: '' },
    },
  });
  const assignments = recipientIds(people).map((id, person) => ({
    participantId: `professional.${id}`,
    placeIds: placesOf(person, places).map((place) => `place-${place}`),
  }));
  for (let at = 0; at < assignments.length; at += AT_ONCE) {
    const some = assignments.slice(at, at + AT_ONCE);
    await services.participants.assign(chief, ROUND_ID, { what: 'set', assignments: some });
  }
  await services.assessmentRounds.command(chief, ROUND_ID, round.version, { what: 'open' });
}

/** Waits until all is counted, closes, and tells what came of it. */
async function close({ services, store }: ServedProgram, chief: Actor, expected: number): Promise<object> {
  const wait = createWait();
  const started = performance.now();
  const { assessmentRounds: rounds } = services;
  let response = await rounds.response(chief, ROUND_ID);
  for (; response.total.given < expected && performance.now() - started < 120_000; await wait(250)) {
    response = await rounds.response(chief, ROUND_ID);
  }
  const countedMs = performance.now() - started;
  const { round } = await rounds.view(chief, ROUND_ID);
  await rounds.command(chief, ROUND_ID, round.version, { what: 'close' });
  let page: RoundSummary = await services.roundSummaries.summary(chief, ROUND_ID, {});
  for (; page.state !== 'final'; await wait(500)) page = await services.roundSummaries.summary(chief, ROUND_ID, {});
  const found = [...page.places];
  while (page.after !== undefined) {
    page = await services.roundSummaries.summary(chief, ROUND_ID, { after: page.after });
    found.push(...page.places);
  }
  let [judgements, changed] = [0, 0];
  for await (const { body } of store.scan('judgement')) {
    judgements += 1;
    changed += Number(body['version'] !== 1);
  }
  return { response: response.total, countedMs, judgements, changed, places: found };
}

async function actorOf({ services }: ServedProgram, personId: string): Promise<Actor> {
  const actor = (await services.people.identify(TENANT_ID, personId))?.actor;
  if (actor === undefined) throw new Error(`Nobody has the id ${personId}`);
  return actor;
}
