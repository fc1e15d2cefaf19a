import type { LocalDate } from '../../contracts/calendar';
import { yearOf } from '../../shared/local-date';

const RELATIVE: Readonly<Record<string, number>> = {
  'volgend jaar': 1,
  'next year': 1,
  'dit jaar': 0,
  'this year': 0,
  'vorig jaar': -1,
  'last year': -1,
};

/** The year that somebody means with `2027`, `voor 2027`, `27` or `volgend jaar`; undefined when they name none, or several. */
export function readYear(text: string, today: LocalDate): number | undefined {
  const words = text.toLowerCase().trim();
  const relative = RELATIVE[words.replace(/^(?:voor|van|for|of) /, '')];
  if (relative !== undefined) return yearOf(today) + relative;
  const numbers = [...words.matchAll(/\d+/g)].map(([number]) => number);
  const [only = ''] = numbers;
  if (numbers.length !== 1 || !/^(?:20)?\d\d$/.test(only)) return undefined;
  return only.length === 2 ? 2000 + Number(only) : Number(only);
}
