import type { Place } from '../../../../../bot/contracts/places';
import { openProgramChat, type ProgramChat } from '../../../../support/program/program-chat';
import { TENANT_ID } from '../../../../support/program/test-association';
import type { TestProgramOptions } from '../../../../support/program/test-program';
import { wordRecognizer } from './word-recognizer';

/** Invented reports. */
export const WASTE = 'Elke maandag ligt er grofvuil aan de Vechtstraat';
export const VIOLENCE = 'In de Lekstraat hoor ik dat hij haar slaat';
export const UNCLEAR = 'Het loopt niet lekker aan de Lekstraat';
export const REPAIR = 'De kraan in de keuken lekt';

/** The whole program with a recognizer of few words, and invented places of two teams. */
export async function openIssueChat(options: Omit<TestProgramOptions, 'fetch'> = {}): Promise<ProgramChat> {
  const chat = await openProgramChat({ recognizer: wordRecognizer, ...options });
  for (const place of PLACES) await chat.program.services.places.save(TENANT_ID, place);
  return chat;
}

const PLACES: readonly Place[] = [
  { id: 'vecht', kind: 'complex', name: 'Vechtstraat', aliases: ['Vechtflat'], teamId: 'noord' },
  { id: 'lek', kind: 'complex', name: 'Lekstraat', aliases: [], teamId: 'noord' },
  { id: 'haven', kind: 'complex', name: 'Havenkwartier', aliases: [], teamId: 'zuid' },
];

/** How many issues somebody reported, as they see it. */
export async function reportedBy(chat: ProgramChat, who: string): Promise<readonly string[]> {
  const { facts } = await chat.say(who, 'mijn meldingen');
  return facts.filter((fact) => /^(Loopt nog|Afgerond|Going on|Closed): /.test(fact));
}
