import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Sheet, SheetCell, SheetParagraph, SheetRow } from '../../ports/printing';
import { runs } from './texts';

/** A table without lines that puts each text of a sheet in its place, and the margins of the page around it, in twips. */
export interface PlacedTable {
  readonly table: Table;
  readonly top: number;
  readonly left: number;
  readonly right: number;
}

/** Twentieths of a point, of millimeters. */
export function TWIPS(millimeters: number): number {
  return Math.round((millimeters * 1440) / 25.4);
}

export function sheetTable({ rows, width }: Sheet): PlacedTable {
  const edges = [...new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => [startOf(cell), endOf(cell)])))];
  const columns = edges.toSorted((one, other) => one - other);
  const left = columns[0] ?? 0;
  const end = columns.at(-1) ?? left + 1;
  const top = TWIPS(rows[0]?.y ?? 0);
  const table = new Table({
    columnWidths: columns.slice(1).map((edge, at) => edge - (columns[at] ?? 0)),
    width: { size: end - left, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    rows: placedRows(rows, columns, top),
  });
  return { table, top, left, right: TWIPS(width) - end };
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;
/** Calibri is smaller and narrower at the same size than what the page was laid out with. */
const LARGER = 1.06;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const ANCHOR = { top: VerticalAlignTable.TOP, middle: VerticalAlignTable.CENTER } as const;

function startOf({ x }: SheetCell): number {
  return TWIPS(x);
}

function endOf({ x, width }: SheetCell): number {
  return TWIPS(x + width);
}

/** Rows of exactly their height, with empty ones between where nothing is written. */
function placedRows(rows: readonly SheetRow[], columns: readonly number[], top: number): readonly TableRow[] {
  let y = top;
  return rows.flatMap((row) => {
    const start = TWIPS(row.y);
    const end = TWIPS(row.y + row.height);
    const between = start > y ? [rowOf([], columns, start - y)] : [];
    y = end;
    return [...between, rowOf(row.cells, columns, end - start)];
  });
}

function rowOf(cells: readonly SheetCell[], columns: readonly number[], height: number): TableRow {
  const ordered = cells.toSorted((one, other) => one.x - other.x);
  const placed: TableCell[] = [];
  let at = 0;
  for (const cell of ordered) {
    const [from, to] = [columns.indexOf(startOf(cell)), columns.indexOf(endOf(cell))];
    if (from > at) placed.push(emptyCell(columns, at, from));
    placed.push(textCell(cell, columns, from, to));
    at = to;
  }
  if (at < columns.length - 1) placed.push(emptyCell(columns, at, columns.length - 1));
  return new TableRow({ height: { value: height, rule: HeightRule.EXACT }, cantSplit: true, children: placed });
}

function emptyCell(columns: readonly number[], from: number, to: number): TableCell {
  return new TableCell({ ...spanOf(columns, from, to), children: [new Paragraph({ children: [] })] });
}

function textCell({ anchor, paragraphs }: SheetCell, columns: readonly number[], from: number, to: number): TableCell {
  const children = paragraphs.length === 0 ? [new Paragraph({ children: [] })] : paragraphs.map(paragraphPart);
  return new TableCell({ ...spanOf(columns, from, to), verticalAlign: ANCHOR[anchor], children });
}

function spanOf(columns: readonly number[], from: number, to: number) {
  return {
    columnSpan: to - from,
    width: { size: (columns[to] ?? 0) - (columns[from] ?? 0), type: WidthType.DXA },
    borders: NO_BORDERS,
  };
}

function paragraphPart({ text, size, face, color, align, leading, before }: SheetParagraph): Paragraph {
  return new Paragraph({
    alignment: ALIGN[align],
    spacing: { before: TWIPS(before), after: 0, line: TWIPS(leading), lineRule: LineRuleType.EXACT },
    children: runs(text, {
      ...{ size: Math.round(size * LARGER * 2), bold: face !== 'regular', color: color.slice(1).toUpperCase() },
    }),
  });
}
