import { addDays } from '../../shared/local-date';
import { readXml } from './xml';

/** How much of a date a cell shows; undefined when its number is no date. */
export type DatePrecision = 'day' | 'month' | 'year' | undefined;

/** Per cell style what its number stands for. */
export function readDateStyles(xml: string): readonly DatePrecision[] {
  const codes = new Map<string, string>();
  const formatIds: string[] = [];
  let isWithinCellStyles = false;
  readXml(xml, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(numFmtId, formatCode);
      if (name === 'cellXfs') isWithinCellStyles = true;
      if (name === 'xf' && isWithinCellStyles) formatIds.push(numFmtId);
    },
    close(name) {
      if (name === 'cellXfs') isWithinCellStyles = false;
    },
  });
  return formatIds.map((id) => {
    const code = codes.get(id);
    return code === undefined ? builtInPrecision(Number(id)) : precisionOf(code);
  });
}

/** Formats that have a number and no code; which of 27 to 58 is which differs by language, and all are days. */
function builtInPrecision(id: number): DatePrecision {
  if (id === 17) return 'month';
  const isDay = (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
  return isDay ? 'day' : undefined;
}

/** Literal text, colors, locales and padding: letters in a format that stand for no part of a date. */
const LITERAL = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;

function precisionOf(code: string): DatePrecision {
  const [shown = ''] = code.replace(LITERAL, '').split(';');
  if (/^(general|standaard|standard)$/i.test(shown.trim())) return undefined;
  if (/d/i.test(shown)) return 'day';
  if (/y/i.test(shown)) return /m/i.test(shown) ? 'month' : 'year';
  return /m/i.test(shown) && !/[hs]/i.test(shown) ? 'month' : undefined;
}

/** The last day that Excel knows, 31 December 9999. */
const LAST_SERIAL = 2_958_465;
const LEAP_DAY_1900 = 60;

/**
 * The date behind a number, as much of it as the cell shows: `2026-12-15`, `maart 2027` or `2027`. Undefined for what is no date,
 * such as a time without a day.
 */
export function dateOf(serial: number, precision: 'day' | 'month' | 'year', is1904: boolean): string | undefined {
  if (serial < 1 || serial >= LAST_SERIAL) return undefined;
  const whole = Math.floor(serial);
  // Excel counts a 29 February 1900 that never was, as Lotus did.
  const day = is1904 ? addDays('1904-01-01', whole) : addDays('1899-12-30', whole < LEAP_DAY_1900 ? whole + 1 : whole);
  if (precision === 'day') return day;
  const [year = '', month = ''] = day.split('-');
  return precision === 'year' ? year : `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

const MONTHS = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];
