import type { LocalDate } from '../contracts/calendar';

/** What stands in a cell: a text as it is, whatever it looks like; a number; a day; what is calculated; or nothing. */
export type WorkbookCell = string | number | { readonly day: LocalDate } | CalculatedCell | null;

/**
 * A number that the sheet works out again when one of the cells that it comes from changes. `formula` is without `=`, of
 * `IF SQRT SUM AVERAGE`, cells (`B2`, `B2:B4`, `'Sheet'!B2`), whole numbers, `+ - * / ^ = < > ,`, brackets and `""`, and nothing else: what
 * people wrote is never part of one.
 */
export interface CalculatedCell {
  readonly formula: string;
  /** What it comes to, for programs that only show; null where it comes to nothing. */
  readonly value: number | null;
}

export interface WorkbookColumn {
  readonly header: string;
  /** In characters of the usual size. */
  readonly width: number;
  /** How its cells look, also those that somebody adds; a decimal has two digits behind the comma. */
  readonly holds: 'text' | 'number' | 'decimal' | 'day';
  /** What one can choose from in a new cell; anything else may be typed as well. */
  readonly choices?: readonly string[];
  readonly isHidden?: boolean;
}

/** Rows under a header that stays in view and can be filtered. */
export interface TableSheet {
  readonly kind: 'table';
  /** Of the tab: at most 31 characters, without `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  /** Each with a cell for every column. */
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** Paragraphs to be read, under a title. */
export interface TextSheet {
  readonly kind: 'text';
  readonly name: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface WorkbookContent {
  /** What it is, at the bottom of each printed page. */
  readonly title: string;
  /** By which a printed page says where it is, such as `Blad {page} van {pages}`. */
  readonly pageLabel: string;
  readonly sheets: readonly (TableSheet | TextSheet)[];
}

/** Writes workbooks that people open in their spreadsheet program. */
export interface Workbooks {
  /**
   * No text can become a formula, also not when somebody edits it. What a workbook cannot hold is left out of a text.
   * @throws Error when a calculated cell has more in its formula than it may
   */
  write(content: WorkbookContent): Promise<Uint8Array>;
}
