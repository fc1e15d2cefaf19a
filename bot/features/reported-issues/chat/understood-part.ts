import type { UnderstoodView } from '../../../../cards/reported-issues/understood';
import { shortened } from '../../../../cards/text';
import type { ChatContext } from '../../../chat/chat-context';
import type { Place } from '../../../contracts/places';
import { LONGEST_REPORT } from '../../../contracts/reported-issues';
import { ThemeId } from '../../../contracts/themes';
import type { IssueView } from '../issue-views';
import { removedSentence, themeName } from '../presenters';
import { VERBS } from '../verbs';
import { answerData, isSettled, settledWith, type AnswerState } from './answer-state';
import { NO_PLACE } from './card-data';

export interface UnderstoodOptions {
  readonly state: AnswerState;
  /** Where it can be. */
  readonly places: readonly Place[];
  /** Words that may be names. */
  readonly unsure: readonly string[];
  /** What was typed and not kept. */
  readonly typed?: string | undefined;
}

/** More than this makes a choice that nobody reads. */
const MOST_PLACES = 40;
const MOST_NAMES = 6;
const MOST_REASONS = 3;
const LONGEST_QUOTE = 300;

/** Theme with why, place, and the text as it is kept; each can be corrected by who may. */
export function presentUnderstood(context: ChatContext, view: IssueView, options: UnderstoodOptions): UnderstoodView {
  const { t } = context;
  const { issue } = view;
  const removed = removedSentence(context, issue.removed);
  const corrects = view.may.correct;
  return {
    title: t('reported-issues.understood.title'),
    facts: [
      { title: t('reported-issues.understood.theme'), value: themeWithWhy(context, view) },
      { title: t('reported-issues.understood.place'), value: placeWords(context, view) },
      { title: t('reported-issues.understood.text'), value: shortened(issue.text, LONGEST_QUOTE) },
    ],
    notes: [
      ...(removed === undefined ? [] : [removed]),
      ...(issue.placeId === undefined && corrects ? [t('reported-issues.question.place')] : []),
    ],
    names: corrects ? namesOf(context, view, options) : undefined,
    correct: corrects ? correctOf(context, view, options) : undefined,
  };
}

function themeWithWhy({ t, language }: ChatContext, view: IssueView): string {
  const { theme, recognized } = view.issue;
  const name = themeName(t, theme);
  const reasons = theme === recognized.theme ? tellingWords(view) : [];
  if (reasons.length === 0) return name;
  const words = new Intl.ListFormat(language).format(reasons.map((word) => `“${word}”`));
  return t('reported-issues.understood.theme.because', { theme: name, words });
}

/** The name of a street may have helped to recognize it, but is no reason that anybody understands. */
function tellingWords({ issue, place }: IssueView): readonly string[] {
  const names = [issue.writtenPlace ?? '', ...(place === undefined ? [] : [place.name, ...place.aliases])];
  const ofPlaces = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/)));
  return issue.recognized.because.filter((word) => !ofPlaces.has(word.toLowerCase())).slice(0, MOST_REASONS);
}

function placeWords({ t }: ChatContext, { place, issue }: IssueView): string {
  if (place !== undefined) return place.name;
  if (issue.writtenPlace === undefined) return t('reported-issues.understood.place.none');
  return t('reported-issues.understood.place.written', { place: issue.writtenPlace });
}

function namesOf({ t }: ChatContext, view: IssueView, { state, unsure }: UnderstoodOptions): UnderstoodView['names'] {
  if (unsure.length === 0 || isSettled(state, 'names')) return undefined;
  const names = unsure.slice(0, MOST_NAMES);
  const data = answerData(view, { ...state, settled: settledWith(state, 'names') });
  return {
    field: {
      label: t('reported-issues.names.question'),
      choices: names.map((name) => ({ title: name, value: name })),
      value: names.join(','),
    },
    remove: { title: t('reported-issues.names.remove'), verb: VERBS.removeNames, data },
    keep: { title: t('reported-issues.names.keep'), verb: VERBS.openAnswer, data },
  };
}

function correctOf(
  { t }: ChatContext,
  view: IssueView,
  { state, places, typed }: UnderstoodOptions,
): UnderstoodView['correct'] {
  const { issue } = view;
  return {
    toggle: t('reported-issues.correct.toggle'),
    theme: {
      label: t('reported-issues.correct.theme'),
      placeholder: t('reported-issues.correct.theme.placeholder'),
      choices: themesInOrder(view).map((theme) => ({ title: themeName(t, theme), value: theme })),
      value: issue.theme,
    },
    place: {
      label: t('reported-issues.correct.place'),
      choices: [
        ...placesWithOwn(view, places).map(({ id, name }) => ({ title: name, value: id })),
        { title: t('reported-issues.correct.place.elsewhere'), value: NO_PLACE },
      ],
      value: issue.placeId ?? NO_PLACE,
    },
    text: { label: t('reported-issues.correct.text'), maxLength: LONGEST_REPORT, value: typed ?? issue.text },
    save: { title: t('reported-issues.correct.save'), verb: VERBS.correctIssue, data: answerData(view, state) },
    apart: {
      title: t('reported-issues.correct.toggle'),
      verb: VERBS.openAnswer,
      data: { ...answerData(view, state), open: 'correct' },
    },
    isOpen: state.open === 'correct' || issue.placeId === undefined,
  };
}

/** What it may be about first. */
function themesInOrder({ issue: { theme, otherThemes } }: IssueView): readonly ThemeId[] {
  const likely = [...(theme === undefined ? [] : [theme]), ...otherThemes];
  return [...new Set([...likely, ...ThemeId.options])];
}

function placesWithOwn({ place }: IssueView, places: readonly Place[]): readonly Place[] {
  const shown = places.slice(0, MOST_PLACES);
  return place === undefined || shown.some(({ id }) => id === place.id) ? shown : [place, ...shown];
}
