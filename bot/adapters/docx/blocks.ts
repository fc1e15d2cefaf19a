import {
  Bookmark,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { DocumentBlock } from '../../ports/documents';
import { BULLETED, COLOR, NUMBERED } from './styles';
import { runs } from './texts';

/** What is between the margins of an A4, in twentieths of a point. */
export const TEXT_WIDTH = 9638;

/** The bookmark of a numbered section, from 1. */
export function bookmarkOf(number: number): string {
  return `section-${number}`;
}

/** A block as Word has it; sections are numbered by Word itself. */
export function blockParts(block: DocumentBlock, sectionNumber: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [block.level === 1 ? sectionHeading(block.text, sectionNumber) : partHeading(block.text)];
    case 'paragraph':
      return [new Paragraph({ children: runs(block.text), ...(block.tone === 'quiet' ? { style: 'Quiet' } : {}) })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ style: 'Item', children: runs(item), numbering: { reference: BULLETED, level: 0 } }),
      );
    case 'quote':
      return quoteParts(block);
    case 'table':
      // Word joins tables that touch, and a table ends in a paragraph anyway.
      return [
        ...(block.caption === undefined ? [] : [captionPart(block.caption)]),
        tablePart(block),
        new Paragraph({ style: 'AfterTable', children: [] }),
      ];
  }
}

function sectionHeading(text: string, number: number): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    numbering: { reference: NUMBERED, level: 0 },
    children: [new Bookmark({ id: bookmarkOf(number), children: runs(text) })],
  });
}

function partHeading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(text) });
}

function quoteParts({ from, about, text }: Extract<DocumentBlock, { kind: 'quote' }>): readonly Paragraph[] {
  const border = { left: { style: BorderStyle.SINGLE, size: 18, color: COLOR.line, space: 10 } };
  const indent = { left: 240 };
  return [
    new Paragraph({ style: 'Label', keepNext: true, border, indent, children: runs(about) }),
    new Paragraph({
      border,
      indent,
      spacing: { after: 200 },
      children: [...runs(`${from}: `, { bold: true }), ...runs(text)],
    }),
  ];
}

function captionPart(caption: string): Paragraph {
  return new Paragraph({ style: 'TableCaption', keepNext: true, children: runs(caption) });
}

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

/** The header comes back on every page, and no row is split over two. */
function tablePart({ columns, rows }: TableBlock): Table {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / total) * TEXT_WIDTH));
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLOR.line };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    margins: { top: 70, bottom: 70, left: 90, right: 90, marginUnitType: WidthType.DXA },
    tableLook: { firstRow: true, noVBand: true },
    rows: [
      rowPart(
        columns.map(({ header }) => header),
        widths,
        true,
      ),
      ...rows.map((cells) => rowPart(cells, widths, false)),
    ],
  });
}

function rowPart(cells: readonly string[], widths: readonly number[], isHeader: boolean): TableRow {
  return new TableRow({
    ...(isHeader ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map(
      (text, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          ...(isHeader ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: COLOR.pale } } : {}),
          children: [new Paragraph({ style: isHeader ? 'CellHeader' : 'Cell', children: runs(text) })],
        }),
    ),
  });
}
