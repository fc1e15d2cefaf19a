import type { LocalDate } from '../contracts/calendar';
import type { Language } from '../contracts/people';

/** `di 1 dec 2026`, `Tue 1 Dec 2026`. */
export function shortDay(day: LocalDate, language: Language): string {
  return formatter(language, 'short').format(noonUtc(day));
}

/** As `shortDay`, without the year when that is today's: `di 1 dec`. */
export function dayInList(day: LocalDate, today: LocalDate, language: Language): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return isThisYear ? shortDay(day, language).replace(/,? \d{4}$/, '') : shortDay(day, language);
}

/** `dinsdag 1 december 2026`, `Tuesday 1 December 2026`. */
export function longDay(day: LocalDate, language: Language): string {
  return formatter(language, 'long').format(noonUtc(day));
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

function formatter(language: Language, style: 'short' | 'long'): Intl.DateTimeFormat {
  const name = style === 'long' ? 'long' : 'short';
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: name,
    day: 'numeric',
    month: name,
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function localeOf(language: Language): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}

function noonUtc(day: LocalDate): number {
  return Date.parse(`${day}T12:00:00.000Z`);
}
