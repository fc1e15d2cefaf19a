import type { Instant, LocalDate } from '../../../bot/contracts/calendar';
import type { Language } from '../../../bot/contracts/people';
import type { Translate } from './messages';

/** `di 1 dec 2026`, `Tue 1 Dec 2026`. */
export function shortDay(day: LocalDate, language: Language): string {
  return dayIn(language, day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
}

/** As `shortDay`, without the year when that is today's: `di 1 dec`. */
export function dayInList(day: LocalDate, today: LocalDate, language: Language): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return shortDay(day, language);
  return dayIn(language, day, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `dinsdag 1 december 2026`, `Tuesday 1 December 2026`. */
export function longDay(day: LocalDate, language: Language): string {
  return dayIn(language, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** `1 dec`, where the year is plain to see. */
export function dayAndMonth(day: LocalDate, language: Language): string {
  return dayIn(language, day, { day: 'numeric', month: 'short' });
}

/** `01-12-2026`, as people here write a day. */
export function numericDay(day: LocalDate): string {
  return day.split('-').reverse().join('-');
}

/** `december 2026`. */
export function monthName(day: LocalDate, language: Language): string {
  return dayIn(language, day, { month: 'long', year: 'numeric' });
}

/** `maandag`, `Monday`; 1 is Monday. */
export function weekdayName(weekday: number, language: Language, length: 'long' | 'short' = 'long'): string {
  // 5 January 2026 was a Monday.
  return dayIn(language, `2026-01-${String(4 + weekday).padStart(2, '0')}`, { weekday: length });
}

/** `di 1 dec 08:58`, the moment as a clock here shows it. */
export function instantText(instant: Instant, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Amsterdam',
  })
    .format(Date.parse(instant))
    .replaceAll(',', '');
}

/** How far a day is from today: `vandaag`, `over 3 dagen`, `2 dagen te laat`. */
export function dueWords(dueOn: LocalDate, today: LocalDate, t: Translate): string {
  const days = Math.round((noonUtc(dueOn) - noonUtc(today)) / 86_400_000);
  if (days < 0) return t('app.due.late', { days: -days });
  if (days === 0) return t('app.due.today');
  return days === 1 ? t('app.due.tomorrow') : t('app.due.coming', { days });
}

function dayIn(language: Language, day: LocalDate, parts: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' }).format(noonUtc(day));
  return text.replaceAll(',', '');
}

function localeOf(language: Language): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}

function noonUtc(day: LocalDate): number {
  return Date.parse(`${day}T12:00:00.000Z`);
}
