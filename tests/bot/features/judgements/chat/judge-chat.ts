import type { RoundQuestions } from '../../../../../bot/contracts/assessment-rounds';
import type { JudgementAnswer } from '../../../../../bot/contracts/judgements';
import type { Person } from '../../../../../bot/contracts/people';
import type { Place } from '../../../../../bot/contracts/places';
import { openProgramChat, type Answer, type ProgramChat } from '../../../../support/program/program-chat';
import { people, TENANT_ID } from '../../../../support/program/test-association';

export const ROUND = 'round-autumn-2026';
export const OPEN = 'judgements/open-round';

/** Of a network partner, in Teams as a guest; invented. */
export const GUEST: Person = {
  ...{ id: 'gerda', givenName: 'Gerda', name: 'Gerda Gast', email: 'gerda@welzijn.example', role: 'guest' },
};

const QUESTIONS: RoundQuestions = {
  dimensions: ['housing', 'environment', 'cohesion', 'safety', 'involvement'],
  trend: true,
  familiarity: true,
  extra: '',
};

/** Three places in one neighborhood, in the order in which they are asked. */
export const PLACES = [
  { id: 'vecht', name: 'Vechtstraat' },
  { id: 'lek', name: 'Lekstraat' },
  { id: 'amstel', name: 'Amstelhof' },
] as const;

/** A grade each, and well known. */
export const GOOD = {
  ...{ housing: '7', environment: '6', cohesion: '8', safety: '7', involvement: '6' },
  ...{ trend: '1', familiarity: '2', why: '', extra: '' },
};

/** With `partner` there is one of this id, whose guest is Gerda. Anna, Bram, Chris and Emre are asked about three places until Friday 18 December 2026; the round is open. */
export async function openRound(
  overrides: {
    readonly questions?: Partial<RoundQuestions>;
    readonly asked?: readonly string[];
    readonly partner?: string;
  } = {},
): Promise<ProgramChat> {
  const chat = await openProgramChat({ people: [...people, GUEST] });
  const { services } = chat.program;
  const hood: Place = { id: 'rivieren', kind: 'neighborhood', name: 'Rivierenwijk', aliases: [], teamId: 'noord' };
  await services.places.save(TENANT_ID, hood);
  for (const { id, name } of PLACES) {
    await services.places.save(TENANT_ID, { ...hood, id, name, kind: 'complex', neighborhoodId: hood.id });
  }
  const maria = await chat.program.actorOf('maria');
  if (overrides.partner !== undefined) await addPartner(chat, overrides.partner);
  const placeIds = PLACES.map(({ id }) => id);
  const { round } = await services.assessmentRounds.create(maria, {
    ...{ id: ROUND, name: 'Meetronde najaar', opensOn: '2026-12-01', closesOn: '2026-12-18', placeIds },
    questions: { ...QUESTIONS, ...overrides.questions },
  });
  const asked = overrides.asked ?? ['anna', 'bram', 'chris', 'emre'].map((who) => `professional.${who}`);
  await services.participants.assign(maria, ROUND, {
    what: 'set',
    assignments: asked.map((participantId) => ({ participantId, placeIds })),
  });
  const { version } = (await services.assessmentRounds.view(maria, ROUND)).round;
  await services.assessmentRounds.command(maria, ROUND, Math.max(version, round.version), { what: 'open' });
  await chat.program.runJobs();
  return chat;
}

async function addPartner({ program }: ProgramChat, id: string): Promise<void> {
  await program.services.networkPartners.add(await program.actorOf('maria'), {
    ...{ id, organization: 'Welzijn Voorbeeld', kind: 'welfare', contactName: GUEST.name, email: GUEST.email },
    ...{ language: 'nl', guestId: GUEST.id, mayBeNamed: false },
  });
}

export async function closeRound({ program }: ProgramChat): Promise<void> {
  const { services } = program;
  const maria = await program.actorOf('maria');
  const { version } = (await services.assessmentRounds.view(maria, ROUND)).round;
  await services.assessmentRounds.command(maria, ROUND, version, { what: 'close' });
}

export async function start(chat: ProgramChat, who = 'anna'): Promise<Answer> {
  return chat.press(who, OPEN, { roundId: ROUND });
}

/** What is kept of what somebody said of a place; undefined when there is nothing. */
export async function keptOf(
  { program }: ProgramChat,
  placeId: string,
  who = 'anna',
): Promise<JudgementAnswer | undefined> {
  const all = await program.services.judging.ofPlace(TENANT_ID, ROUND, placeId);
  return all.find(({ personId }) => personId === who)?.answer;
}
