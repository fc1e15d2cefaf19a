import type { Language } from '../../../contracts/people';
import type { FeedbackForm, ReportedIssue } from '../../../contracts/reported-issues';
import { longDay, type Translate } from '../../../i18n';
import { localDateOf } from '../../../shared/local-date';
import type { IssueView } from '../issue-views';
import { themeName } from './theme-name';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** What the resident hears besides what they reported. */
export interface FeedbackFacts {
  /** The intervention that is going on. */
  readonly run?: string | undefined;
  /** Who writes. */
  readonly name: string;
}

/** A text for a resident, ready to use: what they reported, and what was done. Residents are addressed as *u*. */
export function feedbackText(
  reader: Reader,
  form: Exclude<FeedbackForm, 'told'>,
  { issue, place }: IssueView,
  { run, name }: FeedbackFacts,
): string {
  const { t, language } = reader;
  return t(`reported-issues.feedback.text.${form}`, {
    day: longDay(localDateOf(issue.reportedAt), language),
    theme: themeName(t, issue.theme).toLocaleLowerCase(language),
    place: place?.name ?? issue.writtenPlace ?? t('reported-issues.feedback.place.unknown'),
    done: doneWords(t, issue, run).trimEnd(),
    name,
  });
}

function doneWords(t: Translate, issue: ReportedIssue, run: string | undefined): string {
  const { status, closedAs } = issue;
  if (status === 'open') return t('reported-issues.feedback.done.open');
  if (status === 'in-progress') {
    return run === undefined
      ? t('reported-issues.feedback.done.in-progress')
      : t('reported-issues.feedback.done.in-progress.run', { run });
  }
  const note = closingNote(issue);
  if (closedAs === 'referred') return t('reported-issues.feedback.done.referred');
  if (closedAs === 'not-ours') return t('reported-issues.feedback.done.not-ours', { note });
  if (closedAs === 'nothing-to-do') return t('reported-issues.feedback.done.nothing-to-do', { note });
  return note === ''
    ? t('reported-issues.feedback.done.solved.no-note')
    : t('reported-issues.feedback.done.solved', { note });
}

/** How it ended, in the words of who closed it last. */
function closingNote({ history }: ReportedIssue): string {
  const closed = history.map(({ change }) => change).findLast(({ what }) => what === 'closed');
  return closed?.what === 'closed' ? closed.note : '';
}
