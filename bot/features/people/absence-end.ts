import type { LocalDate, Weekday } from '../../contracts/calendar';
import { addDays, weekdayOf, yearOf } from '../../shared/local-date';
import { readDay, type DayReading } from '../../shared/written-day';

/**
 * The last day of an absence as somebody writes it today: `12-12`, `3 januari`, `vrijdag`, `morgen`. Without a year it is the
 * first such day from today on; one that lies over half a year ahead then is taken for a day that has passed.
 */
export function readAbsenceEnd(text: string, today: LocalDate): DayReading {
  const word = text.trim().toLowerCase();
  const near = DAYS_AHEAD.get(word) ?? daysUntil(WEEKDAYS.get(word), today);
  if (near !== undefined) return { on: addDays(today, near), how: 'understood' };
  const thisYear = readDay(text, yearOf(today));
  if ('problem' in thisYear || thisYear.on >= today) return thisYear;
  const nextYear = readDay(text, yearOf(today) + 1);
  return 'problem' in nextYear || nextYear.on > addDays(today, HALF_A_YEAR) ? thisYear : nextYear;
}

const HALF_A_YEAR = 183;

const DAYS_AHEAD: ReadonlyMap<string, number> = new Map([
  ['vandaag', 0],
  ['today', 0],
  ['morgen', 1],
  ['tomorrow', 1],
]);

const WEEKDAYS: ReadonlyMap<string, Weekday> = new Map(
  [
    ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ].flatMap((names) => names.map((name, index) => [name, index + 1] as const)),
);

function daysUntil(weekday: Weekday | undefined, today: LocalDate): number | undefined {
  return weekday === undefined ? undefined : (weekday - weekdayOf(today) + 7) % 7;
}
