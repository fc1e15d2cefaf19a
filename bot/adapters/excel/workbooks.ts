import { strToU8, zipSync } from 'fflate';
import type { WorkbookContent, Workbooks } from '../../ports/workbooks';
import { rangeOf, sheetPart } from './sheet-part';
import { STYLES_PART } from './styles-part';
import { xmlText } from './xml-text';

/** Writes workbooks as Excel, LibreOffice and Google Sheets read them (`.xlsx`). The same content gives the same bytes. */
export function excelWorkbooks(): Workbooks {
  return {
    async write(content) {
      const files = Object.entries(partsOf(content)).map(([path, xml]) => [path, strToU8(`${XML}${xml}`)] as const);
      return zipSync(Object.fromEntries(files), { mtime: ANY_MOMENT });
    },
  };
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** An archive has a time for each of its files; nobody reads it. */
const ANY_MOMENT = '2000-01-01T12:00:00Z';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function partsOf(content: WorkbookContent): Record<string, string> {
  const { sheets } = content;
  return {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([
      [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(content.title)}</dc:title></cp:coreProperties>`,
    'xl/workbook.xml': workbookPart(content),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => [`${OFFICE}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${OFFICE}/relationships/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES_PART,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetPart(sheet, content)]),
    ),
  };
}

/** The header row is printed on every page; Excel keeps filters in a name of its own. */
function workbookPart({ sheets }: WorkbookContent): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap((sheet, index) => {
    if (sheet.kind !== 'table') return [];
    const quoted = xmlText(`'${sheet.name.replaceAll("'", "''")}'`);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${rangeOf(sheet, '$')}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$1</definedName>`,
    ];
  });
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${tabs.join('')}</sheets>`,
    names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${CONTENT}.sheet.main+xml`),
    override('xl/styles.xml', `${CONTENT}.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${CONTENT}.worksheet+xml`),
    ),
    '</Types>',
  ].join('');
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const parts = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${parts.join('')}</Relationships>`;
}
