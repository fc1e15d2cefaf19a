import type { Language, PersonId } from '../../../contracts/people';
import type { IssueChange, IssueHistoryEntry } from '../../../contracts/reported-issues';
import { shortDay, type Translate } from '../../../i18n';
import { localDateOf } from '../../../shared/local-date';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** One change of a reported issue: `di 1 dec 2026: Anna pakte het op`. */
export function historyLine(reader: Reader, entry: IssueHistoryEntry, names: ReadonlyMap<PersonId, string>): string {
  return reader.t('reported-issues.history.line', {
    day: shortDay(localDateOf(entry.at), reader.language),
    what: historyWords(reader, entry, names),
  });
}

/** The same where the day stands beside it: `Anna pakte het op`. */
export function historyWords(
  { t }: Pick<Reader, 't'>,
  { by, change }: IssueHistoryEntry,
  names: ReadonlyMap<PersonId, string>,
): string {
  return t('reported-issues.history.words', {
    name: names.get(by) ?? t('reported-issues.history.somebody'),
    what: changeWords(t, change),
  }).trimEnd();
}

function changeWords(t: Translate, change: IssueChange): string {
  if (change.what === 'closed')
    return t('reported-issues.history.closed', {
      as: t(`reported-issues.closed-as.${change.as}`),
      note: change.note,
    });
  if (change.what === 'reopened') return t('reported-issues.history.reopened', { reason: change.reason });
  return t(`reported-issues.history.${change.what}`);
}
