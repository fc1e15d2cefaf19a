import type { WorkbookCell, WorkbookContent } from '../../bot/ports/workbooks';

export type WorkedOut = number | string;

/** Works the cells of a workbook out from its formulas alone, as a spreadsheet does: what is written beside a formula is not looked at. */
export function workedOut(content: WorkbookContent): (sheet: string, cell: string) => WorkedOut {
  const sheets = new Map(
    content.sheets.flatMap((one) => (one.kind === 'table' ? [[one.name, one.rows] as const] : [])),
  );

  function valueAt(sheet: string, cell: string): WorkedOut {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
    const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const found: WorkbookCell = sheets.get(sheet)?.[Number(row) - 2]?.[column] ?? null;
    if (found === null) return '';
    if (typeof found !== 'object') return found;
    return 'formula' in found ? resultOf(found.formula, (other, at) => valueAt(other ?? sheet, at)) : found.day;
  }
  return valueAt;
}

type Lookup = (sheet: string | undefined, cell: string) => WorkedOut;

const TOKEN = /\s*("[^"]*"|'[^']+'![A-Z]+\d+|[A-Z]+\d+|[A-Z]+(?=\()|\d+|[-+*/^=<>,()])/y;

function resultOf(formula: string, lookup: Lookup): WorkedOut {
  const tokens = tokensOf(formula);
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  const takes = (...wanted: readonly string[]): string | undefined =>
    wanted.includes(tokens[at] ?? '') ? next() : undefined;

  function chain(
    operand: () => WorkedOut,
    operations: Readonly<Record<string, (one: number, other: number) => number>>,
  ) {
    return (): WorkedOut => {
      let result = operand();
      for (let sign = takes(...Object.keys(operations)); sign !== undefined; sign = takes(...Object.keys(operations))) {
        result = operations[sign]?.(Number(result), Number(operand())) ?? NaN;
      }
      return result;
    };
  }
  const power = chain(primary, { '^': (one, other) => one ** other });
  const product = chain(power, { '*': (one, other) => one * other, '/': (one, other) => one / other });
  const sum = chain(product, { '+': (one, other) => one + other, '-': (one, other) => one - other });
  const whole = chain(sum, {
    '=': (one, other) => Number(one === other),
    '<': (one, other) => Number(one < other),
    '>': (one, other) => Number(one > other),
  });

  function primary(): WorkedOut {
    const token = next();
    if (/^\d/.test(token)) return Number(token);
    if (token.startsWith('"')) return token.slice(1, -1);
    if (token === '(') return closed(whole());
    if (tokens[at] === '(') return calculated(token, argumentsOf());
    const [, sheet, cell = token] = /^'([^']+)'!(.+)$/.exec(token) ?? [];
    return lookup(sheet, cell);
  }
  function argumentsOf(): readonly WorkedOut[] {
    next();
    const found = [whole()];
    while (takes(',') !== undefined) found.push(whole());
    return closed(found);
  }
  function closed<T>(value: T): T {
    if (takes(')') === undefined) throw new Error(`No bracket in ${formula}`);
    return value;
  }

  const result = whole();
  if (at < tokens.length) throw new Error(`Not all of ${formula} was read`);
  return result;
}

function tokensOf(formula: string): readonly string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < formula.length; end = TOKEN.lastIndex) {
    const token = TOKEN.exec(formula)?.[1];
    if (token === undefined) throw new Error(`Cannot read ${formula}`);
    tokens.push(token);
  }
  return tokens;
}

function calculated(name: string, given: readonly WorkedOut[]): WorkedOut {
  const numbers = given.filter((one) => typeof one === 'number');
  const total = numbers.reduce((sum, one) => sum + one, 0);
  switch (name) {
    case 'IF':
      return (given[0] === 0 ? given[2] : given[1]) ?? '';
    case 'SQRT':
      return Math.sqrt(total);
    case 'SUM':
      return total;
    case 'AVERAGE':
      return total / numbers.length;
    default:
      throw new Error(`No function ${name}`);
  }
}
