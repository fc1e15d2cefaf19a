import type { NewRound, RoundCommand } from '../../../../bot/contracts/assessment-rounds';
import type { PlanItem } from '../../../../bot/contracts/annual-plan';
import { partitionOf, planItems } from '../../../../bot/features/annual-plan';
import type { RoundOutcome, RoundView, StoredParticipant } from '../../../../bot/features/assessment-rounds';
import { createCollection } from '../../../../bot/ports/collection';
import { StoreError } from '../../../../bot/ports/store';
import { roundPartition } from '../../../../bot/shared/partitions';
import { TENANT_ID } from '../../../support/program/test-association';
import {
  addressOf,
  createTestProgram,
  type TestProgram,
  type TestProgramOptions,
} from '../../../support/program/test-program';

export const ROUND = 'round-2026';
export const ROUND_PARTITION = roundPartition(TENANT_ID, ROUND);

/** A program with an invented neighborhood: three complexes of Noord, one of Zuid. Tuesday 1 December 2026, 08:58. */
export async function createRoundProgram(options: TestProgramOptions = {}): Promise<TestProgram> {
  const program = await createTestProgram(options);
  await keepPlaces(program);
  return program;
}

export async function keepPlaces(program: TestProgram): Promise<void> {
  const teamOf = { vecht: 'noord', sluis: 'noord', haven: 'noord', hof: 'zuid' };
  for (const [id, teamId] of Object.entries(teamOf)) await keepPlace(program, id, teamId);
}

export async function keepPlace(program: TestProgram, id: string, teamId: string): Promise<void> {
  await program.services.places.save(TENANT_ID, { id, kind: 'complex', name: id, aliases: [], teamId });
}

/** Three weeks of December about all four. */
export function aNewRound(overrides: Partial<NewRound> = {}): NewRound {
  return {
    ...{ id: ROUND, name: 'Meetronde 2026', opensOn: '2026-12-01', closesOn: '2026-12-21' },
    questions: { dimensions: ['safety'], trend: true, familiarity: true, extra: '' },
    placeIds: ['vecht', 'sluis', 'haven', 'hof'],
    ...overrides,
  };
}

export async function makeRound(program: TestProgram, overrides: Partial<NewRound> = {}, by = 'maria') {
  return program.services.assessmentRounds.create(await program.actorOf(by), aNewRound(overrides));
}

/** By participant, about what; as Maria does it. */
export async function ask(
  program: TestProgram,
  asked: Readonly<Record<string, readonly string[]>>,
  roundId = ROUND,
): ReturnType<TestProgram['services']['participants']['assign']> {
  const assignments = Object.entries(asked).map(([id, placeIds]) => ({
    participantId: id.includes('.') ? id : `professional.${id}`,
    placeIds: [...placeIds],
  }));
  return program.services.participants.assign(await program.actorOf('maria'), roundId, { what: 'set', assignments });
}

/** On what is there now. */
export async function command(
  program: TestProgram,
  wish: RoundCommand,
  by = 'maria',
  roundId = ROUND,
): Promise<RoundOutcome> {
  const { version } = (await viewAs(program, 'maria', roundId)).round;
  return program.services.assessmentRounds.command(await program.actorOf(by), roundId, version, wish);
}

export async function viewAs(program: TestProgram, personId: string, roundId = ROUND): Promise<RoundView> {
  return program.services.assessmentRounds.view(await program.actorOf(personId), roundId);
}

/** An open round with who is asked what, whose jobs ran. */
export async function openRound(
  program: TestProgram,
  asked: Readonly<Record<string, readonly string[]>>,
  overrides: Partial<NewRound> = {},
): Promise<void> {
  await makeRound(program, overrides);
  await ask(program, asked);
  await command(program, { what: 'open' });
  await program.runJobs();
}

/** What of somebody's row a judgement writes; begins again when somebody wrote first. */
export async function answer(program: TestProgram, who: string, ...placeIds: readonly string[]): Promise<void> {
  const { participants } = program.services;
  const participantId = who.includes('.') ? who : `professional.${who}`;
  for (const placeId of placeIds) {
    for (;;) {
      const entry = await participants.find(TENANT_ID, ROUND, participantId);
      if (entry === undefined) throw new Error(`${who} is not asked`);
      try {
        const answered = { at: program.clock.now(), knows: true };
        await program.store.batch(ROUND_PARTITION, [participants.toAnswered(entry, placeId, answered)]);
        break;
      } catch (error) {
        if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      }
    }
  }
}

export async function rowOf(program: TestProgram, personId: string): Promise<StoredParticipant> {
  const entry = await program.services.participants.find(TENANT_ID, ROUND, `professional.${personId}`);
  if (entry === undefined) throw new Error(`${personId} has no row`);
  return entry.body;
}

/** Every task that the round asks for, whatever became of it, by owner. */
export async function tasksOfRound(
  program: TestProgram,
  teamId = 'noord',
  year = 2026,
): Promise<Readonly<Record<string, PlanItem>>> {
  const items = createCollection(program.store, planItems, program.clock);
  const entries = await items.all(partitionOf(TENANT_ID, { teamId, year }));
  const tasks = entries.map(({ body }) => body).filter(({ kind }) => kind === 'assessment');
  return Object.fromEntries(tasks.map((task) => [task.ownerId, task]));
}

/** What somebody has to do, as their list says it. */
export async function toDoOf(program: TestProgram, personId: string): Promise<readonly string[]> {
  const mine = await program.services.ownItems.open(await program.actorOf(personId));
  return mine.map(({ item }) => `${item.assessment?.places ?? 0} by ${item.dueOn}`);
}

/** In one line, `2 people, 1 started, 1 finished, 3 of 5`; after what waits was counted. */
export async function responseAs(program: TestProgram, personId = 'maria'): Promise<string> {
  await counted(program);
  const { total } = await program.services.assessmentRounds.response(await program.actorOf(personId), ROUND);
  const { people, started, finished, given, asked } = total;
  return `${people} people, ${started} started, ${finished} finished, ${given} of ${asked}`;
}

/** Some seconds later, when what waited was counted. */
export async function counted(program: TestProgram): Promise<void> {
  program.clock.advance(3);
  await program.runJobs();
}

export async function installed(program: TestProgram, ...personIds: readonly string[]): Promise<void> {
  for (const id of personIds) await program.services.people.remember(addressOf(id), id, 'installed');
}

/** A partner of an invented organization. */
export async function keepPartner(program: TestProgram, id = 'partner-wijk', overrides: object = {}): Promise<string> {
  await program.services.networkPartners.add(await program.actorOf('maria'), {
    ...{ id, organization: 'Politie Voorbeeldstad', kind: 'police', contactName: 'Wijkagent', email: '' },
    ...{ language: 'nl', mayBeNamed: false },
    ...overrides,
  });
  return `partner.${id}`;
}
