import type { Place } from '../../../../../bot/contracts/places';
import { buttonOf, openProgramChat, type Answer, type ProgramChat } from '../../../../support/program/program-chat';
import { TENANT_ID } from '../../../../support/program/test-association';
import type { TestProgramOptions } from '../../../../support/program/test-program';
import { written } from '../../../../cards/reading';
import { wordRecognizer } from '../../reported-issues/chat/word-recognizer';

/** The whole program with invented places of two teams. */
export async function openRunChat(options: Omit<TestProgramOptions, 'fetch'> = {}): Promise<ProgramChat> {
  const chat = await openProgramChat({ recognizer: wordRecognizer, ...options });
  for (const place of PLACES) await chat.program.services.places.save(TENANT_ID, place);
  return chat;
}

const PLACES: readonly Place[] = [
  { id: 'vecht', kind: 'complex', name: 'Vechtstraat', aliases: [], teamId: 'noord' },
  { id: 'lek', kind: 'complex', name: 'Lekstraat', aliases: [], teamId: 'noord' },
  { id: 'haven', kind: 'complex', name: 'Havenkwartier', aliases: [], teamId: 'zuid' },
];

export const CONTAINER_GARDENS = { interventionId: 'container-gardens' };

/** What is filled in to start one today at the Vechtstraat, by Anna herself. */
export const TODAY = { placeId: 'vecht', ownerId: 'anna', startOn: '2026-12-01', goal: 'none' };

/** Anna starts the container gardens at the Vechtstraat, or another intervention. */
export async function started(
  chat: ProgramChat,
  data: object = CONTAINER_GARDENS,
  form: object = TODAY,
): Promise<Answer> {
  const empty = await chat.press('anna', 'interventions/open-start', data);
  return chat.click('anna', empty, 'Start dit', form);
}

/** Every step of a run of Anna's is done, and she opens its card. */
export async function allStepsDone(chat: ProgramChat, run: Answer): Promise<Answer> {
  const { runId } = buttonOf(run, 'Klaar').data;
  const { interventionRuns, tasks } = chat.program.services;
  const anna = await chat.program.actorOf('anna');
  const { steps } = await interventionRuns.view(anna, written(runId));
  for (const { ref, item } of steps) {
    await tasks.change(anna, ref, item.version, { what: 'complete', evidence: 'Gedaan met de buren' });
  }
  return chat.press('anna', 'interventions/open-run', { runId });
}

/** The run with its effect recorded. */
export async function withEffect(chat: ProgramChat, result: string): Promise<Answer> {
  const form = await chat.click('anna', await allStepsDone(chat, await started(chat)), 'Effect invullen');
  return chat.click('anna', form, 'Vastleggen', {
    result,
    sentence: 'Er staan nog twee zakken',
    gradeBefore: '',
    gradeAfter: '',
  });
}
