import type { LocalDate } from '../contracts/calendar';
import { daysBetween } from '../shared/local-date';
import type { Translate } from './translate';

/** How far a due day is from today: `vandaag`, `over 3 dagen`, `2 dagen te laat`. */
export function dueWords(dueOn: LocalDate, today: LocalDate, t: Translate): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return t('calendar.due.late', { days: -days });
  if (days === 0) return t('calendar.due.today');
  return days === 1 ? t('calendar.due.tomorrow') : t('calendar.due.coming', { days });
}
