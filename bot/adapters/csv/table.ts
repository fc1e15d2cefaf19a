import { parse } from 'csv-parse/sync';

const SEPARATORS = [';', ',', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** The rows and cells of a text, empty rows included. The separator is the one that makes it most like a table. */
export function parseTable(text: string): string[][] {
  const declared = /^"?sep=([;,\t])"?\r?\n/i.exec(text);
  if (declared !== null) return parseWith(text.slice(declared[0].length), toSeparator(declared[1]));

  const candidates = SEPARATORS.map((separator) => parseWith(text, separator));
  return candidates.reduce((best, table) => (regularity(table) > regularity(best) ? table : best));
}

function toSeparator(character: string | undefined): Separator {
  return SEPARATORS.find((separator) => separator === character) ?? ';';
}

function parseWith(text: string, separator: Separator): string[][] {
  const options = { delimiter: separator, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  try {
    return parse(text, options);
  } catch {
    // A quote that is opened and never closed swallows the rest: read it as a plain character instead.
    return parse(text, { ...options, quote: null });
  }
}

/** How much of the table the most telling row width explains: rows of that width × the separators in each. */
function regularity(table: readonly (readonly string[])[]): number {
  const rowsOfWidth = new Map<number, number>();
  for (const { length } of table) rowsOfWidth.set(length, (rowsOfWidth.get(length) ?? 0) + 1);
  return Math.max(0, ...[...rowsOfWidth].map(([width, rows]) => rows * (width - 1)));
}
