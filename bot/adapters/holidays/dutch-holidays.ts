import DateHolidays from 'date-holidays';
import { LocalDate, type QuietDay } from '../../contracts/calendar';
import type { Holidays } from '../../ports/holidays';

/** The days on which Dutch associations are closed, as `date-holidays` names them, with the name that we show. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['Nieuwjaar', 'Nieuwjaar'],
  ['Tweede paasdag', 'Tweede paasdag'],
  ['Koningsdag', 'Koningsdag'],
  ['Bevrijdingsdag', 'Bevrijdingsdag'],
  ['Hemelvaartsdag', 'Hemelvaartsdag'],
  ['Tweede pinksterdag', 'Tweede pinksterdag'],
  ['Kerstmis', 'Eerste kerstdag'],
  ['Tweede kerstdag', 'Tweede kerstdag'],
]);

/** 5 May is a day off once in five years: 2025, 2030. */
const LUSTRUM_YEARS = 5;

/** The Dutch public holidays, each year computed once. Good Friday and the Sundays of Easter and Pentecost are not among them. */
export function dutchHolidays(): Holidays {
  const calendar = new DateHolidays('NL');
  const years = new Map<number, readonly QuietDay[]>();

  return {
    inYear(year) {
      const known = years.get(year);
      if (known !== undefined) return known;
      const days = calendar.getHolidays(year, 'nl').flatMap(({ name, date }) => quietDays(year, name, date));
      years.set(year, days);
      return days;
    },
  };
}

/** @param date local date and time, `2026-04-27 00:00:00` */
function quietDays(year: number, packageName: string, date: string): readonly QuietDay[] {
  const name = NAMES.get(packageName);
  if (name === undefined) return [];
  if (packageName === 'Bevrijdingsdag' && year % LUSTRUM_YEARS !== 0) return [];
  return [{ on: LocalDate.parse(date.slice(0, 10)), name, kind: 'public-holiday' }];
}
