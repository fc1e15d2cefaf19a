import { DomainError } from '../shared/errors';

/** A file as somebody handed it over; its name ends in what kind of file it claims to be. */
export interface SpreadsheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One row. `number` is the one that people see beside it in their spreadsheet, from 1; empty rows count, hidden ones are left out. */
export interface SheetRow {
  readonly number: number;
  /** As written, trimmed; a cell that is not there is not in the list. Of a workbook, days are `2026-12-15`. */
  readonly cells: readonly string[];
}

/** A table in a file, under the name of its tab; in a file that has no tabs, the name of the file. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** Reads the tables out of a file. */
export interface Spreadsheets {
  /**
   * The sheets that have a table, in the order of their tabs; never none. What the file hides is not in them.
   * @throws SpreadsheetEmpty, SpreadsheetTooLarge, WorkbookNotSupported or NotATable
   */
  read(file: SpreadsheetFile): Promise<readonly Sheet[]>;
}

/** Chooses by what is in a file, whatever its name says: zip archives, such as a workbook, are for one and all else for the other. */
export function spreadsheetsByContent({ zip, other }: Readonly<Record<'zip' | 'other', Spreadsheets>>): Spreadsheets {
  return {
    read: (file) => (ZIP_SIGNATURE.every((byte, index) => file.bytes[index] === byte) ? zip : other).read(file),
  };
}

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/**
 * Whether a cell holds what our own export put beside a row to know it again. It is the one thing that is read out of a hidden
 * column.
 */
export function isRowCode(text: string): boolean {
  return ROW_CODE.test(text);
}

const ROW_CODE = /^pw1\|[0-9a-f]{16}\|[^|\s]{1,1000}\|[0-9a-f.]{10,300}$/;

export const MAX_SPREADSHEET_BYTES = 2 * 1024 * 1024;
export const MAX_SPREADSHEET_ROWS = 2000;

/** The file has no bytes, or nothing but blanks. */
export class SpreadsheetEmpty extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'spreadsheet.empty';
}

/** The file has more bytes or rows than a plan ever has. */
export class SpreadsheetTooLarge extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'spreadsheet.too-large';
}

/** The file is a workbook, whatever its name says, of a kind that is not read: `.xls`, `.xlsb`, `.ods`, or with a password. */
export class WorkbookNotSupported extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'spreadsheet.workbook-not-supported';
}

/** The file is a picture, a letter or anything else without rows and columns. */
export class NotATable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'spreadsheet.not-a-table';
}
