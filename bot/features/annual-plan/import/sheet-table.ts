import { PlanImportColumn, type PlanImportSkippedRow } from '../../../contracts/plan-import';
import { isRowCode, type SheetRow } from '../../../ports/spreadsheets';
import { comparable, oneLine } from './comparable-text';
import { findHeader, type PlanHeader } from './header';

/** A row with an item of the plan in it: its cells by role, empty where there is none; names may be on lines of their own. */
export interface ItemRow {
  readonly row: number;
  readonly cells: Readonly<Record<PlanImportColumn, string>>;
  /** The section heading that it stands under. */
  readonly heading: string;
  /** What an export of ours put beside it. */
  readonly code?: string | undefined;
}

/** The table in a sheet, with what is not part of it told apart. */
export interface SheetTable {
  /** What the columns are called in the file. */
  readonly columns: readonly { readonly role: PlanImportColumn; readonly header: string }[];
  /** Names of columns that are not used. */
  readonly unused: readonly string[];
  readonly items: readonly ItemRow[];
  readonly skipped: readonly PlanImportSkippedRow[];
  readonly emptyRows: number;
}

/**
 * Tells the rows with an item from title lines, section headings, repeated headers, totals and empty rows.
 * @throws PlanHeaderMissing
 */
export function readTable(coded: readonly SheetRow[]): SheetTable {
  const codeColumn = codeColumnOf(coded);
  const codes = new Map(coded.map(({ number, cells }) => [number, cells[codeColumn]]));
  const rows = coded.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell, column) => (column === codeColumn ? '' : cell)),
  }));
  const header = findHeader(rows);
  const names = rows[header.position]?.cells ?? [];
  const items: ItemRow[] = [];
  const skipped: PlanImportSkippedRow[] = [];
  let heading = '';
  for (const [position, { number, cells }] of rows.entries()) {
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0 || position === header.position) continue;
    const why = position < header.position ? 'title-line' : whySkipped(cells, names, header);
    if (why !== undefined) skipped.push({ row: number, why, text: oneLine(filled.join(' ')) });
    else items.push({ row: number, cells: cellsByRole(cells, header), heading, code: codes.get(number) });
    if (why === 'heading') heading = filled.join(' ');
  }
  return {
    columns: PlanImportColumn.options.flatMap((role) => {
      const column = header.columns[role];
      return column === undefined ? [] : [{ role, header: oneLine(names[column] ?? '') }];
    }),
    unused: header.unused.map(oneLine),
    items,
    skipped,
    emptyRows: rows.filter(({ cells }) => cells.every((cell) => cell === '')).length,
  };
}

/** The column in which our own export put its codes: the last that has any, as anything may be written in the others. */
function codeColumnOf(rows: readonly SheetRow[]): number {
  return Math.max(...rows.map(({ cells }) => cells.findLastIndex(isRowCode)));
}

const TOTAL = /^(sub ?totaal|totaal|totalen|sub ?total|total|totals|grand total|som)\b/;

/** A lone number is a sum that lost its label. */
function isSum(text: string): boolean {
  return TOTAL.test(comparable(text)) || !/\p{Letter}/u.test(text);
}

function whySkipped(
  cells: readonly string[],
  names: readonly string[],
  header: PlanHeader,
): PlanImportSkippedRow['why'] | undefined {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 1) return isSum(filled[0] ?? '') ? 'total' : 'heading';
  if (isRepeatedHeader(cells, names)) return 'header';
  const { due, owner } = cellsByRole(cells, header);
  return due === '' && owner === '' && TOTAL.test(comparable(filled[0] ?? '')) ? 'total' : undefined;
}

function isRepeatedHeader(cells: readonly string[], names: readonly string[]): boolean {
  return cells.every((cell, column) => cell === '' || comparable(cell) === comparable(names[column] ?? ''));
}

function cellsByRole(cells: readonly string[], { columns }: PlanHeader): Record<PlanImportColumn, string> {
  const cell = (role: PlanImportColumn): string => {
    const column = columns[role];
    return column === undefined ? '' : (cells[column] ?? '');
  };
  return {
    title: oneLine(cell('title')),
    kind: oneLine(cell('kind')),
    owner: cell('owner'),
    due: oneLine(cell('due')),
    place: oneLine(cell('place')),
    status: oneLine(cell('status')),
    evidence: oneLine(cell('evidence')),
    goal: oneLine(cell('goal')),
    approach: oneLine(cell('approach')),
  };
}
