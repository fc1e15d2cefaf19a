import { DomainError } from '../shared/errors';

/** A file as somebody handed it over; its name ends in what kind of file it claims to be. */
export interface SpreadsheetFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One row. `number` is the one that people see beside it in their spreadsheet, from 1; empty rows count. */
export interface SheetRow {
  readonly number: number;
  /** As written, trimmed; a cell that is not there is not in the list. */
  readonly cells: readonly string[];
}

/** Reads a table out of a file. Of a workbook it reads the first sheet that has rows. */
export interface Spreadsheets {
  /** @throws SpreadsheetEmpty, SpreadsheetTooLarge, WorkbookNotSupported or NotATable */
  read(file: SpreadsheetFile): Promise<readonly SheetRow[]>;
}

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

/** The file is an Excel workbook, whatever its name says, and this adapter reads text only. */
export class WorkbookNotSupported extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'spreadsheet.workbook-not-supported';
}

/** The file is a picture, a letter or anything else without rows and columns. */
export class NotATable extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'spreadsheet.not-a-table';
}
