import type { Row } from '../../../../cards/row';
import type { LocalDate } from '../../../contracts/calendar';
import type { Language } from '../../../contracts/people';
import { dayInList, type Translate } from '../../../i18n';
import { localDateOf } from '../../../shared/local-date';
import type { IssueView } from '../issue-views';
import { VERBS } from '../verbs';
import { statusWords } from './status-words';
import { themeName } from './theme-name';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
  readonly today: LocalDate;
}

/** A reported issue on one line of a list; tapping it opens it. */
export function issueRow({ t, language, today }: Reader, view: IssueView): Row {
  const { ref, issue, place } = view;
  const where = place?.name ?? issue.writtenPlace;
  return {
    day: dayInList(localDateOf(issue.reportedAt), today, language),
    title: issue.text,
    tone: issue.status === 'closed' ? 'done' : 'today',
    state: statusWords(t, view),
    detail: [themeName(t, issue.theme), ...(where === undefined ? [] : [where])].join(' · '),
    open: { title: t('reported-issues.button.open'), verb: VERBS.openIssue, data: { ...ref } },
  };
}
