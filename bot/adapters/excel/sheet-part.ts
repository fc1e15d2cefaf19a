import type {
  CalculatedCell,
  TableSheet,
  TextSheet,
  WorkbookCell,
  WorkbookColumn,
  WorkbookContent,
} from '../../ports/workbooks';
import { daysBetween } from '../../shared/local-date';
import { formulaText } from './formula';
import { STYLE } from './styles-part';
import { xmlText } from './xml-text';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** How many rows below the last can be filled in with the choices of their column. */
const ROWS_TO_ADD = 200;
/** Longer Excel refuses. */
const LONGEST_TEXT = 32_767;
const LONGEST_CHOICES = 250;
/** A width counts digits; letters are narrower. */
const CHARACTERS_PER_WIDTH = 1.1;
const LINE_HEIGHT = 15;
const ROW_PADDING = 3;
/** Excel's own limit. */
const HIGHEST_ROW = 409;
const TEXT_SHEET_WIDTH = 100;

/** `xl/worksheets/sheetN.xml`. */
export function sheetPart(sheet: TableSheet | TextSheet, content: WorkbookContent): string {
  const inside = sheet.kind === 'table' ? tableParts(sheet) : textParts(sheet);
  return [
    `<worksheet ${MAIN}>`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    ...inside,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${sheet.kind === 'table' ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${xmlText(footerOf(content))}</oddFooter></headerFooter>`,
    '</worksheet>',
  ].join('');
}

/** The cells of a table, header included: `A1:J12`. */
export function rangeOf({ columns, rows }: TableSheet, prefix = ''): string {
  return `${prefix}A${prefix}1:${prefix}${letterOf(columns.length - 1)}${prefix}${rows.length + 1}`;
}

function tableParts(sheet: TableSheet): readonly string[] {
  const { columns, rows } = sheet;
  const header = columns.map(({ header: name }, column) => textCell(reference(column, 1), name, STYLE.header));
  return [
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnPart).join('')}</cols>`,
    `<sheetData><row r="1" ht="24" customHeight="1">${header.join('')}</row>`,
    ...rows.map((cells, index) => rowPart(cells, index + 2, columns)),
    '</sheetData>',
    `<autoFilter ref="${rangeOf(sheet)}"/>`,
    choicesPart(sheet),
  ];
}

function textParts({ title, paragraphs }: TextSheet): readonly string[] {
  const lines = paragraphs.map(
    (text, index) =>
      `<row r="${index + 3}" ht="${heightOf([{ text, width: TEXT_SHEET_WIDTH }]) + LINE_HEIGHT / 2}">${textCell(reference(0, index + 3), text, STYLE.paragraph)}</row>`,
  );
  return [
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols><col min="1" max="1" width="${TEXT_SHEET_WIDTH}" customWidth="1"/></cols>`,
    `<sheetData><row r="1" ht="30" customHeight="1">${textCell('A1', title, STYLE.title)}</row>${lines.join('')}</sheetData>`,
  ];
}

function columnPart({ width, holds, isHidden }: WorkbookColumn, index: number): string {
  const hidden = isHidden === true ? ' hidden="1"' : '';
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLE[holds]}" customWidth="1"${hidden}/>`;
}

function rowPart(cells: readonly WorkbookCell[], row: number, columns: readonly WorkbookColumn[]): string {
  const parts = cells.map((cell, column) => cellPart(cell, reference(column, row), columns[column]?.holds ?? 'text'));
  const texts = columns.flatMap(({ width, isHidden }, column) =>
    isHidden === true ? [] : [{ text: cells[column] ?? null, width }],
  );
  return `<row r="${row}" ht="${heightOf(texts)}">${parts.join('')}</row>`;
}

function cellPart(cell: WorkbookCell, at: string, holds: WorkbookColumn['holds']): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${STYLE[holds]}"/>`;
  if (typeof cell === 'number') return `<c r="${at}" s="${numberStyle(holds)}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(at, cell, isLikeFormula(cell) ? STYLE.quoted : STYLE.text);
  if ('formula' in cell) return calculatedCell(cell, at, numberStyle(holds));
  return `<c r="${at}" s="${STYLE.day}"><v>${daysBetween('1899-12-30', cell.day)}</v></c>`;
}

function numberStyle(holds: WorkbookColumn['holds']): number {
  return holds === 'decimal' ? STYLE.decimal : STYLE.number;
}

/** With what it comes to; a formula that comes to nothing is an empty text. */
function calculatedCell({ formula, value }: CalculatedCell, at: string, style: number): string {
  const written = xmlText(formulaText(formula));
  return value === null
    ? `<c r="${at}" s="${style}" t="str"><f>${written}</f><v></v></c>`
    : `<c r="${at}" s="${style}"><f>${written}</f><v>${value}</v></c>`;
}

/**
 * The height of a row in points, about: the programs only find the right one themselves once somebody edits the row. It is not
 * marked as chosen, so that they then do.
 */
function heightOf(cells: readonly { readonly text: WorkbookCell; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) => (typeof text === 'string' ? linesIn(text, width) : 1));
  return Math.min(HIGHEST_ROW, LINE_HEIGHT * Math.max(1, ...lines) + ROW_PADDING);
}

function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(line.length / (width * CHARACTERS_PER_WIDTH))))
    .reduce((sum, lines) => sum + lines, 0);
}

/** The text is in the cell itself and never a formula. */
function textCell(at: string, text: string, style: number): string {
  const written = xmlText(withoutCodes(text).slice(0, LONGEST_TEXT));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}

/** What a spreadsheet takes for the beginning of a formula. */
function isLikeFormula(text: string): boolean {
  return /^[\s'"]*[=+\-@|%]|^[\t\r\n]/.test(text);
}

/** Excel reads `_x0041_` as a letter by its code, unless the underscore itself is written so. */
function withoutCodes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Whatever is typed is allowed: a choice helps, the import reads more than that. */
function choicesPart({ columns, rows }: TableSheet): string {
  const validations = columns.flatMap(({ choices }, column) => {
    const list = choices?.join(',') ?? '';
    if (list === '' || list.length > LONGEST_CHOICES || /["=]/.test(list)) return [];
    const letter = letterOf(column);
    const range = `${letter}2:${letter}${rows.length + 1 + ROWS_TO_ADD}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${range}"><formula1>"${xmlText(list)}"</formula1></dataValidation>`;
  });
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
}

function footerOf({ title, pageLabel }: WorkbookContent): string {
  const label = literal(pageLabel).replace('{page}', '&P').replace('{pages}', '&N');
  return `&L${literal(title)}&R${label}`;
}

/** In a footer an ampersand begins a code. */
function literal(text: string): string {
  return text.slice(0, 200).replaceAll('&', '&&');
}

function reference(column: number, row: number): string {
  return `${letterOf(column)}${row}`;
}

function letterOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);
}
