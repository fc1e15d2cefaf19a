import type { Place } from '../../../../../bot/contracts/places';
import type { Address } from '../../../../../bot/ports/messenger';
import { written } from '../../../../cards/reading';
import { buttonOf, openProgramChat, type Answer, type ProgramChat } from '../../../../support/program/program-chat';
import { TENANT_ID } from '../../../../support/program/test-association';
import { addressOf } from '../../../../support/program/test-program';

/** Invented: a neighborhood of two complexes of Team Noord, and a complex of Team Zuid that lies nowhere in particular. */
const PLACES: readonly Place[] = [
  { id: 'rivierenwijk', kind: 'neighborhood', name: 'Rivierenwijk', aliases: [], teamId: 'noord' },
  aComplex('lekstraat', 'Lekstraat', 'noord', 'rivierenwijk'),
  aComplex('vechtstraat', 'Vechtstraat', 'noord', 'rivierenwijk'),
  aComplex('haven', 'Kleine Haven', 'zuid'),
];

export const CHANNEL: Address = { ...addressOf('anna'), conversationId: '19:noord@thread.tacv2' };

/** What a form is sent with, from Tuesday 1 to Friday 11 December 2026; the teams' people are asked about all places. */
export const FORM = {
  ...{ name: 'Najaar', opensOn: '2026-12-01', closesOn: '2026-12-11', places: 'all', teamIds: 'noord,zuid' },
  ...{ dimensions: 'housing,environment', asked: 'trend,familiarity', extra: '' },
};

/** Good enough to be saved without a reason. */
export const GRADES = { housing: '7', environment: '6', trend: '1', familiarity: '3', why: '' };

/** The program with places and a channel. */
export async function openRoundChat(options: Parameters<typeof openProgramChat>[0] = {}): Promise<ProgramChat> {
  const chat = await openProgramChat(options);
  for (const place of PLACES) await chat.program.services.places.save(TENANT_ID, place);
  await chat.program.services.channels.remember(CHANNEL, { teamName: 'Team Noord', channelName: 'Algemeen' });
  return chat;
}

/** A round that nobody knows of yet, as who made it sees it. */
export async function made(chat: ProgramChat, filledIn: object = {}, who = 'maria'): Promise<Answer> {
  const form = await chat.press(who, 'assessment-rounds/open-form', {});
  return chat.click(who, form, 'Verder', { ...FORM, ...filledIn });
}

/** The same, open, with everybody asked and counted. */
export async function opened(chat: ProgramChat, filledIn: object = {}, who = 'maria'): Promise<Answer> {
  const draft = await made(chat, filledIn, who);
  await chat.click(who, draft, 'Open de ronde');
  await settle(chat);
  return chat.press(who, 'assessment-rounds/open-round', { roundId: roundIdOn(draft) });
}

/** Lets some seconds pass, in which is counted what came in. */
export async function settle({ program }: ProgramChat, seconds = 3): Promise<void> {
  program.clock.advance(seconds);
  await program.runJobs();
}

/** The round that a card is about. */
function roundIdOn(answer: Answer): string {
  return written(buttonOf(answer, 'Wijzig').data['roundId']);
}

/** Judges every place that is asked of somebody. */
export async function judgeAll(chat: ProgramChat, who: string, grades: object = GRADES): Promise<void> {
  for (;;) {
    const card = await chat.say(who, 'meetronde');
    if (!card.facts.some((fact) => fact.startsWith('[Opslaan en verder]'))) return;
    await chat.click(who, card, 'Opslaan en verder', grades);
  }
}

function aComplex(id: string, name: string, teamId: string, neighborhoodId?: string): Place {
  return {
    ...{ id, kind: 'complex', name, aliases: [], teamId },
    ...(neighborhoodId === undefined ? {} : { neighborhoodId }),
  };
}
