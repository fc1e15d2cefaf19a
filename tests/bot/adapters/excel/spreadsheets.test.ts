import { unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate';
import { excelSpreadsheets } from '../../../../bot/adapters/excel/spreadsheets';
import type { Sheet } from '../../../../bot/ports/spreadsheets';
import { aWorkbook, textCell, workbookOf, type TestSheet, type TestWorkbook } from '../../../support/plans/workbook';

const HEADER = `<row r="1">${textCell('A1', 'Actie')}${textCell('B1', 'Wie')}</row>`;

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  return excelSpreadsheets().read({ name: 'jaarplan.xlsx', bytes });
}

/** The cells of the only sheet, row by row. */
async function cellsOf(
  sheet: TestSheet,
  workbook: Partial<TestWorkbook> = {},
): Promise<readonly (readonly string[])[]> {
  const [read] = await sheetsOf(aWorkbook({ ...workbook, sheets: [sheet] }));
  return (read?.rows ?? []).map(({ cells }) => cells);
}

/** What a cell with this XML reads as. */
async function cellOf(xml: string, workbook: Partial<TestWorkbook> = {}): Promise<string | undefined> {
  const row = `<row r="2">${textCell('A2', 'x')}${textCell('B2', 'y')}${xml}</row>`;
  return (await cellsOf({ rows: HEADER + row }, workbook))[1]?.[2];
}

describe('a cell', () => {
  it.each`
    what                                   | xml                                                                                       | text
    ${'a shared text'}                     | ${'<c r="C2" t="s"><v>1</v></c>'}                                                         | ${'Soep & brood'}
    ${'a shared text in pieces'}           | ${'<c r="C2" t="s"><v>2</v></c>'}                                                         | ${'Bram Kok'}
    ${'a shared text that is not there'}   | ${'<c r="C2" t="s"><v>9</v></c><c r="D2"><v>1</v></c>'}                                   | ${''}
    ${'a text in the cell'}                | ${'<c r="C2" t="inlineStr"><is><t> Zoë </t></is></c>'}                                    | ${'Zoë'}
    ${'a text in the cell in pieces'}      | ${'<c r="C2" t="inlineStr"><is><r><t>An</t></r><r><rPr><b/></rPr><t>na</t></r></is></c>'} | ${'Anna'}
    ${'names on lines of their own'}       | ${'<c r="C2" t="inlineStr"><is><t>Anna_x000D_&#10;Bram</t></is></c>'}                     | ${'Anna\nBram'}
    ${'markup that is text'}               | ${'<c r="C2" t="inlineStr"><is><t><![CDATA[<Anna>]]> &amp; &#233;</t></is></c>'}          | ${'<Anna> & é'}
    ${'control characters'}                | ${'<c r="C2" t="inlineStr"><is><t>An_x0007_na</t></is></c>'}                              | ${'Anna'}
    ${'a formula that gives text'}         | ${'<c r="C2" t="str"><f>A1&amp;B1</f><v>Actie Wie</v></c>'}                               | ${'Actie Wie'}
    ${'a formula that gives a number'}     | ${'<c r="C2"><f>SUM(1,11)</f><v>12</v></c>'}                                              | ${'12'}
    ${'a formula that gives a day'}        | ${'<c r="C2" s="1"><f>TODAY()</f><v>46371</v></c>'}                                       | ${'2026-12-15'}
    ${'a formula that was not worked out'} | ${'<c r="C2"><f>SUM(1,11)</f></c><c r="D2"><v>1</v></c>'}                                 | ${''}
    ${'a formula that failed'}             | ${'<c r="C2" t="e"><f>A1/0</f><v>#DIV/0!</v></c><c r="D2"><v>1</v></c>'}                  | ${''}
    ${'a lost reference'}                  | ${'<c r="C2" t="e"><v>#REF!</v></c><c r="D2"><v>1</v></c>'}                               | ${''}
    ${'a yes'}                             | ${'<c r="C2" t="b"><v>1</v></c>'}                                                         | ${'true'}
    ${'a no'}                              | ${'<c r="C2" t="b"><v>0</v></c>'}                                                         | ${'false'}
    ${'neither yes nor no'}                | ${'<c r="C2" t="b"/><c r="D2"><v>1</v></c>'}                                              | ${''}
    ${'a whole number'}                    | ${'<c r="C2"><v>12</v></c>'}                                                              | ${'12'}
    ${'a large number'}                    | ${'<c r="C2"><v>31612345678</v></c>'}                                                     | ${'31612345678'}
    ${'a number with noise'}               | ${'<c r="C2"><v>12.000000001</v></c>'}                                                    | ${'12'}
    ${'a sum with noise'}                  | ${'<c r="C2"><v>0.30000000000000004</v></c>'}                                             | ${'0.3'}
    ${'a number with an exponent'}         | ${'<c r="C2"><v>1.2E3</v></c>'}                                                           | ${'1200'}
    ${'a day as text of the standard'}     | ${'<c r="C2" t="d"><v>2026-12-15T09:30:00</v></c>'}                                       | ${'2026-12-15'}
    ${'only formatting'}                   | ${'<c r="C2" s="1"/><c r="D2"><v>1</v></c>'}                                              | ${''}
    ${'a cell without its place'}          | ${'<c><v>12</v></c>'}                                                                     | ${'12'}
  `('with $what reads $text', async ({ xml, text }) => {
    const sharedStrings = `<si><t>Actie</t></si><si><t>Soep &amp; brood</t></si>
      <si><r><t xml:space="preserve">Bram </t></r><r><rPr><b/></rPr><t>Kok</t></r><rPh sb="0" eb="1"><t>uitspraak</t></rPh></si>`;

    expect(await cellOf(xml, { sharedStrings, formats: ['14'] })).toBe(text);
  });
});

describe('a number', () => {
  it.each`
    format                    | value           | text
    ${'14'}                   | ${'46371'}      | ${'2026-12-15'}
    ${'15'}                   | ${'46371'}      | ${'2026-12-15'}
    ${'22'}                   | ${'46371.75'}   | ${'2026-12-15'}
    ${'17'}                   | ${'46447'}      | ${'maart 2027'}
    ${'dd-mm-yyyy'}           | ${'46371'}      | ${'2026-12-15'}
    ${'[$-413]d mmmm yyyy;@'} | ${'46371.9999'} | ${'2026-12-15'}
    ${'ddd d/m'}              | ${'46371'}      | ${'2026-12-15'}
    ${'mmm yyyy'}             | ${'46371'}      | ${'december 2026'}
    ${'mmmm'}                 | ${'46371'}      | ${'december 2026'}
    ${'yyyy'}                 | ${'46371'}      | ${'2026'}
    ${'d-m-yyyy h:mm'}        | ${'0.5'}        | ${'0.5'}
    ${'d-m-yyyy'}             | ${'1'}          | ${'1900-01-01'}
    ${'d-m-yyyy'}             | ${'61'}         | ${'1900-03-01'}
    ${'d-m-yyyy'}             | ${'-3'}         | ${'-3'}
    ${'d-m-yyyy'}             | ${'1E+300'}     | ${'1e+300'}
    ${'h:mm'}                 | ${'0.5'}        | ${'0.5'}
    ${'[h]:mm:ss'}            | ${'1.5'}        | ${'1.5'}
    ${'General'}              | ${'46371'}      | ${'46371'}
    ${'Standaard'}            | ${'46371'}      | ${'46371'}
    ${'0.00'}                 | ${'46371'}      | ${'46371'}
    ${'0 "dagen"'}            | ${'3'}          | ${'3'}
    ${'0\\d'}                 | ${'3'}          | ${'3'}
    ${'[Red]#,##0;[Red]-0'}   | ${'3'}          | ${'3'}
    ${'_-€ * #,##0_d'}        | ${'3'}          | ${'3'}
  `('$value shown as $format reads $text', async ({ format, value, text }) => {
    expect(await cellOf(`<c r="C2" s="1"><v>${value}</v></c>`, { formats: [format] })).toBe(text);
  });

  it.each([
    [false, '2026-12-15'],
    [true, '2030-12-16'],
  ])('is a day counted from 1904 when the workbook says so (%s)', async (is1904, text) => {
    expect(await cellOf('<c r="C2" s="1"><v>46371</v></c>', { formats: ['14'], is1904 })).toBe(text);
  });
});

describe('a sheet', () => {
  it('has the row numbers that people see, and empty rows count', async () => {
    const rows = `<row r="2">${textCell('A2', 'Actie')}${textCell('C2', 'Wie')}</row>
      <row r="4">${textCell('A4', 'Soep')}${textCell('C4', 'Anna')}</row><row r="9"><c r="A9" s="0"/></row>`;

    const [sheet] = await sheetsOf(aWorkbook({ sheets: [{ name: 'Acties', rows }] }));

    expect(sheet).toEqual({
      name: 'Acties',
      rows: [
        { number: 1, cells: [] },
        { number: 2, cells: ['Actie', '', 'Wie'] },
        { number: 3, cells: [] },
        { number: 4, cells: ['Soep', '', 'Anna'] },
      ],
    });
  });

  it('may leave the places of its rows and cells unsaid', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="D2"><v>4</v></c></row>';

    expect(await cellsOf({ rows })).toEqual([
      ['1', '2'],
      ['3', '', '', '4'],
    ]);
  });

  it('is read without its hidden rows and columns, under the same row numbers', async () => {
    const line = (row: number, attributes = ''): string =>
      `<row r="${row}" ${attributes}>${['A', 'B', 'C', 'D'].map((letter) => textCell(`${letter}${row}`, `${letter}${row}`)).join('')}</row>`;
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="9"/></cols>';

    const rows = line(1) + line(2, 'hidden="1"') + line(3, 'hidden="true"') + line(4, 'hidden="0"');
    const [sheet] = await sheetsOf(aWorkbook({ sheets: [{ before, rows }] }));

    expect(sheet?.rows).toEqual([
      { number: 1, cells: ['A1', 'D1'] },
      { number: 4, cells: ['A4', 'D4'] },
    ]);
  });

  it('reads a prefix before every name the same', async () => {
    const xml = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
      <x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row>
      <x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B2"><x:v>4</x:v></x:c></x:row>
      </x:sheetData></x:worksheet>`;

    expect(await cellsOf({ rows: '' }, { parts: { 'xl/worksheets/sheet1.xml': xml } })).toEqual([
      ['1', '2'],
      ['a', '4'],
    ]);
  });
});

describe('merged cells', () => {
  const merge = (...references: readonly string[]): string =>
    `<mergeCells>${references.map((reference) => `<mergeCell ref="${reference}"/>`).join('')}</mergeCells>`;
  const table = (...lines: readonly (readonly [string, string, string])[]): string =>
    lines
      .map((cells, index) => {
        const row = index + 1;
        const filled = cells.map((cell, column) => (cell === '' ? '' : textCell(`${'ABC'[column] ?? ''}${row}`, cell)));
        return `<row r="${row}">${filled.join('')}</row>`;
      })
      .join('');

  it.each([
    [
      'side by side count for the first',
      table(['Jaarplan', '', ''], ['Actie', 'Wie', 'Wanneer'], ['Soep', 'Anna', 'mei']),
      merge('A1:C1'),
      [['Jaarplan'], ['Actie', 'Wie', 'Wanneer'], ['Soep', 'Anna', 'mei']],
    ],
    [
      'above each other count for each row',
      table(['Actie', 'Wie', 'Wanneer'], ['Soep', 'Anna', 'mei'], ['Bankje', '', 'juni'], ['Tuin', '', '']),
      merge('B2:B4'),
      [
        ['Actie', 'Wie', 'Wanneer'],
        ['Soep', 'Anna', 'mei'],
        ['Bankje', 'Anna', 'juni'],
        ['Tuin', 'Anna'],
      ],
    ],
    [
      'in a row that has nothing of its own leave it empty',
      table(['Actie', 'Wie', 'Wanneer'], ['Soep', 'Anna', 'mei'], ['', '', ''], ['Tuin', 'Bram', 'juni']),
      merge('A2:A3', 'B2:B3', 'C2:C3'),
      [['Actie', 'Wie', 'Wanneer'], ['Soep', 'Anna', 'mei'], [], ['Tuin', 'Bram', 'juni']],
    ],
    [
      'that are empty change nothing',
      table(['Actie', 'Wie', 'Wanneer'], ['Soep', '', 'mei'], ['Tuin', '', 'juni']),
      merge('B2:B3', 'zo maar wat'),
      [
        ['Actie', 'Wie', 'Wanneer'],
        ['Soep', '', 'mei'],
        ['Tuin', '', 'juni'],
      ],
    ],
  ])('%s', async (_, rows, after, cells) => {
    expect(await cellsOf({ rows, after })).toEqual(cells);
  });

  it('count for the first column that is visible', async () => {
    const rows = table(['Actie', '', 'Wie'], ['Soep', '', 'Anna']);

    const cells = await cellsOf({
      before: '<cols><col min="1" max="1" hidden="1"/></cols>',
      rows,
      after: merge('A1:B1', 'A2:B2'),
    });

    expect(cells).toEqual([
      ['Actie', 'Wie'],
      ['Soep', 'Anna'],
    ]);
  });
});

describe('a workbook', () => {
  it.each([
    ['packed', ZipDeflate],
    ['not packed', ZipPassThrough],
  ])('written part by part, %s, is read', async (_, Part) => {
    const pieces: Uint8Array[] = [];
    const archive = new Zip((_error, piece) => pieces.push(piece));
    for (const [path, part] of Object.entries(
      unzipSync(
        workbookOf([
          ['Actie', 'Wie'],
          ['Soep', 'Anna'],
        ]),
      ),
    )) {
      const file = new Part(path);
      archive.add(file);
      file.push(part, true);
    }
    archive.end();

    expect((await sheetsOf(Buffer.concat(pieces)))[0]?.rows[1]?.cells).toEqual(['Soep', 'Anna']);
  });

  const plan = (title: string): string => HEADER + `<row r="2">${textCell('A2', title)}${textCell('B2', 'Anna')}</row>`;

  it('gives its visible sheets with a table in the order of the tabs', async () => {
    const sheets = await sheetsOf(
      aWorkbook({
        sheets: [
          { name: 'Uitleg', rows: `<row r="1">${textCell('A1', 'Vul tabblad 3 in')}</row>` },
          { name: 'Lijsten', state: 'hidden', rows: plan('hidden') },
          { name: '2027', rows: plan('Soep') },
          { name: 'Geheim', state: 'veryHidden', rows: plan('very hidden') },
          { name: 'Leeg', rows: '' },
          { name: '2026', rows: plan('Bankje') },
        ],
      }),
    );

    expect(sheets.map(({ name, rows }) => [name, rows[1]?.cells[0]])).toEqual([
      ['2027', 'Soep'],
      ['2026', 'Bankje'],
    ]);
  });

  it('gives a sheet once that is on two tabs', async () => {
    const parts = {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/><sheet name="B" r:id="rId1"/></sheets></workbook>',
    };

    const sheets = await sheetsOf(aWorkbook({ sheets: [{ rows: plan('Soep') }], parts }));

    expect(sheets.map(({ name }) => name)).toEqual(['A']);
  });

  it.each([
    ['a slash before', (path: string) => `/${path}`],
    ['backslashes in', (path: string) => path.replaceAll('/', '\\')],
  ])('is read with %s the paths of its parts', async (_, rename) => {
    const parts = Object.entries(unzipSync(aWorkbook({ sheets: [{ rows: plan('Soep') }] })));
    const renamed = zipSync(Object.fromEntries(parts.map(([path, part]) => [rename(path), part])));

    expect((await sheetsOf(renamed))[0]?.rows[1]?.cells[0]).toBe('Soep');
  });

  it('is read although another sheet is longer than a plan ever is', async () => {
    const long = Array.from({ length: 2001 }, (_, index) => `<row><c><v>${index}</v></c><c><v>1</v></c></row>`).join(
      '',
    );

    const sheets = await sheetsOf(aWorkbook({ sheets: [{ rows: long }, { name: 'Plan', rows: plan('Soep') }] }));

    expect(sheets.map(({ name }) => name)).toEqual(['Plan']);
  });

  it('may have as many rows as a plan may have, hidden ones not counted', async () => {
    const rows = Array.from({ length: 2001 }, () => '<row><c><v>1</v></c><c><v>1</v></c></row>').join('');

    expect(await cellsOf({ rows: rows.replace('<row>', '<row hidden="1">') })).toHaveLength(2000);
  });
});

describe('a file that is refused', () => {
  const rows = HEADER + HEADER.replaceAll('1"', '2"');
  const aPlan = aWorkbook({ sheets: [{ rows }] });
  const aPlanWith = (parts: Readonly<Record<string, string | undefined>>): Uint8Array =>
    aWorkbook({ sheets: [{ rows }], sharedStrings: '<si><t>x</t></si>', parts });
  const many = (count: number, row: string): string => row.repeat(count);
  const filledRow = '<row><c><v>1</v></c><c><v>1</v></c></row>';

  it.each([
    ['nothing', new Uint8Array(), 'spreadsheet.empty'],
    [
      'a workbook without a filled cell',
      aWorkbook({ sheets: [{ rows: '<row r="1"><c r="A1" s="1"/></row>' }] }),
      'spreadsheet.empty',
    ],
    ['only hidden sheets', aWorkbook({ sheets: [{ state: 'hidden', rows }] }), 'spreadsheet.empty'],
    ['a single column', workbookOf([['Beste collega'], ['Hierbij het plan']]), 'spreadsheet.not-a-table'],
    [
      'a letter',
      aPlanWith({ 'xl/workbook.xml': undefined, 'word/document.xml': '<document/>' }),
      'spreadsheet.not-a-table',
    ],
    [
      'an OpenDocument sheet',
      aPlanWith({ 'xl/workbook.xml': undefined, 'content.xml': '<x/>' }),
      'spreadsheet.workbook-not-supported',
    ],
    [
      'a binary workbook',
      aPlanWith({ 'xl/workbook.xml': undefined, 'xl/workbook.bin': '.' }),
      'spreadsheet.workbook-not-supported',
    ],
    [
      'a workbook without one of its sheets',
      aPlanWith({ 'xl/worksheets/sheet1.xml': undefined }),
      'spreadsheet.not-a-table',
    ],
    ['a workbook without its texts', aPlanWith({ 'xl/sharedStrings.xml': undefined }), 'spreadsheet.not-a-table'],
    [
      'XML that is broken',
      aPlanWith({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }),
      'spreadsheet.not-a-table',
    ],
    [
      'XML with a DTD',
      aPlanWith({ 'xl/sharedStrings.xml': '<!DOCTYPE sst><sst><si><t>x</t></si></sst>' }),
      'spreadsheet.not-a-table',
    ],
    [
      'XML with entities of its own',
      aPlanWith({
        'xl/sharedStrings.xml':
          '<!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/hostname">]><sst><si><t>&e;</t></si></sst>',
      }),
      'spreadsheet.not-a-table',
    ],
    [
      'an entity that XML does not know',
      aPlanWith({ 'xl/sharedStrings.xml': '<sst><si><t>&e;</t></si></sst>' }),
      'spreadsheet.not-a-table',
    ],
    ['half a workbook', aPlan.subarray(0, aPlan.length / 2), 'spreadsheet.not-a-table'],
    ['a bare signature', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'spreadsheet.not-a-table'],
    ['too many bytes', new Uint8Array(2 * 1024 * 1024 + 1), 'spreadsheet.too-large'],
    ['too many rows', aWorkbook({ sheets: [{ rows: many(2001, filledRow) }] }), 'spreadsheet.too-large'],
    [
      'too many rows above hidden ones',
      aWorkbook({ sheets: [{ rows: many(2001, filledRow) + many(2001, '<row hidden="1"/>') }] }),
      'spreadsheet.too-large',
    ],
    [
      'a row far below',
      aWorkbook({ sheets: [{ rows: `${filledRow}<row r="1048576"><c><v>1</v></c></row>` }] }),
      'spreadsheet.too-large',
    ],
    [
      'a text that is repeated until it is too much',
      aWorkbook({
        sharedStrings: `<si><t>${'x'.repeat(30_000)}</t></si>`,
        sheets: [{ rows: many(100, '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>') }],
      }),
      'spreadsheet.too-large',
    ],
    [
      'more cells than a plan has',
      aWorkbook({ sheets: [{ rows: many(1000, `<row>${many(201, '<c><v>1</v></c>')}</row>`) }] }),
      'spreadsheet.too-large',
    ],
    [
      'endless merged cells',
      aWorkbook({ sheets: [{ rows, after: many(10_001, '<mergeCell ref="A1:A2"/>') }] }),
      'spreadsheet.too-large',
    ],
    [
      'a bomb in a sheet',
      aPlanWith({ 'xl/worksheets/sheet1.xml': ' '.repeat(31 * 1024 * 1024) }),
      'spreadsheet.too-large',
    ],
    [
      'a bomb in two parts that nobody refers to',
      aPlanWith({ 'xl/a.xml': ' '.repeat(16 * 1024 * 1024), 'xl/b.xml': ' '.repeat(16 * 1024 * 1024) }),
      'spreadsheet.too-large',
    ],
  ])('is %s', async (_, bytes, code) => {
    await expect(sheetsOf(bytes)).rejects.toMatchObject({ code });
  });

  it('is a bomb that says that it is small', async () => {
    const bomb = aPlanWith({ 'xl/worksheets/sheet1.xml': ' '.repeat(31 * 1024 * 1024) });

    await expect(sheetsOf(withSmallSizes(bomb))).rejects.toMatchObject({ code: 'spreadsheet.too-large' });
  });
});

/** The same archive, with 1 as unpacked size in each header. */
function withSmallSizes(archive: Uint8Array): Uint8Array {
  const copy = Buffer.from(archive);
  for (const [signature, offset] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const) {
    for (let at = copy.indexOf(signature); at >= 0; at = copy.indexOf(signature, at + 4))
      copy.writeUInt32LE(1, at + offset);
  }
  return copy;
}
