import {
  MAX_SPREADSHEET_BYTES,
  MAX_SPREADSHEET_ROWS,
  NotATable,
  type SheetRow,
  SpreadsheetEmpty,
  type Spreadsheets,
  SpreadsheetTooLarge,
  WorkbookNotSupported,
} from '../../ports/spreadsheets';
import { parseTable } from './table';
import { decodeText } from './text';

/** Reads what spreadsheet programs write as CSV: any of their encodings and separators. */
export function csvSpreadsheets(): Spreadsheets {
  return {
    async read({ name, bytes }) {
      const file = { name };
      if (bytes.length === 0) throw new SpreadsheetEmpty(file);
      if (bytes.length > MAX_SPREADSHEET_BYTES) throw tooLarge(name);
      if (isWorkbook(bytes)) throw new WorkbookNotSupported(file);

      const text = decodeText(bytes);
      if (text === undefined) throw new NotATable(file);
      if (text.trim() === '') throw new SpreadsheetEmpty(file);

      const rows = toRows(parseTable(text));
      if (rows.length > MAX_SPREADSHEET_ROWS) throw tooLarge(name);
      if (rows.filter((row) => filledCells(row) > 1).length < 2) throw new NotATable(file);
      return [{ name, rows }];
    },
  };
}

function tooLarge(name: string): SpreadsheetTooLarge {
  return new SpreadsheetTooLarge({
    name,
    maxMegabytes: MAX_SPREADSHEET_BYTES / 1024 / 1024,
    maxRows: MAX_SPREADSHEET_ROWS,
  });
}

/** Rows after the last filled one are what a spreadsheet keeps of its formatting; they do not count. */
function toRows(table: readonly (readonly string[])[]): SheetRow[] {
  const rows = table.map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }));
  const last = rows.findLastIndex((row) => filledCells(row) > 0);
  return rows.slice(0, last + 1);
}

function filledCells(row: SheetRow): number {
  return row.cells.filter((cell) => cell !== '').length;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** `.xlsx` is a zip archive, `.xls` an OLE file; a new name does not change that. */
function isWorkbook(bytes: Uint8Array): boolean {
  return [ZIP, OLE].some((signature) => signature.every((byte, index) => bytes[index] === byte));
}
