import type { LocalDate } from '../../../../../bot/contracts/calendar';
import { addDays, daysBetween, monthStart, nextMonth } from './days';

const PIXELS_PER_DAY = 3.6;

export interface Month {
  /** Its first day. */
  readonly start: LocalDate;
  readonly x: number;
  readonly width: number;
}

/** Where each day stands on the timeline, in pixels from its beginning. */
export interface Scale {
  readonly months: readonly Month[];
  readonly width: number;
  readonly x: (day: LocalDate) => number;
  /** The day so many pixels further. */
  readonly moved: (day: LocalDate, pixels: number) => LocalDate;
}

/** The plan year with the autumn before and the January after, and further where something stands there. */
export function scaleOf(year: number, days: readonly LocalDate[]): Scale {
  const sorted = [...days, `${year - 1}-09-01`, `${year + 1}-01-31`].toSorted();
  const start = monthStart(sorted[0] ?? `${year}-01-01`);
  const last = sorted.at(-1) ?? start;
  const x = (day: LocalDate): number => daysBetween(start, day) * PIXELS_PER_DAY;

  const months: Month[] = [];
  for (let month = start; month <= last; month = nextMonth(month)) {
    months.push({ start: month, x: x(month), width: daysBetween(month, nextMonth(month)) * PIXELS_PER_DAY });
  }
  const end = months.at(-1);
  return {
    months,
    width: end === undefined ? 0 : end.x + end.width,
    x,
    moved: (day, pixels) => addDays(day, Math.round(pixels / PIXELS_PER_DAY)),
  };
}
