import {
  MAX_SPREADSHEET_BYTES,
  MAX_SPREADSHEET_ROWS,
  NotATable,
  type Sheet,
  type SheetRow,
  SpreadsheetEmpty,
  type SpreadsheetFile,
  type Spreadsheets,
  SpreadsheetTooLarge,
  WorkbookNotSupported,
} from '../../ports/spreadsheets';
import { type Parts, PartsTooLarge, unpackParts } from './archive';
import type { CellContext } from './cell';
import { visibleRows } from './sheet-rows';
import { readWorkbook, WORKBOOK_PART } from './workbook';
import { readWorksheet, TooManyCells } from './worksheet';

/** What is packed into a workbook of at most 2 MB may be at most this large. */
const MAX_UNPACKED_BYTES = 30 * 1024 * 1024;

/** Reads the workbooks (`.xlsx`) that Excel, LibreOffice and Google Sheets write: the sheets, rows and columns that are not hidden. */
export function excelSpreadsheets(): Spreadsheets {
  return {
    async read(file) {
      const { name, bytes } = file;
      if (bytes.length === 0) throw new SpreadsheetEmpty({ name });
      if (bytes.length > MAX_SPREADSHEET_BYTES) throw tooLarge(name);

      const sheets = readSheets(file, unpack(file));
      const filled = sheets.filter(({ rows }) => rows === undefined || rows.length > 0);
      if (filled.length === 0) throw new SpreadsheetEmpty({ name });
      // A list of addresses on another sheet may be as long as it is: it is not the plan.
      const small = filled.flatMap(({ name: sheetName, rows }): Sheet[] =>
        rows === undefined ? [] : [{ name: sheetName, rows }],
      );
      if (small.length === 0) throw tooLarge(name);
      const tables = small.filter(isTable);
      if (tables.length === 0) throw new NotATable({ name });
      return tables;
    },
  };
}

function unpack({ name, bytes }: SpreadsheetFile): Parts {
  try {
    return unpackParts(bytes, MAX_UNPACKED_BYTES);
  } catch (error) {
    throw error instanceof PartsTooLarge ? tooLarge(name) : new NotATable({ name });
  }
}

/** A sheet, without rows when it has more than a plan ever has. */
interface ReadSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[] | undefined;
}

/** Whatever is wrong with the XML inside, to who sent it the file is no table. */
function readSheets({ name }: SpreadsheetFile, parts: Parts): readonly ReadSheet[] {
  if (!parts.has(WORKBOOK_PART))
    throw isOtherWorkbook(parts) ? new WorkbookNotSupported({ name }) : new NotATable({ name });
  try {
    const { sheets, context } = readWorkbook(parts);
    return sheets.map((sheet) => ({ name: sheet.name, rows: readRows(sheet.xml, context) }));
  } catch {
    throw new NotATable({ name });
  }
}

function readRows(xml: string, context: CellContext): readonly SheetRow[] | undefined {
  try {
    return visibleRows(readWorksheet(xml, context));
  } catch (error) {
    if (error instanceof TooManyCells) return undefined;
    throw error;
  }
}

/** Excel's binary workbook, and the OpenDocument formats. */
function isOtherWorkbook(parts: Parts): boolean {
  return parts.has('xl/workbook.bin') || parts.has('content.xml');
}

function isTable({ rows }: Sheet): boolean {
  return rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length >= 2;
}

function tooLarge(name: string): SpreadsheetTooLarge {
  return new SpreadsheetTooLarge({
    name,
    maxMegabytes: MAX_SPREADSHEET_BYTES / 1024 / 1024,
    maxRows: MAX_SPREADSHEET_ROWS,
  });
}
