import type { LocalDate } from '../contracts/calendar';
import { addDays, localDate, weekdayOf, yearOf } from './local-date';

/** Why a text gives no day. `swapped` is a month before a day: we do not guess which of the two is meant. */
export type DayProblem =
  'empty' | 'undecided' | 'ongoing' | 'vague' | 'impossible' | 'swapped' | 'distant' | 'unreadable';

/** A day or a period. `isExact`: one day, year and all. */
export interface Span {
  readonly first: LocalDate;
  readonly middle: LocalDate;
  readonly last: LocalDate;
  readonly isExact: boolean;
}

type SpanReading = Span | { readonly problem: DayProblem };

/** The day, week, month, quarter or year that a lower-case text names; undefined when it names none of these. */
export function readSpan(text: string, planYear: number): SpanReading | undefined {
  for (const read of [readNumericDay, readNamedDay, readMonth, readWeek, readQuarter, readYear]) {
    const span = read(text, planYear);
    if (span !== undefined) return withinReach(span, planYear);
  }
  return undefined;
}

/** A plan reaches from the year before it to the year after; any other year is a slip. */
function withinReach(span: SpanReading, planYear: number): SpanReading {
  if ('problem' in span) return span;
  return Math.abs(yearOf(span.last) - planYear) > 1 ? { problem: 'distant' } : span;
}

const YEAR = String.raw`(?:[ ,./-]*(\d{4})|[ ,./-]*'(\d{2})|[ ./-]+(\d{2}))`;
const MONTH_NAMES: readonly RegExp[] = [
  /^jan(uari|uary)?$/,
  /^feb(r|ruari|ruary)?$/,
  /^(mrt|mar|maa|maart|march)$/,
  /^apr(il)?$/,
  /^(mei|may)$/,
  /^jun[ie]?$/,
  /^jul[iy]?$/,
  /^aug(ustus|ust)?$/,
  /^sept?(ember)?$/,
  /^(okt|oct)(ober)?$/,
  /^nov(ember)?$/,
  /^dec(ember)?$/,
];

function readNumericDay(text: string, planYear: number): SpanReading | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return oneDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), true);
  const dutch = /^(\d{1,2}) ?[-/.] ?(\d{1,2})(?: ?[-/.] ?(\d{4}|\d{2}))?$/.exec(text);
  if (dutch === null) return undefined;
  const year = dutch[3];
  return oneDay(year === undefined ? planYear : fullYear(year), Number(dutch[2]), Number(dutch[1]), year !== undefined);
}

function readNamedDay(text: string, planYear: number): SpanReading | undefined {
  const dayFirst = new RegExp(String.raw`^(\d{1,2})(?:e|ste|de|st|nd|rd|th)?[ .-]*(?:of )?([a-z]+)\.?${YEAR}?$`).exec(
    text,
  );
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text);
  if (dayFirst !== null) {
    const year = dayFirst[3] ?? dayFirst[4] ?? dayFirst[5];
    return namedDay(dayFirst[2], dayFirst[1], year, planYear);
  }
  if (monthFirst === null || isYearOfPlan(monthFirst[2], monthFirst[3], planYear)) return undefined;
  return namedDay(monthFirst[1], monthFirst[2], monthFirst[3], planYear);
}

/** In `dec 26` the number is the year when that is one the plan reaches, as a Dutch date begins with the day. */
function isYearOfPlan(number: string | undefined, year: string | undefined, planYear: number): boolean {
  return year === undefined && Math.abs(fullYear(number ?? '') - planYear) <= 1;
}

function namedDay(name = '', day = '', year: string | undefined, planYear: number): SpanReading | undefined {
  const month = monthOf(name);
  if (month === undefined) return undefined;
  return oneDay(year === undefined ? planYear : fullYear(year), month, Number(day), year !== undefined);
}

function readMonth(text: string, planYear: number): SpanReading | undefined {
  const match = new RegExp(String.raw`^([a-z]+)\.?${YEAR}?$`).exec(text);
  const month = monthOf(match?.[1] ?? '');
  if (match === null || month === undefined) return undefined;
  const year = match[2] ?? match[3] ?? match[4];
  return months(year === undefined ? planYear : fullYear(year), month, 1);
}

function readWeek(text: string, planYear: number): SpanReading | undefined {
  const weekFirst =
    /^(?:week|weeknr|weeknummer|wk|w)[. ]*(?<week>\d{1,2})(?:[ /-]+(?<year>\d{4})| *'(?<shortYear>\d{2}))?$/;
  const yearFirst = /^(?<year>\d{4})-? ?w(?:k|eek)? ?(?<week>\d{1,2})$/;
  const found = (weekFirst.exec(text) ?? yearFirst.exec(text))?.groups;
  if (found === undefined) return undefined;
  const year = found['year'] ?? found['shortYear'];
  return isoWeek(year === undefined ? planYear : fullYear(year), Number(found['week']));
}

const ORDINALS = [
  '(?:1e|1ste|1st|eerste|first)',
  '(?:2e|2de|2nd|tweede|second)',
  '(?:3e|3de|3rd|derde|third)',
  '(?:4e|4de|4th|vierde|fourth)',
];

function readQuarter(text: string, planYear: number): SpanReading | undefined {
  const named = new RegExp(String.raw`^(?:q|kw|k|kwartaal|quarter) ?([1-4])${YEAR}?$`).exec(text);
  if (named !== null) return quarter(Number(named[1]), named[2] ?? named[3] ?? named[4], planYear);
  const yearFirst = /^(\d{4})[ -]?(?:q|kw|k) ?([1-4])$/.exec(text);
  if (yearFirst !== null) return quarter(Number(yearFirst[2]), yearFirst[1], planYear);
  for (const [index, ordinal] of ORDINALS.entries()) {
    const match = new RegExp(String.raw`^${ordinal} (?:kwartaal|kw|quarter)${YEAR}?$`).exec(text);
    if (match !== null) return quarter(index + 1, match[1] ?? match[2] ?? match[3], planYear);
  }
  return undefined;
}

function quarter(number: number, year: string | undefined, planYear: number): SpanReading {
  return months(year === undefined ? planYear : fullYear(year), number * 3 - 2, 3);
}

function readYear(text: string, planYear: number): SpanReading | undefined {
  if (/^(jaar|dit jaar|year|this year)$/.test(text)) return months(planYear, 1, 12);
  return /^20\d{2}$/.test(text) ? months(Number(text), 1, 12) : undefined;
}

function monthOf(name: string): number | undefined {
  const index = MONTH_NAMES.findIndex((pattern) => pattern.test(name));
  return index < 0 ? undefined : index + 1;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function oneDay(year: number, month: number, day: number, isExact: boolean): SpanReading {
  if (month > 12) return { problem: 'swapped' };
  const on = localDate(year, month, day);
  return on === undefined ? { problem: 'impossible' } : { first: on, middle: on, last: on, isExact };
}

/** `count` months: the middle is the 15th of the middle one, of an even number the last day before the second half. */
function months(year: number, month: number, count: number): SpanReading {
  const first = localDate(year, month, 1);
  const afterLast = localDate(year + Math.floor((month + count - 1) / 12), ((month + count - 1) % 12) + 1, 1);
  const half = count % 2 === 1 ? localDate(year, month + (count - 1) / 2, 15) : localDate(year, month + count / 2, 1);
  if (first === undefined || afterLast === undefined || half === undefined) return { problem: 'impossible' };
  const middle = count % 2 === 1 ? half : addDays(half, -1);
  return { first, middle, last: addDays(afterLast, -1), isExact: false };
}

/** Monday to Friday of an ISO week: week 1 is the one with 4 January in it. */
function isoWeek(year: number, week: number): SpanReading {
  const inWeekOne = localDate(year, 1, 4);
  if (inWeekOne === undefined || week < 1) return { problem: 'impossible' };
  const monday = addDays(inWeekOne, (week - 1) * 7 - (weekdayOf(inWeekOne) - 1));
  if (yearOf(addDays(monday, 3)) !== year) return { problem: 'impossible' };
  return { first: monday, middle: addDays(monday, 2), last: addDays(monday, 4), isExact: false };
}
