import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import { issueCard, type IssueView as IssueCardView } from '../../../../cards/reported-issues/issue';
import type { ChatContext } from '../../../chat/chat-context';
import type { PersonId } from '../../../contracts/people';
import { ClosedAs } from '../../../contracts/reported-issues';
import { shortDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { localDateOf } from '../../../shared/local-date';
import type { AnyNumber } from '../../help-numbers';
import { presentHelpNumbers } from '../../help-numbers/presenters';
import type { IssueView } from '../issue-views';
import { historyLine, statusWords, themeName } from '../presenters';
import { VERBS } from '../verbs';
import { answerData, FRESH, issueData, issueFrame } from './answer-state';

export interface IssueCardOptions {
  /** Who did what in its history. */
  readonly names: ReadonlyMap<PersonId, string>;
  /** Whom to call, where there is danger. */
  readonly numbers: readonly AnyNumber[];
  /** The interventions that were started for it. */
  readonly started: readonly string[];
  readonly message?: Message | undefined;
  /** The fold that stands open, with what was typed in it. */
  readonly open?: { readonly fold: 'close' | 'reopen'; readonly typed: string } | undefined;
}

const MOST_LINES = 6;
const LONGEST_NOTE = 500;

/** One reported issue: how it stands, what was done, and what this reader may do. */
export function presentIssue(context: ChatContext, view: IssueView, options: IssueCardOptions): CardMessage {
  const { t } = context;
  const { issue } = view;
  const title = themeName(t, issue.theme);
  const card = issueCard(issueFrame(context, view, title, options.message), {
    numbers: issue.isEmergency ? presentHelpNumbers(context, options.numbers, issue) : undefined,
    status: { tone: issue.status, text: statusWords(t, view) },
    text: issue.text,
    facts: factsOf(context, view),
    notes: notesOf(context, view, options.started),
    first: firstButtons(context, view),
    close: view.may.close ? closeOf(context, view, options) : undefined,
    reopen: view.may.reopen ? reopenOf(context, view, options) : undefined,
    open: options.open?.fold,
    history: {
      title: t('reported-issues.history.title'),
      lines: issue.history
        .slice(-MOST_LINES)
        .map((entry) => historyLine(context, entry, options.names))
        .reverse(),
    },
    buttons: lastButtons(context, view),
  });
  return { card, summary: options.message?.text ?? title };
}

function factsOf({ t, language }: ChatContext, view: IssueView): IssueCardView['facts'] {
  const { issue, place, reporterName, handlerName } = view;
  const day = shortDay(localDateOf(issue.reportedAt), language);
  const name = reporterName ?? t('reported-issues.history.somebody');
  return [
    {
      title: t('reported-issues.issue.place'),
      value: place?.name ?? issue.writtenPlace ?? t('reported-issues.understood.place.none'),
    },
    { title: t('reported-issues.issue.reported'), value: t('reported-issues.issue.reported.by', { day, name }) },
    ...(handlerName === undefined ? [] : [{ title: t('reported-issues.issue.handled'), value: handlerName }]),
  ];
}

function notesOf(
  { t, language }: ChatContext,
  { issue, may }: IssueView,
  started: readonly string[],
): readonly string[] {
  const { feedback, joined, photoIds } = issue;
  const list = new Intl.ListFormat(language).format(started);
  const told =
    feedback === undefined
      ? t('reported-issues.issue.no-feedback')
      : t('reported-issues.issue.feedback', {
          day: shortDay(localDateOf(feedback.at), language),
          text: feedback.text,
        });
  return [
    ...(joined.length === 0 ? [] : [t('reported-issues.issue.joined', { count: joined.length })]),
    ...(started.length === 0 ? [] : [t('reported-issues.issue.runs', { list })]),
    ...(photoIds.length > 0 || may.addPhoto ? [t('reported-issues.issue.photos', { count: photoIds.length })] : []),
    ...(issue.status === 'open' ? [] : [told]),
  ];
}

function firstButtons({ t }: ChatContext, view: IssueView): readonly CardButton[] {
  const { may } = view;
  const data = issueData(view);
  return [
    ...(may.takeUp ? [{ title: t('reported-issues.button.take-up'), verb: VERBS.takeUp, data }] : []),
    ...(may.giveFeedback ? [{ title: t('reported-issues.button.feedback'), verb: VERBS.openFeedback, data }] : []),
    ...(may.separate ? [{ title: t('reported-issues.button.separate'), verb: VERBS.separateIssue, data }] : []),
  ];
}

function lastButtons({ t }: ChatContext, view: IssueView): readonly CardButton[] {
  const { issue, may } = view;
  const undo = { title: t('reported-issues.button.undo'), verb: VERBS.undoChange, data: issueData(view) };
  const advice = {
    title: t('reported-issues.button.advice'),
    verb: VERBS.openAnswer,
    data: answerData(view, FRESH),
  };
  return [
    ...(issue.status === 'closed' ? [] : [advice]),
    ...(may.undo ? [undo] : []),
    { title: t('reported-issues.button.mine'), verb: VERBS.openMine, data: {} },
  ];
}

function closeOf({ t }: ChatContext, view: IssueView, { open }: IssueCardOptions): IssueCardView['close'] {
  return {
    toggle: t('reported-issues.close.toggle'),
    as: {
      label: t('reported-issues.close.as'),
      choices: ClosedAs.exclude(['joined', 'withdrawn']).options.map((as) => ({
        title: t(`reported-issues.closed-as.${as}`),
        value: as,
      })),
      value: 'solved',
    },
    note: {
      label: t('reported-issues.close.note'),
      placeholder: t('reported-issues.close.note.placeholder'),
      maxLength: LONGEST_NOTE,
      value: open?.fold === 'close' ? open.typed : undefined,
    },
    button: { title: t('reported-issues.close.button'), verb: VERBS.closeIssue, data: issueData(view) },
  };
}

function reopenOf({ t }: ChatContext, view: IssueView, { open }: IssueCardOptions): IssueCardView['reopen'] {
  return {
    toggle: t('reported-issues.reopen.toggle'),
    reason: {
      label: t('reported-issues.reopen.reason'),
      placeholder: t('reported-issues.reopen.placeholder'),
      maxLength: LONGEST_NOTE,
      value: open?.fold === 'reopen' ? open.typed : undefined,
    },
    button: { title: t('reported-issues.reopen.button'), verb: VERBS.reopenIssue, data: issueData(view) },
  };
}
