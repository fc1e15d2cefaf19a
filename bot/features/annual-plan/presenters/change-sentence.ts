import type { HistoryEntry } from '../../../contracts/annual-plan';
import { shortDay } from '../../../i18n';
import type { Reader } from './reader';

/** What somebody did to an item, in one sentence without a full stop. */
export function changeSentence(
  { t, language }: Reader,
  { by, change }: HistoryEntry,
  names: ReadonlyMap<string, string>,
): string {
  const nameOf = (id: string) => names.get(id) ?? t('annual-plan.change.somebody');
  const name = nameOf(by);
  switch (change.what) {
    case 'moved': {
      const [from, to] = [shortDay(change.from, language), shortDay(change.to, language)];
      return t('annual-plan.change.moved', { name, from, to, reason: change.reason });
    }
    case 'reassigned':
      return t('annual-plan.change.reassigned', { name, from: nameOf(change.from), to: nameOf(change.to) });
    case 'done':
      return t('annual-plan.change.done', { name, evidence: change.evidence });
    case 'snoozed':
      return t('annual-plan.change.snoozed', { name, until: shortDay(change.until, language) });
    case 'answered':
      return t(ANSWERED[change.verdict ?? 'said'], { name });
    default:
      return t(`annual-plan.change.${change.what}`, { name });
  }
}

const ANSWERED = {
  agrees: 'annual-plan.change.agreed',
  objects: 'annual-plan.change.objected',
  said: 'annual-plan.change.answered',
} as const;
