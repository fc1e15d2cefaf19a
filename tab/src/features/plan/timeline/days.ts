import type { LocalDate } from '../../../../../bot/contracts/calendar';

const DAY_MS = 86_400_000;

/** The calendar day so many days later; earlier when negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(atUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days the second is after the first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((atUtc(to) - atUtc(from)) / DAY_MS);
}

export function monthStart(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`;
}

/** The first day of the month after. */
export function nextMonth(day: LocalDate): LocalDate {
  return monthStart(addDays(monthStart(day), 31));
}

function atUtc(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
