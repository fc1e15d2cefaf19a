import { isRowCode, MAX_SPREADSHEET_BYTES, MAX_SPREADSHEET_ROWS, type SheetRow } from '../../ports/spreadsheets';
import { MAX_COLUMNS, type MergedRange, type StoredRow, type Worksheet } from './worksheet';

/** More merged ranges than a plan could have in each of its rows. */
const MAX_MERGED_RANGES = 10_000;

/**
 * The rows that people see, without hidden rows and columns: who filters away what is done means what is left, and a hidden column
 * is somebody's calculation, unless our own export wrote it. What is merged counts once in each of its rows that has something of its own.
 * Undefined when there is more than a plan ever has.
 */
export function visibleRows(sheet: Worksheet): readonly SheetRow[] | undefined {
  if (sheet.merged.length > MAX_MERGED_RANGES) return undefined;
  const columns = visibleColumns(sheet);
  spreadMerged(sheet, columns);

  const filled = sheet.rows.filter((row) => !row.isHidden && isFilled(row, columns));
  const lastRow = filled.reduce((last, { number }) => Math.max(last, number), 0);
  const hidden = new Set(sheet.rows.flatMap(({ number, isHidden }) => (isHidden && number < lastRow ? [number] : [])));
  if (lastRow - hidden.size > MAX_SPREADSHEET_ROWS) return undefined;

  const cells = new Map(filled.map((row) => [row.number, visibleCells(row, columns)]));
  if (lengthOf(cells.values()) > MAX_SPREADSHEET_BYTES) return undefined;
  return Array.from({ length: lastRow }, (_, index) => index + 1)
    .filter((number) => !hidden.has(number))
    .map((number) => ({ number, cells: cells.get(number) ?? [] }));
}

function visibleColumns({ hiddenColumns, rows }: Worksheet): ReadonlySet<number> {
  const columns = Array.from({ length: MAX_COLUMNS }, (_, column) => column);
  const hasCodes = (column: number): boolean => rows.some(({ cells }) => isRowCode(cells.get(column) ?? ''));
  const isHidden = (column: number): boolean =>
    hiddenColumns.some(({ first, last }) => column >= first && column <= last);
  return new Set(columns.filter((column) => !isHidden(column) || hasCodes(column)));
}

function isFilled({ cells }: StoredRow, columns: ReadonlySet<number>): boolean {
  return [...cells.keys()].some((column) => columns.has(column));
}

function visibleCells({ cells }: StoredRow, columns: ReadonlySet<number>): readonly string[] {
  const texts = [...columns].map((column) => cells.get(column) ?? '');
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}

/** A row that is nothing but the rest of merged cells above it stays empty. */
function spreadMerged({ rows, merged }: Worksheet, columns: ReadonlySet<number>): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const withOwn = new Set(rows.filter((row) => isFilled(row, columns)));
  for (const range of merged) {
    const text = byNumber.get(range.top)?.cells.get(range.left);
    const target = [...columns].find((column) => column >= range.left && column <= range.right);
    if (text === undefined || target === undefined) continue;
    for (const row of rowsOf(range, byNumber)) {
      if (row.number === range.top || withOwn.has(row)) row.cells.set(target, text);
    }
  }
}

function rowsOf({ top, bottom }: MergedRange, byNumber: ReadonlyMap<number, StoredRow>): readonly StoredRow[] {
  const last = Math.min(bottom, top + MAX_SPREADSHEET_ROWS);
  return Array.from({ length: Math.max(0, last - top + 1) }, (_, index) => byNumber.get(top + index) ?? []).flat();
}

function lengthOf(rows: Iterable<readonly string[]>): number {
  return [...rows].flat().reduce((length, text) => length + text.length, 0);
}
