import type { LocalDate } from '../../../../bot/contracts/calendar';

const DAY_MS = 86_400_000;

/** The day so many days after another. */
export function daysAfter(day: LocalDate, days: number): LocalDate {
  return new Date(noonOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first Monday after a day. */
export function mondayAfter(day: LocalDate): LocalDate {
  const weekday = new Date(noonOf(day)).getUTCDay();
  return daysAfter(day, ((8 - weekday) % 7) + (weekday === 1 ? 7 : 0));
}

function noonOf(day: LocalDate): number {
  return Date.parse(`${day}T12:00:00Z`);
}
