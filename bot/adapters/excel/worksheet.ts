import { type CellContext, cellText } from './cell';
import { richText } from './rich-text';
import { isTrue, readXml, type Attributes, type XmlListener } from './xml';

/** A row that is in the file; only filled cells are in it, by column from 0. */
export interface StoredRow {
  /** From 1. */
  readonly number: number;
  readonly isHidden: boolean;
  readonly cells: Map<number, string>;
}

/** First and last row (from 1) and column (from 0) of cells that are merged. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Worksheet {
  readonly rows: readonly StoredRow[];
  /** First and last column, from 0. */
  readonly hiddenColumns: readonly { readonly first: number; readonly last: number }[];
  readonly merged: readonly MergedRange[];
}

/** Further right nobody has a plan; what is there is left out. */
export const MAX_COLUMNS = 256;

/** The sheet has more filled cells than a plan ever has. */
export class TooManyCells extends Error {}

/** A hundred in each row that a plan may have. */
const MAX_FILLED_CELLS = 200_000;

/** @throws TooManyCells; an Error when the XML is not well-formed */
export function readWorksheet(xml: string, context: CellContext): Worksheet {
  const rows: StoredRow[] = [];
  const hiddenColumns: { first: number; last: number }[] = [];
  const merged: MergedRange[] = [];
  const cells = cellListener(context, rows);
  readXml(xml, {
    open(name, attributes) {
      cells.open(name, attributes);
      if (name === 'row') rows.push(newRow(attributes, rows.at(-1)));
      if (name === 'col' && isTrue(attributes['hidden'])) hiddenColumns.push(columnsOf(attributes));
      if (name === 'mergeCell') merged.push(...rangeOf(attributes['ref'] ?? ''));
    },
    text: (text) => cells.text(text),
    close: (name) => cells.close(name),
  });
  return { rows, hiddenColumns, merged };
}

function newRow({ r, hidden }: Attributes, previous: StoredRow | undefined): StoredRow {
  const number = /^[1-9]\d{0,6}$/.test(r ?? '') ? Number(r) : (previous?.number ?? 0) + 1;
  return { number, isHidden: isTrue(hidden), cells: new Map() };
}

function columnsOf({ min, max }: Attributes): { first: number; last: number } {
  return { first: Number(min) - 1, last: Number(max) - 1 };
}

/** Puts each filled cell in the last of the rows. */
function cellListener(context: CellContext, rows: readonly StoredRow[]): Required<XmlListener> {
  const inline = richText();
  let cell = { type: 'n', style: 0, column: 0 };
  let nextColumn = 0;
  let value = '';
  let isWithinValue = false;
  let filledCells = 0;
  return {
    open(name, { r, t = 'n', s = '0' }) {
      inline.open(name, {});
      isWithinValue = name === 'v';
      if (name === 'row') nextColumn = 0;
      if (name !== 'c') return;
      cell = { type: t, style: Number(s), column: columnOf(r) ?? nextColumn };
      nextColumn = cell.column + 1;
      value = '';
    },
    text(text) {
      inline.text(text);
      if (isWithinValue) value += text;
    },
    close(name) {
      inline.close(name);
      isWithinValue = false;
      if (name !== 'c') return;
      const text = cellText({ ...cell, value, inlineText: inline.take() }, context);
      if (text === '' || cell.column >= MAX_COLUMNS) return;
      filledCells += 1;
      if (filledCells > MAX_FILLED_CELLS) throw new TooManyCells();
      rows.at(-1)?.cells.set(cell.column, text);
    },
  };
}

/** `B` in `B12` is column 1. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rangeOf(reference: string): readonly MergedRange[] {
  const [, first, top, last, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  const [left, right] = [columnOf(first), columnOf(last)];
  if (left === undefined || right === undefined) return [];
  return [{ top: Number(top), left, bottom: Number(bottom), right: Math.min(right, MAX_COLUMNS - 1) }];
}
