import { openSqliteStore } from '../../bot/adapters/sqlite/store';
import { storeSchema } from '../../bot/compose';
import type { StoredJudgement } from '../../bot/features/judgements/collections';
import { judgements } from '../../bot/features/judgements';
import { createCollection } from '../../bot/ports/collection';
import { roundPartition } from '../../bot/shared/partitions';
import { createManualClock } from '../support/manual-clock';
import { TENANT_ID } from '../support/program/test-association';
import { createTestProgram, type TestProgram } from '../support/program/test-program';
import { countedStore, estimatedCharge, type CountedStore } from './counted-store';
import { measure, medianOf } from './measure';
import { sampleJudgement } from './sample-judgements';

const NOW = '2026-12-01T08:00:00.000Z';
const SIZES = [1_000, 100_000];
const ROUND = 'costs-round';
const PLACES = 200;
const TURNS = 5;

interface Sized {
  readonly program: TestProgram;
  readonly counted: CountedStore;
}

/** Saving one judgement, and reading the response, in a round with few and in one with very many. */
export async function benchRoundCosts(print: (line: string) => void): Promise<void> {
  const programs: Sized[] = [];
  for (const size of SIZES) programs.push(await sized(size));
  const saving = programs.map((): number[] => []);
  const reading = programs.map((): number[] => []);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [at, { program }] of programs.entries()) {
      saving[at]?.push((await measure(1_000, (number) => saveOne(program, turn * 100_000 + number))).medianMs);
      reading[at]?.push((await measure(500, () => readResponse(program))).medianMs);
    }
  }
  for (const [name, times] of [['saving one judgement', saving] as const, ['reading the response', reading] as const]) {
    const [few = 0, many = 0] = times.map(medianOf);
    print(`\n${name[0]?.toUpperCase()}${name.slice(1)}, SQLite in memory:`);
    for (const [at, size] of SIZES.entries()) {
      print(`  in ${size.toLocaleString('en').padStart(7)}  ${medianOf(times[at] ?? []).toFixed(3)} ms`);
    }
    print(`  ratio ${(many / few).toFixed(2)} (goal: at most 1.2)`);
  }
  for (const [at, { program, counted }] of programs.entries()) {
    counted.take();
    await saveOne(program, 9_999_999);
    const saved = estimatedCharge(counted.take());
    await readResponse(program);
    const read = estimatedCharge(counted.take());
    print(
      `  in ${SIZES[at]?.toLocaleString('en').padStart(7)}  a judgement ≈ ${saved.toFixed(0)} RU, the response ≈ ${read.toFixed(0)} RU`,
    );
    await program.close();
  }
}

/** Anna is asked about every place; the other judgements are of people who are not in the directory. */
async function sized(size: number): Promise<Sized> {
  const clock = createManualClock(NOW);
  const store = await openSqliteStore({ file: ':memory:', schema: storeSchema, clock });
  const counted = countedStore(store);
  const program = await createTestProgram({ store, clock, through: () => counted.store });
  const { places, assessmentRounds, participants } = program.services;
  const maria = await program.actorOf('maria');
  const placeIds = Array.from({ length: PLACES }, (_, at) => `place-${at}`);
  for (const id of placeIds)
    await places.save(TENANT_ID, { id, kind: 'complex', name: `Complex ${id}`, aliases: [], teamId: 'noord' });
  const { round } = await assessmentRounds.create(maria, {
    ...{ id: ROUND, name: 'Meetronde (verzonnen)', opensOn: '2026-12-01', closesOn: '2026-12-22', placeIds },
    questions: {
      dimensions: ['housing', 'environment', 'cohesion', 'safety', 'involvement'],
      trend: true,
      familiarity: true,
      extra: '',
    },
  });
  await participants.assign(maria, ROUND, {
    what: 'set',
    assignments: [{ participantId: 'professional.anna', placeIds }],
  });
  await assessmentRounds.command(maria, ROUND, round.version, { what: 'open' });
  await program.runJobs();
  await fill(program, size);
  return { program, counted };
}

async function fill({ store, clock }: TestProgram, size: number): Promise<void> {
  const entries = createCollection(store, judgements, clock);
  const pk = roundPartition(TENANT_ID, ROUND);
  for (let first = 0; first < size; first += 100) {
    await store.batch(
      pk,
      Array.from({ length: 100 }, (_, at) => {
        const [person, place] = [Math.floor((first + at) / PLACES), (first + at) % PLACES];
        const { grades, trend, familiarity } = sampleJudgement(person, place);
        const participantId = `professional.q${person}`;
        const body: StoredJudgement = {
          ...{ roundId: ROUND, placeId: `place-${place}`, participantId, source: 'professionals', teamId: 'noord' },
          answer: { knows: true, grades, trend, familiarity, why: 'Verzonnen reden', extra: '' },
          ...{ way: { by: 'chat' }, givenAt: NOW, superseded: [], version: 1 },
        };
        return entries.toCreate(pk, `judgement:place-${place}:${participantId}`, body);
      }),
    );
  }
}

async function saveOne(program: TestProgram, number: number): Promise<void> {
  const { judging } = program.services;
  const judge = await judging.judgeFor(await program.actorOf('anna'), ROUND);
  if (judge === undefined) throw new Error('Anna is not asked');
  const placeId = `place-${number % PLACES}`;
  const { version } = await judging.task(judge, ROUND, placeId);
  const { grades, trend, familiarity } = sampleJudgement(number % 1_000, number % 97);
  const answer = { knows: true, grades, trend, familiarity, why: `Verzonnen reden ${number}`, extra: '' } as const;
  const { outcome } = await judging.save(judge, ROUND, placeId, { version, answer });
  if (outcome !== 'applied') throw new Error(`A judgement was ${outcome}`);
}

async function readResponse(program: TestProgram): Promise<void> {
  await program.services.assessmentRounds.response(await program.actorOf('maria'), ROUND);
}
