import { CUES } from './lexicon';
import { type Span } from './marks';
import { at, isSign, type Tokens } from './tokens';

const BIRTH =
  /^(?:geb|gebr|gebd|gebdd|gebn|gebdt|gbd|gbdt|gebo+re?n|geboort\w*|gebdat\w*|dob|born|birth|birthdate|birthday|verjaardag|jarig|verjaart)$/;
const MONTHS = new Set(
  'januari jan februari feb maart mrt april apr mei juni jun juli jul augustus aug september sep sept oktober okt november nov december dec january february march may june july august october oct'.split(
    ' ',
  ),
);
const ORDINALS = new Set(['e', 'de', 'ste', 'st', 'nd', 'rd', 'th', 'of']);
const APOSTROPHES = new Set(["'", '’', '‘', '`']);
const REACH = 7;
/** Somebody born later is not written about with a date alone. */
const LATEST_YEAR = 2012;

interface WrittenDate {
  readonly last: number;
  readonly year: number | undefined;
}

/** Dates of birth: a date that is called so, or that stands with a person. Other dates stay. */
export function birthDates(tokens: Tokens): Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < tokens.list.length; index++) {
    const date = dateAt(tokens, index);
    if (!date) continue;
    if (isBirth(tokens, index, date)) {
      spans.push({ kind: 'birth-date', start: at(tokens, index).start, end: at(tokens, date.last).end });
    }
    index = date.last;
  }
  return spans;
}

function isBirth(tokens: Tokens, index: number, date: WrittenDate): boolean {
  if (cueBefore(tokens, index)) return true;
  const after = tokens.list.slice(date.last + 1, date.last + 3);
  if (after.some((token) => token.folded === 'geboren' || token.folded === 'born')) return true;
  if (date.year === undefined || date.year > LATEST_YEAR) return false;
  const previous = at(tokens, index - 1);
  if (previous.folded === 'van') return ['is', 'was', 'iemand'].includes(at(tokens, index - 2).folded);
  const isAside = previous.text === '(' || previous.text === ',' || previous.type === 'mark';
  const person = tokens.list.slice(Math.max(0, index - 6), index);
  return (
    isAside &&
    person.some((token) => CUES.titles.has(token.folded) || token.type === 'mark' || CUES.persons.has(token.folded))
  );
}

/** No other number stands between the word and the date. */
function cueBefore(tokens: Tokens, index: number): boolean {
  for (let step = index - 1; step >= index - REACH && step >= 0; step--) {
    const token = at(tokens, step);
    if (BIRTH.test(token.folded) || (token.folded === 'd' && at(tokens, step - 2).folded === 'g')) return true;
    if (token.type === 'digits') return false;
  }
  return false;
}

function dateAt(tokens: Tokens, index: number): WrittenDate | undefined {
  const token = at(tokens, index);
  if (MONTHS.has(token.folded)) return monthFirst(tokens, index);
  if (token.type !== 'digits') return undefined;
  return numeric(tokens, index) ?? dayFirst(tokens, index) ?? inOneRow(tokens, index);
}

/** 12-03-1956, 1/2/60, 5.6.2009, 12 03 1956, 1956-03-12. */
function numeric(tokens: Tokens, index: number): WrittenDate | undefined {
  const { first, second, third, last } = threeNumbers(tokens, index);
  const isBare = last - index === 2;
  if (!isMonth(second) || (isBare && !cueBefore(tokens, index))) return undefined;
  if (isDay(first) && /^(?:\d\d|\d{4})$/.test(third)) return { last, year: yearOf(third) };
  return isYear(first) && isDay(third) ? { last, year: Number(first) } : undefined;
}

function threeNumbers(tokens: Tokens, index: number) {
  const numbers: string[] = [];
  let last = index;
  for (let step = index; step < index + 6 && numbers.length < 3; step++) {
    const token = at(tokens, step);
    const isBeforeYear = numbers.length === 2 && APOSTROPHES.has(token.text);
    if (token.type === 'digits') {
      numbers.push(token.text);
      last = step;
    } else if (!isSign(token, '-/.–') && !isBeforeYear) break;
  }
  const [first = '', second = '', third = ''] = numbers;
  return { first, second, third, last };
}

/** 3 mei 1948, 3e mei '48, 12 March 1956, 3 mei. */
function dayFirst(tokens: Tokens, index: number): WrittenDate | undefined {
  if (!isDay(at(tokens, index).text)) return undefined;
  let step = index + 1;
  while (step < index + 3 && ORDINALS.has(at(tokens, step).folded)) step++;
  if (!MONTHS.has(at(tokens, step).folded) && !(isYearAfter(tokens, step) && cueBefore(tokens, index)))
    return undefined;
  return withYear(tokens, step);
}

/** March 12, 1956. */
function monthFirst(tokens: Tokens, index: number): WrittenDate | undefined {
  if (!isDay(at(tokens, index + 1).text)) return undefined;
  const day = ORDINALS.has(at(tokens, index + 2).folded) ? index + 2 : index + 1;
  return withYear(tokens, day);
}

function withYear(tokens: Tokens, index: number): WrittenDate {
  let step = index + 1;
  while (step < index + 3 && (isSign(at(tokens, step), ',.') || APOSTROPHES.has(at(tokens, step).text))) step++;
  const text = at(tokens, step).text;
  const isWritten = isYear(text) || (/^\d\d$/.test(text) && at(tokens, step + 1).folded !== 'uur');
  return isWritten ? { last: step, year: yearOf(text) } : { last: index, year: undefined };
}

/** Between a day and a year of birth stands a month, however it is spelled. */
function isYearAfter(tokens: Tokens, month: number): boolean {
  return at(tokens, month).type === 'word' && isYear(at(tokens, month + 1).text);
}

/** 05061990 and 19900605, only where it is called a date of birth. */
function inOneRow(tokens: Tokens, index: number): WrittenDate | undefined {
  const text = at(tokens, index).text;
  const isDate = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(text);
  const isTurned = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);
  return (isDate || isTurned) && cueBefore(tokens, index) ? { last: index, year: undefined } : undefined;
}

function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function isDay(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) > 0 && Number(text) < 32;
}

function isMonth(text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) > 0 && Number(text) < 13;
}

/** Two digits are of the last century but for the few that are not. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year > 12 ? 1900 + year : 2000 + year;
}
