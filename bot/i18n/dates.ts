import type { LocalDate } from '../contracts/calendar';
import type { Language } from '../contracts/people';

/** `di 1 dec 2026`, `Tue 1 Dec 2026`. */
export function shortDay(day: LocalDate, language: Language): string {
  return dayIn(language, 'short', day);
}

/** As `shortDay`, without the year when that is today's: `di 1 dec`. */
export function dayInList(day: LocalDate, today: LocalDate, language: Language): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return isThisYear ? shortDay(day, language).replace(/ \d{4}$/, '') : shortDay(day, language);
}

/** `dinsdag 1 december 2026`, `Tuesday 1 December 2026`. */
export function longDay(day: LocalDate, language: Language): string {
  return dayIn(language, 'long', day);
}

/** `december 2026`. */
export function monthName(day: LocalDate, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    noonUtc(day),
  );
}

/** `maandag`, `Monday`; 1 is Monday. */
export function weekdayName(weekday: number, language: Language): string {
  // 5 January 2026 was a Monday.
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, 0, 4 + weekday),
  );
}

function dayIn(language: Language, style: 'short' | 'long', day: LocalDate): string {
  // Some versions of Node write a comma after the English weekday.
  return FORMATTERS[language][style].format(noonUtc(day)).replace(',', '');
}

function formattersIn(language: Language) {
  const parts = { day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;
  return {
    short: new Intl.DateTimeFormat(localeOf(language), { ...parts, weekday: 'short', month: 'short' }),
    long: new Intl.DateTimeFormat(localeOf(language), { ...parts, weekday: 'long', month: 'long' }),
  };
}

/** Made once: making one takes longer than a hundred dates with it. */
const FORMATTERS = { nl: formattersIn('nl'), en: formattersIn('en') };

function localeOf(language: Language): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}

function noonUtc(day: LocalDate): number {
  return Date.parse(`${day}T12:00:00.000Z`);
}
