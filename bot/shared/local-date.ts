import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate, Weekday } from '../contracts/calendar';

/** Every association is in the Netherlands: days begin and end there. */
const TIME_ZONE = 'Europe/Amsterdam';

/** The calendar day on which `instant` falls in Amsterdam. Nearly always it is asked about now: the day asked about last is kept. */
export function localDateOf(instant: Instant): LocalDate {
  const milliseconds = Date.parse(instant);
  if (!(lastDay.from <= milliseconds && milliseconds < lastDay.until)) lastDay = dayAround(instant);
  return lastDay.day;
}

/** The time of day in Amsterdam, `08:58`. */
export function localTimeOf(instant: Instant): string {
  return zoned(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The moment at which it is `time` (`09:00`) in Amsterdam on `day`. A time that a clock change skips becomes the one after it. */
export function instantAt(day: LocalDate, time: string): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return toInstant(local.toZonedDateTime(TIME_ZONE).epochMilliseconds);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return toInstant(startInUtc(day) + days * DAY).slice(0, day.length);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (startInUtc(to) - startInUtc(from)) / DAY;
}

export function weekdayOf(day: LocalDate): Weekday {
  return new Date(startInUtc(day)).getUTCDay() || 7;
}

export function yearOf(day: LocalDate): number {
  return new Date(startInUtc(day)).getUTCFullYear();
}

/** The day with this month and day in `year`, or undefined where there is none (30 February). */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
}

export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return toInstant(Date.parse(instant) + milliseconds);
}

/** The same day and time so many years on; 1 March for the day that is not there. */
export function yearsAfter(instant: Instant, years: number): Instant {
  const day = localDateOf(instant);
  const year = yearOf(day) + years;
  const [month = 1, date = 1] = day.split('-').slice(1).map(Number);
  const last = localDate(year, month, date) ?? localDate(year, 3, 1) ?? day;
  return instantAt(last, localTimeOf(instant));
}

function toInstant(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString();
}

const DAY = 86_400_000;

/** Days count in UTC, where each has 24 hours: exact, and some fifty times faster than Temporal, which a year of digests needs. */
function startInUtc(day: LocalDate): number {
  return Date.parse(day);
}

let lastDay = { day: '', from: 0, until: 0 };

/** A day with the moments at which it begins and the next one does: 23 to 25 hours apart. */
function dayAround(instant: Instant): typeof lastDay {
  const start = zoned(instant).startOfDay();
  return {
    day: start.toPlainDate().toString(),
    from: start.epochMilliseconds,
    until: start.add({ days: 1 }).epochMilliseconds,
  };
}

function zoned(instant: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(TIME_ZONE);
}
