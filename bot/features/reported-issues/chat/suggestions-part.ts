import type { CardButton } from '../../../../cards/button';
import type { SuggestionsView } from '../../../../cards/reported-issues/answer';
import type { ChatContext } from '../../../chat/chat-context';
import type { IssueView } from '../issue-views';
import { suggestionView, type Suggested } from '../presenters';
import { routeOf } from '../theme-route';
import { VERBS } from '../verbs';
import { answerData, type AnswerState } from './answer-state';

export interface SuggestionsOptions {
  readonly state: AnswerState;
  readonly suggestions: readonly Suggested[];
  /** The words by which these were found, where somebody searched. */
  readonly words?: string | undefined;
  /** Why none of them fits, when it was not kept. */
  readonly why?: string | undefined;
}

/** A choice of three is a choice; more is a catalogue. */
export const AT_ONCE = 3;

const LONGEST_WORDS = 100;
const LONGEST_WHY = 500;

/** The suggestions with what one can do when they do not fit; undefined where there is nothing to suggest. */
export function presentSuggestions(
  context: ChatContext,
  view: IssueView,
  options: SuggestionsOptions,
): SuggestionsView | undefined {
  const { suggestions, words, state } = options;
  const isReferred = routeOf(view.issue) === 'refer-first';
  if (hasNone(view, options, isReferred)) return undefined;
  return {
    title: titleOf(context, isReferred, words, suggestions.length),
    hint: hintOf(context, view, options),
    items: suggestions.map((one) => suggestionView(context, one, startOf(context, view, one))),
    more: moreOf(context, view, options),
    search: isReferred ? undefined : searchOf(context, view, options),
    none: view.may.correct && suggestions.length > 0 ? noneOf(context, view, options) : undefined,
    open: state.open === 'correct' ? undefined : state.open,
  };
}

/** Who corrects what it is about gets other suggestions afterwards. */
function hasNone(
  { issue }: IssueView,
  { suggestions, words, state }: SuggestionsOptions,
  isReferred: boolean,
): boolean {
  if (state.open === 'correct') return true;
  return words === undefined && (issue.theme === undefined || (isReferred && suggestions.length === 0));
}

function titleOf({ t }: ChatContext, isReferred: boolean, words: string | undefined, count: number): string {
  if (words !== undefined)
    return t(count > 0 ? 'reported-issues.suggestions.found' : 'reported-issues.suggestions.not-found', { words });
  return t(isReferred ? 'reported-issues.suggestions.surroundings' : 'reported-issues.suggestions.title');
}

function hintOf({ t }: ChatContext, view: IssueView, { suggestions, words }: SuggestionsOptions): string | undefined {
  if (words !== undefined) return undefined;
  if (suggestions.length === 0) return t('reported-issues.suggestions.no-more');
  const isFirst = view.issue.basis === 'not-in-order' && suggestions.some(({ intervention }) => intervention.isBasis);
  return isFirst ? t('reported-issues.suggestions.basis-first') : undefined;
}

function moreOf(
  { t }: ChatContext,
  view: IssueView,
  { suggestions, words, state }: SuggestionsOptions,
): CardButton | undefined {
  if (words !== undefined || suggestions.length < AT_ONCE) return undefined;
  const data = answerData(view, { ...state, seen: state.seen + AT_ONCE });
  return { title: t('reported-issues.button.more'), verb: VERBS.openAnswer, data };
}

function startOf({ t }: ChatContext, view: IssueView, { intervention }: Suggested): CardButton | undefined {
  if (!view.may.start) return undefined;
  const data = { ...view.ref, version: view.issue.version, interventionId: intervention.id };
  return { title: t('reported-issues.button.start'), verb: VERBS.openStart, data };
}

function searchOf(
  { t }: ChatContext,
  view: IssueView,
  { state, words }: SuggestionsOptions,
): SuggestionsView['search'] {
  return {
    toggle: t('reported-issues.button.search'),
    field: {
      label: t('reported-issues.search.words'),
      placeholder: t('reported-issues.search.placeholder'),
      maxLength: LONGEST_WORDS,
      value: words,
    },
    button: {
      title: t('reported-issues.search.button'),
      verb: VERBS.searchToolkit,
      data: answerData(view, state),
    },
  };
}

function noneOf(
  { t }: ChatContext,
  view: IssueView,
  { state, suggestions, why }: SuggestionsOptions,
): SuggestionsView['none'] {
  const shown = suggestions.map(({ intervention }) => intervention.id).join(',');
  return {
    toggle: t('reported-issues.button.none'),
    field: {
      label: t('reported-issues.none.why'),
      placeholder: t('reported-issues.none.placeholder'),
      maxLength: LONGEST_WHY,
      value: why,
    },
    button: {
      title: t('reported-issues.none.button'),
      verb: VERBS.rejectSuggestions,
      data: { ...answerData(view, state), shown },
    },
  };
}
