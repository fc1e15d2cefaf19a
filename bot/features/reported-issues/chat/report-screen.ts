import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import { LONGEST_REPORT, type NewReport, type ReportSource } from '../../../contracts/reported-issues';
import { errorSentence } from '../../../i18n';
import type { CardMessage, OutgoingMessage } from '../../../ports/messenger';
import { contentId } from '../../../shared/content-id';
import { TextMissing } from '../errors';
import { belongsTo } from '../guidance';
import type { Understanding } from '../understanding';
import type { AnswerScreen } from './answer-screen';
import { anywayButton, presentBelongs } from './belongs-card';
import { NO_PLACE, type AnywayData, type FormData } from './card-data';
import { newDraftId } from './draft-id';
import { choosablePlaces } from './known-places';
import { presentReportForm } from './report-form';
import type { ChatServices } from './services';

/** What is answered to a text that is neither a command nor a report. */
export type Unknown = (buttons: readonly CardButton[]) => OutgoingMessage;

/** From a text to the answer: it is read first, and kept only when it is about livability. */
export interface ReportScreen {
  readonly form: (context: ChatContext, data: FormData) => Promise<OutgoingMessage>;
  /** Any text that is no command. */
  readonly understood: (context: ChatContext, text: string, unknown: Unknown) => Promise<OutgoingMessage>;
  /** What was typed after the command word. @throws TextMissing */
  readonly command: (context: ChatContext, text: string) => Promise<OutgoingMessage>;
  readonly send: (context: ChatContext, data: FormData) => Promise<OutgoingMessage>;
  /** Whatever the recognition thought of it. */
  readonly anyway: (context: ChatContext, data: AnywayData) => Promise<OutgoingMessage>;
  /** What somebody reports of a message; where it belongs is told when it is no report. @throws TextMissing */
  readonly fromMessage: (context: ChatContext, data: FormData) => Promise<OutgoingMessage>;
}

export function createReportScreen(services: ChatServices, answers: AnswerScreen): ReportScreen {
  const parts = { services, answers };
  return {
    form: (context, data) => form(services, context, data),
    understood: (context, text, unknown) => understood(parts, context, text, unknown),
    async command(context, text) {
      await context.typing();
      return answer(parts, context, saidIn(context, text));
    },
    send: (context, data) => send(parts, context, data),
    anyway: (context, { id, text, source }) => keep(parts, context, { id, text }, source),
    fromMessage(context, data) {
      const id = data.draftId ?? newDraftId(services.ids);
      return answer(parts, context, { id, ...textAndPlace(data), source: 'message' });
    },
  };
}

interface Parts {
  readonly services: ChatServices;
  readonly answers: AnswerScreen;
}

/** What somebody says, and where they said it. */
export interface Said {
  readonly id: string;
  readonly text: string;
  readonly placeId?: string;
  readonly source: ReportSource;
}

/** A command word that a longer text begins with. */
const OPENING = /^(?:ik wil iets melden|i want to report something|melding|issue)\s*[:,.-]?\s+/iu;
/** So short a text says nothing. */
export const SHORTEST_REPORT = 3;

async function understood(
  parts: Parts,
  context: ChatContext,
  text: string,
  unknown: Unknown,
): Promise<OutgoingMessage> {
  await context.typing();
  const said = saidIn(context, withoutOpening(text));
  if (said.text.trim().length < SHORTEST_REPORT) return unknown([]);
  try {
    return await answer(parts, context, said, unknown);
  } catch (error) {
    if (error instanceof TextMissing) return unknown([]);
    throw error;
  }
}

/** @param unknown answers small talk; without it that is told where it belongs too. @throws TextMissing */
async function answer(parts: Parts, context: ChatContext, said: Said, unknown?: Unknown): Promise<OutgoingMessage> {
  const { id, text, source, ...place } = said;
  const understanding = await parts.services.issues.understand(context.actor, text, place);
  const { outOfScope, belongsTo: kind = 'conversation', emergency } = understanding.recognition;
  if (!outOfScope) return keep(parts, context, { id, text: text.slice(0, LONGEST_REPORT), ...place }, source);
  if (unknown !== undefined && !emergency.isOne && kind === 'conversation')
    return unknown([anywayOf(context, said, understanding)]);
  return belongs(parts, context, said, understanding);
}

async function keep(
  { services, answers }: Parts,
  context: ChatContext,
  report: NewReport,
  source: ReportSource,
): Promise<CardMessage> {
  const { view, advice, understanding } = await services.issues.report(context.actor, { ...report, source });
  return answers.show(context, view, { advice, likely: understanding.choices });
}

async function belongs(
  { services }: Parts,
  context: ChatContext,
  said: Said,
  understanding: Understanding,
): Promise<CardMessage> {
  const { emergency, belongsTo: kind = 'conversation' } = understanding.recognition;
  const { actor, language } = context;
  const numbers = emergency.isOne
    ? await services.helpNumbers.forIssue(actor.tenantId, { isEmergency: true })
    : undefined;
  return presentBelongs(context, {
    sentence: belongsTo(kind)[language],
    numbers: numbers?.first ?? [],
    anyway: anywayOf(context, said, understanding),
  });
}

async function send(parts: Parts, context: ChatContext, data: FormData): Promise<OutgoingMessage> {
  const { t } = context;
  const { services } = parts;
  const { draftId = newDraftId(services.ids), text } = data;
  if (text.trim().length < SHORTEST_REPORT) return form(services, context, data, t('reported-issues.form.too-short'));
  try {
    return await answer(parts, context, { id: draftId, ...textAndPlace(data), source: 'chat' });
  } catch (error) {
    if (error instanceof TextMissing) return form(services, context, data, errorSentence(t, error));
    throw error;
  }
}

async function form(
  services: ChatServices,
  context: ChatContext,
  { draftId, text, placeId }: FormData,
  error?: string,
): Promise<CardMessage> {
  return presentReportForm(context, {
    draftId: draftId ?? newDraftId(services.ids),
    places: await choosablePlaces(services, context),
    typed: { text, placeId },
    error,
  });
}

/** What a longer text says after a command word. */
export function withoutOpening(text: string): string {
  return text.replace(OPENING, '');
}

/** The same activity makes the same report, however often it is delivered. */
export function saidIn({ actor, activityId, conversation }: ChatContext, text: string): Said {
  const id = contentId(`${actor.tenantId}|${actor.personId}|${activityId}`);
  return { id, text, source: conversation === 'personal' ? 'chat' : 'channel' };
}

function textAndPlace({ text, placeId }: FormData): Pick<Said, 'text' | 'placeId'> {
  return placeId === NO_PLACE || placeId === '' ? { text } : { text, placeId };
}

function anywayOf(context: ChatContext, { id, source }: Said, { redacted }: Understanding): CardButton {
  return anywayButton(context, { id, text: redacted.text, source });
}
