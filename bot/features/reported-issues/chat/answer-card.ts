import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import { answerCard, type AnswerView, type ListView, type PanelView } from '../../../../cards/reported-issues/answer';
import { shortened } from '../../../../cards/text';
import type { ChatContext } from '../../../chat/chat-context';
import type { Intervention } from '../../../contracts/interventions';
import type { Place } from '../../../contracts/places';
import type { CardMessage } from '../../../ports/messenger';
import { daysBetween, localDateOf } from '../../../shared/local-date';
import { presentHelpNumbers } from '../../help-numbers/presenters';
import { presentSuggestion } from '../../interventions/presenters';
import type { Advice } from '../advice';
import type { IssueView } from '../issue-views';
import { statusWords, themeName } from '../presenters';
import { isSensitive } from '../theme-route';
import { VERBS } from '../verbs';
import { answerData, isSettled, issueData, issueFrame, settledWith, type AnswerState } from './answer-state';
import { presentSuggestions } from './suggestions-part';
import { presentUnderstood } from './understood-part';

export interface AnswerOptions {
  readonly advice: Advice;
  readonly state: AnswerState;
  readonly places: readonly Place[];
  readonly unsure: readonly string[];
  readonly message?: Message | undefined;
  /** What somebody looked for in the toolkit. */
  readonly search?: { readonly words: string; readonly found: readonly Intervention[] } | undefined;
  /** What was typed and not kept. */
  readonly typed?: { readonly text?: string; readonly why?: string } | undefined;
  /** Offers to take back what was just done. */
  readonly undoes?: boolean | undefined;
}

const MOST_THEMES = 4;
const LONGEST_QUOTE = 160;

/** The answer to a report: who to call, what was understood, and what one could do. */
export function presentAnswer(context: ChatContext, view: IssueView, options: AnswerOptions): CardMessage {
  const { t } = context;
  const { issue } = view;
  const { state, message, typed } = options;
  const title = issue.theme === undefined ? t('reported-issues.title.unknown') : themeName(t, issue.theme);
  const numbers = presentHelpNumbers(context, options.advice.numbers.first, issue);
  const card = answerCard(issueFrame(context, view, title, message), {
    ...(isSensitive(issue) || issue.theme === undefined ? { numbers } : { alsoNumbers: numbers }),
    panels: [
      alikePanel(context, view, options),
      themePanel(context, view, state),
      basisPanel(context, view, options),
    ].flat(),
    understood: presentUnderstood(context, view, { ...options, typed: typed?.text }),
    lists: guidanceLists(context, view, options.advice),
    suggestions: presentSuggestions(context, view, { ...suggestedOf(context, options), state, why: typed?.why }),
    buttons: buttonsOf(context, view, options),
  });
  return { card, summary: message?.text ?? t('reported-issues.summary', { title }) };
}

function suggestedOf({ t, language }: ChatContext, { advice, search }: AnswerOptions) {
  if (search === undefined) return { suggestions: advice.suggestions.map((one) => presentSuggestion(t, one)) };
  const suggestions = search.found.map((intervention) => ({ intervention, why: intervention.purpose[language] }));
  return { suggestions, words: search.words };
}

function alikePanel(
  { t, today }: ChatContext,
  view: IssueView,
  { advice, state }: AnswerOptions,
): readonly PanelView[] {
  const [alike] = advice.alike;
  if (alike === undefined || !view.may.join || isSettled(state, 'alike')) return [];
  const days = daysBetween(localDateOf(alike.issue.reportedAt), today);
  const data = answerData(view, { ...state, settled: settledWith(state, 'alike') });
  return [
    {
      tone: 'warning',
      title: t('reported-issues.alike.title', { days }),
      lines: [
        t('reported-issues.alike.line', {
          text: shortened(alike.issue.text, LONGEST_QUOTE),
          status: statusWords(t, alike),
        }),
      ],
      buttons: [
        {
          title: t('reported-issues.alike.join'),
          verb: VERBS.joinIssue,
          data: { ...data, joinTo: alike.ref.issueId },
        },
        { title: t('reported-issues.alike.other'), verb: VERBS.openAnswer, data },
      ],
    },
  ];
}

/** One question with few choices, where the text left open what it is about. */
function themePanel({ t }: ChatContext, view: IssueView, state: AnswerState): readonly PanelView[] {
  const { theme, otherThemes } = view.issue;
  if (theme !== undefined || !view.may.correct) return [];
  const data = answerData(view, state);
  return [
    {
      tone: 'emphasis',
      title: t('reported-issues.question.theme'),
      lines: [t('reported-issues.question.theme.hint')],
      choices: otherThemes.slice(0, MOST_THEMES).map((other) => ({
        title: themeName(t, other),
        verb: VERBS.chooseTheme,
        data: { ...data, theme: other },
      })),
      buttons: [
        {
          title: t(
            otherThemes.length > 0 ? 'reported-issues.question.theme.other' : 'reported-issues.question.theme.choose',
          ),
          verb: VERBS.openAnswer,
          data: { ...data, open: 'correct' },
        },
      ],
    },
  ];
}

function basisPanel({ t }: ChatContext, view: IssueView, { advice, state }: AnswerOptions): readonly PanelView[] {
  if (!advice.asksBasis || !view.may.correct) return [];
  return [
    {
      tone: 'emphasis',
      title: t('reported-issues.question.basis'),
      lines: [t('reported-issues.question.basis.hint')],
      buttons: (['in-order', 'not-in-order', 'unknown'] as const).map((basis) => ({
        title: t(`reported-issues.basis.${basis}`),
        verb: VERBS.answerBasis,
        data: { ...answerData(view, state), basis },
      })),
    },
  ];
}

/** What to do and what not comes before interventions where people may be in danger. */
function guidanceLists({ t, language }: ChatContext, view: IssueView, { guidance }: Advice): readonly ListView[] {
  if (guidance === undefined || !isSensitive(view.issue)) return [];
  const { specialist } = guidance;
  return [
    { title: t('reported-issues.guidance.do'), lines: guidance.do.map((line) => line[language]) },
    { title: t('reported-issues.guidance.dont'), lines: guidance.dont.map((line) => line[language]) },
    ...(specialist === undefined
      ? []
      : [{ title: t('reported-issues.guidance.specialist'), lines: [specialist[language]] }]),
  ];
}

function buttonsOf({ t }: ChatContext, view: IssueView, { undoes, state }: AnswerOptions): AnswerView['buttons'] {
  const undo: readonly CardButton[] =
    undoes === true && view.may.undo
      ? [{ title: t('reported-issues.button.undo'), verb: VERBS.undoChange, data: answerData(view, state) }]
      : [];
  const withdraw: readonly CardButton[] = view.may.close
    ? [{ title: t('reported-issues.button.withdraw'), verb: VERBS.withdrawIssue, data: issueData(view) }]
    : [];
  return [
    ...undo,
    { title: t('reported-issues.button.issue'), verb: VERBS.openIssue, data: issueData(view) },
    ...withdraw,
  ];
}
