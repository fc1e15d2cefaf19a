import type { LocalDate, QuietDay, Weekday } from '../../contracts/calendar';
import type { Holidays } from '../../ports/holidays';
import { addDays, weekdayOf, yearOf } from '../../shared/local-date';

/** The association's own week, in which escalation counts. */
export const ASSOCIATION_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/**
 * Which days somebody works, given their own weekdays. A search looks at most a year ahead or back; where that year holds no
 * working day at all, it answers the day it began with: then everything counts in calendar days, and nobody falls silent.
 */
export interface WorkingCalendar {
  quietDayOn(day: LocalDate): QuietDay | undefined;
  isWorkingDay(day: LocalDate, workingDays: readonly Weekday[]): boolean;
  onOrBefore(day: LocalDate, workingDays: readonly Weekday[]): LocalDate;
  onOrAfter(day: LocalDate, workingDays: readonly Weekday[]): LocalDate;
  /** The first working day later than `day`. */
  after(day: LocalDate, workingDays: readonly Weekday[]): LocalDate;
  /** The `count`th working day later than `day`; `day` itself for 0. */
  addWorkingDays(day: LocalDate, count: number, workingDays: readonly Weekday[]): LocalDate;
}

/** @param ownQuietDays the days that the association added (brugdagen), in any order */
export function createWorkingCalendar(deps: {
  readonly holidays: Holidays;
  readonly ownQuietDays: readonly QuietDay[];
}): WorkingCalendar {
  const own = new Map(deps.ownQuietDays.map((quietDay) => [quietDay.on, quietDay]));

  const quietDayOn = (day: LocalDate) => deps.holidays.inYear(yearOf(day)).find(({ on }) => on === day) ?? own.get(day);
  const isWorkingDay = (day: LocalDate, workingDays: readonly Weekday[]) =>
    workingDays.includes(weekdayOf(day)) && quietDayOn(day) === undefined;
  const search = (day: LocalDate, workingDays: readonly Weekday[], direction: 1 | -1): LocalDate => {
    let candidate = day;
    for (let days = 0; days <= SEARCH_DAYS; days += 1) {
      if (isWorkingDay(candidate, workingDays)) return candidate;
      candidate = addDays(candidate, direction);
    }
    return day;
  };
  const after = (day: LocalDate, workingDays: readonly Weekday[]) => search(addDays(day, 1), workingDays, 1);

  return {
    quietDayOn,
    isWorkingDay,
    after,
    onOrBefore: (day, workingDays) => search(day, workingDays, -1),
    onOrAfter: (day, workingDays) => search(day, workingDays, 1),
    addWorkingDays(day, count, workingDays) {
      let result = day;
      for (let counted = 0; counted < count; counted += 1) result = after(result, workingDays);
      return result;
    },
  };
}

const SEARCH_DAYS = 366;
