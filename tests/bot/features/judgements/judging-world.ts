import type { AssignmentChange, RoundCommand, RoundInput } from '../../../../bot/contracts/assessment-rounds';
import type { JudgementAnswer, JudgementSave } from '../../../../bot/contracts/judgements';
import type { NewPartner } from '../../../../bot/contracts/network-partners';
import type { Person } from '../../../../bot/contracts/people';
import type { Place } from '../../../../bot/contracts/places';
import type { Judge, JudgementSaved } from '../../../../bot/features/judgements';
import { people, TENANT_ID } from '../../../support/program/test-association';
import { createTestProgram, type TestProgram, type TestProgramOptions } from '../../../support/program/test-program';

export const ROUND = 'round-autumn-2026';
export const WELFARE = 'partner.welzijn-1';

/** Of a network partner, in Teams as a guest; invented. */
export const GUEST: Person = {
  ...{ id: 'gerda', givenName: 'Gerda', name: 'Gerda Gast', email: 'gerda@welzijn.example', role: 'guest' },
};

/** Invented: of Team Noord three complexes in one neighborhood and one of which it is not known where it lies; of Team Zuid one. */
const PLACES: readonly Place[] = [
  { id: 'rivieren', kind: 'neighborhood', name: 'Rivierenwijk', aliases: [], teamId: 'noord' },
  { id: 'vecht', kind: 'complex', name: 'Vechtstraat', aliases: [], teamId: 'noord', neighborhoodId: 'rivieren' },
  { id: 'lek', kind: 'complex', name: 'Lekstraat', aliases: [], teamId: 'noord', neighborhoodId: 'rivieren' },
  { id: 'amstel', kind: 'complex', name: 'Amstelhof', aliases: [], teamId: 'noord', neighborhoodId: 'rivieren' },
  { id: 'eiland', kind: 'complex', name: 'Eilandhof', aliases: [], teamId: 'noord' },
  { id: 'maas', kind: 'complex', name: 'Maasflat', aliases: [], teamId: 'zuid' },
];

const IN_ROUND = ['vecht', 'lek', 'amstel', 'eiland', 'maas'];
const THREE = ['vecht', 'lek', 'amstel'];

/** Anna, Bram, Chris and Emre and a welfare organization are asked about three places, from 1 through 18 December 2026. */
export async function createJudgingWorld(
  options: TestProgramOptions = {},
  overrides: Partial<RoundInput> = {},
): Promise<TestProgram> {
  const program = await createTestProgram({ people: [...people, GUEST], ...options });
  for (const place of PLACES) await program.services.places.save(TENANT_ID, place);
  await program.services.networkPartners.add(await program.actorOf('maria'), aPartner());
  await openRound(program, ROUND, overrides);
  return program;
}

export function aPartner(overrides: Partial<NewPartner> = {}): NewPartner {
  return {
    ...{ id: 'welzijn-1', organization: 'Welzijn Rivierenwijk (verzonnen)', kind: 'welfare', contactName: 'Noor' },
    ...{ email: '', language: 'nl', guestId: GUEST.id, mayBeNamed: false },
    ...overrides,
  };
}

export async function openRound(
  program: TestProgram,
  id: string,
  overrides: Partial<RoundInput> & { readonly repeats?: string } = {},
): Promise<void> {
  const { services } = program;
  const maria = await program.actorOf('maria');
  await services.assessmentRounds.create(maria, {
    ...{ id, name: 'Meetronde najaar', opensOn: '2026-12-01', closesOn: '2026-12-18', placeIds: IN_ROUND },
    questions: {
      dimensions: ['housing', 'environment', 'cohesion', 'safety', 'involvement'],
      ...{ trend: true, familiarity: true, extra: '' },
    },
    ...overrides,
  });
  const asked = ['anna', 'bram', 'chris', 'emre'].map((who) => `professional.${who}`);
  await assign(program, id, {
    what: 'set',
    assignments: [...asked, WELFARE].map((participantId) => ({ participantId, placeIds: THREE })),
  });
  await command(program, { what: 'open' }, id);
}

export async function assign(program: TestProgram, roundId: string, change: AssignmentChange) {
  return program.services.participants.assign(await program.actorOf('maria'), roundId, change);
}

export async function command(program: TestProgram, what: RoundCommand, roundId = ROUND): Promise<void> {
  const { services } = program;
  const maria = await program.actorOf('maria');
  const { version } = (await services.assessmentRounds.view(maria, roundId)).round;
  await services.assessmentRounds.command(maria, roundId, version, what);
}

export async function judgeOf(program: TestProgram, who: string, roundId = ROUND): Promise<Judge> {
  const judge = await program.services.judging.judgeFor(await program.actorOf(who), roundId);
  if (judge === undefined) throw new Error(`${who} is not asked`);
  return judge;
}

/** With a seven for everything, but for what is given. */
export function anAnswer(
  overrides: Partial<Extract<JudgementAnswer, { readonly knows: true }>> = {},
): Extract<JudgementAnswer, { readonly knows: true }> {
  const grades = { housing: 7, environment: 7, cohesion: 7, safety: 7, involvement: 7 };
  return { knows: true, grades, trend: 0, familiarity: 2, why: '', extra: '', ...overrides };
}

export async function save(
  program: TestProgram,
  who: string,
  placeId: string,
  answer: JudgementAnswer = anAnswer(),
  version = 0,
): Promise<JudgementSaved> {
  return program.services.judging.save(await judgeOf(program, who), ROUND, placeId, { version, answer });
}

export async function saveAs(program: TestProgram, judge: Judge, placeId: string, sent: JudgementSave) {
  return program.services.judging.save(judge, ROUND, placeId, sent);
}

export async function taskOf(program: TestProgram, who: string, placeId: string, roundId = ROUND) {
  return program.services.judging.task(await judgeOf(program, who, roundId), roundId, placeId);
}

/** What is kept of a place: by participant the grade of the dwellings with its version. */
export async function keptAt(program: TestProgram, placeId: string, roundId = ROUND) {
  const all = await program.services.judging.ofPlace(TENANT_ID, roundId, placeId);
  return Object.fromEntries(
    all.map(({ participantId, answer, version }) => [
      participantId,
      `${answer.knows ? String(answer.grades.housing) : 'unknown'} v${String(version)}`,
    ]),
  );
}

/** The places that somebody's row has as answered. */
export async function answeredBy(program: TestProgram, participantId: string): Promise<readonly string[]> {
  const row = await program.services.participants.find(TENANT_ID, ROUND, participantId);
  return Object.keys(row?.body.given ?? {}).sort();
}
