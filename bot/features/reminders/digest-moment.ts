import type { Instant, LocalDate, Weekday } from '../../contracts/calendar';
import { instantAt, localDateOf } from '../../shared/local-date';
import type { WorkingCalendar } from './working-days';

export interface DigestSchedule {
  readonly now: Instant;
  /** The day of the person's last digest, sent or empty. */
  readonly lastComposedOn?: LocalDate | undefined;
  readonly calendar: WorkingCalendar;
  readonly workingDays: readonly Weekday[];
  /** Time of day in Amsterdam, `09:00`. */
  readonly digestTime: string;
  /** Nothing is sent from this time of day on, `17:00`. */
  readonly windowEnd: string;
}

/**
 * When a person's next digest is composed: today at the digest time, at once when that has passed but the day has not, else on
 * their next working day. Never twice on one day.
 */
export function nextDigestAt(schedule: DigestSchedule): Instant {
  const { now, lastComposedOn, calendar, workingDays, digestTime, windowEnd } = schedule;
  const today = localDateOf(now);
  const isComposed = lastComposedOn !== undefined && lastComposedOn >= today;

  if (!isComposed && calendar.isWorkingDay(today, workingDays)) {
    const start = instantAt(today, digestTime);
    if (now <= start) return start;
    if (now < instantAt(today, windowEnd)) return now;
  }
  return instantAt(calendar.after(isComposed ? lastComposedOn : today, workingDays), digestTime);
}
