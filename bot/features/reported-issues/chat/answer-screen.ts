import type { ChatContext } from '../../../chat/chat-context';
import type { Place } from '../../../contracts/places';
import { LONGEST_REPORT, type IssueCommand, type IssueRef } from '../../../contracts/reported-issues';
import { errorSentence } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import { redactWords } from '../../redaction';
import type { Advice } from '../advice';
import type { IssueView } from '../issue-views';
import { presentAnswer, type AnswerOptions } from './answer-card';
import { FRESH, type AnswerState } from './answer-state';
import {
  NO_PLACE,
  type AnswerData,
  type BasisData,
  type CorrectData,
  type NamesData,
  type RejectData,
  type SearchData,
  type ThemeData,
} from './card-data';
import { choosablePlaces, unsureWords } from './known-places';
import { outcomeMessage } from './outcome-message';
import type { ChatServices } from './services';
import { AT_ONCE } from './suggestions-part';

/** How the answer is shown besides what is always on it. */
export type AnswerExtra = Pick<AnswerOptions, 'message' | 'typed' | 'undoes'> & {
  readonly state?: AnswerState;
  readonly words?: string;
  /** As it is known already. */
  readonly advice?: Advice;
  /** Where it could be. */
  readonly likely?: readonly Place[];
};

type Answer<T> = (context: ChatContext, data: T) => Promise<CardMessage>;

/** The answer to a report in one card, and what its buttons do; each leaves the card that it was pressed on up to date. */
export interface AnswerScreen {
  readonly show: (context: ChatContext, view: IssueView, extra?: AnswerExtra) => Promise<CardMessage>;
  /** The answer as far as it was. */
  readonly resume: Answer<AnswerData>;
  readonly correct: Answer<CorrectData>;
  readonly chooseTheme: Answer<ThemeData>;
  readonly removeNames: Answer<NamesData>;
  readonly answerBasis: Answer<BasisData>;
  readonly search: Answer<SearchData>;
  readonly reject: Answer<RejectData>;
  readonly undo: Answer<AnswerData>;
}

export function createAnswerScreen(services: ChatServices): AnswerScreen {
  return {
    show: (context, view, extra = {}) => show(services, context, view, extra),
    resume: (context, data) => open(services, context, data, { state: stateOf(data) }),
    correct: (context, data) => correct(services, context, data),
    chooseTheme: (context, { theme, ...data }) =>
      change(services, context, data, { what: 'correct', theme }, { said: context.t('reported-issues.corrected') }),
    removeNames: (context, data) => removeNames(services, context, data),
    answerBasis(context, { basis, ...data }) {
      const said = context.t('reported-issues.basis.answered');
      return change(services, context, data, { what: 'answer-basis', basis }, { said });
    },
    search(context, { words, ...data }) {
      const typed = words.trim();
      const state = { ...stateOf(data), open: 'search' as const };
      return open(services, context, data, { state, ...(typed === '' ? {} : { words: typed }) });
    },
    reject: (context, data) => reject(services, context, data),
    undo: (context, data) =>
      change(services, context, data, { what: 'undo' }, { said: context.t('reported-issues.undone') }),
  };
}

const LONGEST_WHY = 500;

async function show(
  services: ChatServices,
  context: ChatContext,
  view: IssueView,
  extra: AnswerExtra,
): Promise<CardMessage> {
  const { issues, toolkit } = services;
  const { state = FRESH, words, advice: known, likely = [], ...more } = extra;
  const { actor } = context;
  const [advice, places, found] = await Promise.all([
    known ?? issues.advice(actor, view.ref, { exclude: shownBefore(view, state) }),
    choosablePlaces(services, context),
    words === undefined ? [] : toolkit.search(actor.tenantId, { words }),
  ]);
  return presentAnswer(context, view, {
    advice,
    state,
    places: [...new Map([...likely, ...places].map((place) => [place.id, place])).values()],
    unsure: unsureWords(view.issue.text, places),
    search: words === undefined ? undefined : { words, found: found.slice(0, AT_ONCE) },
    ...more,
  });
}

async function open(
  services: ChatServices,
  context: ChatContext,
  ref: IssueRef,
  extra: AnswerExtra,
): Promise<CardMessage> {
  return show(services, context, await services.issues.view(context.actor, ref), extra);
}

/** @param extra what comes back when others were first */
async function change(
  services: ChatServices,
  context: ChatContext,
  data: AnswerData,
  command: IssueCommand,
  { said, ...extra }: AnswerExtra & { readonly said: string },
): Promise<CardMessage> {
  const { outcome, view } = await services.issues.change(context.actor, data, data.version, command);
  const message = outcomeMessage(context, outcome, said);
  if (outcome === 'stale') return show(services, context, view, { state: stateOf(data), ...extra, message });
  const state = { ...FRESH, settled: data.settled };
  return show(services, context, view, { state, undoes: outcome === 'applied', message });
}

async function correct(services: ChatServices, context: ChatContext, data: CorrectData): Promise<CardMessage> {
  const { t, actor } = context;
  const view = await services.issues.view(actor, data);
  const command = correctionOf(view, data);
  const state = { ...stateOf(data), open: 'correct' as const };
  if (command === undefined) {
    const message = { tone: 'warning', text: t('reported-issues.already') } as const;
    return show(services, context, view, { state: stateOf(data), message });
  }
  const typed = { text: data.text };
  try {
    return await change(services, context, data, command, { said: t('reported-issues.corrected'), state, typed });
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind === 'not-found') throw error;
    const message = { tone: 'attention', text: errorSentence(t, error) } as const;
    return show(services, context, view, { state, typed, message });
  }
}

/** Only words that may be names are taken out: the card could say anything. */
async function removeNames(
  services: ChatServices,
  context: ChatContext,
  { names, ...data }: NamesData,
): Promise<CardMessage> {
  const view = await services.issues.view(context.actor, data);
  const unsure = unsureWords(view.issue.text, await choosablePlaces(services, context));
  const chosen = names.split(',').filter((name) => unsure.includes(name));
  if (chosen.length === 0) return show(services, context, view, { state: stateOf(data) });
  const command = { what: 'correct', text: redactWords(view.issue.text, chosen) } as const;
  return change(services, context, data, command, { said: context.t('reported-issues.names.removed') });
}

function reject(services: ChatServices, context: ChatContext, data: RejectData): Promise<CardMessage> {
  const { shown, why } = data;
  const interventionIds = shown
    .split(',')
    .filter((id) => id !== '')
    .slice(0, AT_ONCE);
  const command = { what: 'reject', interventionIds, why: why.trim().slice(0, LONGEST_WHY) } as const;
  const state = { ...stateOf(data), open: 'none' as const };
  return change(services, context, data, command, {
    said: context.t('reported-issues.none.done'),
    state,
    typed: { why },
  });
}

/** On the pages before this one. */
function shownBefore({ issue: { suggested } }: IssueView, { seen }: AnswerState): readonly string[] {
  return suggested.slice(0, seen).map(({ interventionId }) => interventionId);
}

/** What differs from how it is; undefined where nothing does. */
function correctionOf(view: IssueView, data: CorrectData): Correction | undefined {
  const { issue } = view;
  const { theme } = data;
  const different = {
    ...(theme === '' || theme === issue.theme ? {} : { theme }),
    ...otherPlace(view, data),
    ...otherText(view, data),
  };
  return Object.keys(different).length === 0 ? undefined : { what: 'correct', ...different };
}

type Correction = Extract<IssueCommand, { what: 'correct' }>;

function otherPlace({ issue }: IssueView, { placeId }: CorrectData): Pick<Correction, 'placeId'> {
  const chosen = placeId === NO_PLACE ? null : placeId;
  return placeId === '' || chosen === (issue.placeId ?? null) ? {} : { placeId: chosen };
}

function otherText({ issue }: IssueView, { text }: CorrectData): Pick<Correction, 'text'> {
  const typed = text.trim().slice(0, LONGEST_REPORT);
  return typed === '' || typed === issue.text.trim() ? {} : { text: typed };
}

function stateOf({ seen, settled, open: fold }: AnswerData): AnswerState {
  return { seen, settled, ...(fold === undefined ? {} : { open: fold }) };
}
