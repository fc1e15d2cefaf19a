import { strToU8, zipSync } from 'fflate';

/** A tab of a workbook: what is within `<sheetData>`, and what stands before and after it. */
export interface TestSheet {
  readonly name?: string;
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  readonly before?: string;
  readonly rows: string;
  readonly after?: string;
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  /** `<si>` elements. */
  readonly sharedStrings?: string;
  /** Format codes; the style of a cell is the position of its code here, from 1: style 0 is no format. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Parts that replace others, or come with them; a part that is undefined is left out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook out of readable XML, as Excel packs it. */
export function aWorkbook(workbook: TestWorkbook): Uint8Array<ArrayBuffer> {
  const parts = { ...partsOf(workbook), ...workbook.parts };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([path, xml]) => (xml === undefined ? [] : [[path, strToU8(xml)] as const])),
    ),
  );
}

/** A workbook of one sheet with only texts. */
export function workbookOf(table: readonly (readonly string[])[], name = 'Blad1'): Uint8Array<ArrayBuffer> {
  const rows = table.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => textCell(`${letterOf(column)}${row + 1}`, cell)).join('')}</row>`,
  );
  return aWorkbook({ sheets: [{ name, rows: rows.join('') }] });
}

/** A cell with its text in it. */
export function textCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function partsOf({ sheets, sharedStrings, formats, is1904 }: TestWorkbook): Record<string, string> {
  const tabs = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name ?? `Blad${index + 1}`}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  return {
    '[Content_Types].xml': `${XML}<Types/>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr${is1904 === true ? ' date1904="1"' : ''}/><sheets>${tabs.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${[
      ...sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
      ...(sharedStrings === undefined ? [] : [relation('rIdT', 'sharedStrings', 'sharedStrings.xml')]),
      ...(formats === undefined ? [] : [relation('rIdS', 'styles', '/xl/styles.xml')]),
    ].join('')}</Relationships>`,
    ...(sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': `${XML}<sst ${MAIN}>${sharedStrings}</sst>` }),
    ...(formats === undefined ? {} : { 'xl/styles.xml': stylesOf(formats) }),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetOf(sheet)])),
  };
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}

function sheetOf({ before = '', rows, after = '' }: TestSheet): string {
  return `${XML}<worksheet ${MAIN}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A number as code is a format that Excel has built in. */
function stylesOf(formats: readonly string[]): string {
  const isBuiltIn = (code: string): boolean => /^\d+$/.test(code) && Number(code) > 9;
  const idOf = (code: string, index: number): number => (isBuiltIn(code) ? Number(code) : 164 + index);
  const codes = formats.map((code, index) =>
    isBuiltIn(code) ? '' : `<numFmt numFmtId="${idOf(code, index)}" formatCode="${escapeXml(code)}"/>`,
  );
  const styles = formats.map((code, index) => `<xf numFmtId="${idOf(code, index)}"/>`);
  return `${XML}<styleSheet ${MAIN}><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
