/**
 * A formula as it stands in a cell, when it is made of nothing but what the program itself calculates with. A formula can also
 * start programs, open addresses and read other files, so that anything else is a fault of the program.
 * @throws Error
 */
export function formulaText(formula: string): string {
  if (!ALLOWED.test(formula)) throw new Error(`A cell cannot calculate ${JSON.stringify(formula)}`);
  return formula;
}

const FUNCTION = '(?:IF|SQRT|SUM|AVERAGE)\\(';
const SHEET = "'[^'\\[\\]:*?/\\\\|=+@-]{1,31}'!";
const CELL = `(?:${SHEET})?[A-Z]{1,3}[1-9]\\d{0,6}(?!\\d)`;
const NUMBER = '\\d{1,9}(?!\\d)';
const SIGN = '[-+*/^=<>,)(:]';
const NOTHING = '""';
const ALLOWED = new RegExp(`^(?:${[FUNCTION, CELL, NUMBER, SIGN, NOTHING].join('|')})+$`);
