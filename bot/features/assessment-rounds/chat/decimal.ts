import type { Language } from '../../../contracts/people';

/** A grade to one decimal: `6,4`, `6.4`. */
export function decimal(grade: number, language: Language): string {
  return FORMATTERS[language].format(grade);
}

const ONE = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const FORMATTERS = { nl: new Intl.NumberFormat('nl-NL', ONE), en: new Intl.NumberFormat('en-GB', ONE) };
