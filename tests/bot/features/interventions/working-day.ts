import type { LocalDate } from '../../../../bot/contracts/calendar';
import { addDays, weekdayOf } from '../../../../bot/shared/local-date';

/** The first day on or after this one that is no Saturday or Sunday. */
export function nextWorkingDay(day: LocalDate): LocalDate {
  return weekdayOf(day) > 5 ? nextWorkingDay(addDays(day, 1)) : day;
}
