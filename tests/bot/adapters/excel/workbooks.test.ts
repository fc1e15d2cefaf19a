import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { excelSpreadsheets } from '../../../../bot/adapters/excel/spreadsheets';
import { excelWorkbooks } from '../../../../bot/adapters/excel/workbooks';
import type { WorkbookCell, WorkbookColumn, WorkbookContent } from '../../../../bot/ports/workbooks';

const COLUMNS: readonly WorkbookColumn[] = [
  { header: 'Wat', width: 30, holds: 'text' },
  { header: 'Wanneer', width: 12, holds: 'day' },
  { header: 'Aantal', width: 8, holds: 'number', choices: ['1', '2'] },
];

function aWorkbookOf(rows: readonly (readonly WorkbookCell[])[], columns = COLUMNS): WorkbookContent {
  return {
    title: 'Jaarplan 2027 Team A&B',
    pageLabel: 'Pagina {page} van {pages}',
    sheets: [
      { kind: 'table', name: 'Jaarplan', columns, rows },
      { kind: 'text', name: 'Toelichting', title: 'Zo werkt dit bestand', paragraphs: ['=Eén', 'Twee'] },
    ],
  };
}

async function partsOf(content: WorkbookContent): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await excelWorkbooks().write(content));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

async function readBack(content: WorkbookContent) {
  const [sheet] = await excelSpreadsheets().read({ name: 'plan.xlsx', bytes: await excelWorkbooks().write(content) });
  return sheet?.rows.map(({ cells }) => cells);
}

/** The elements of a part by name, each with its attributes. */
function elements(xml: string | undefined, wanted: string) {
  const found: Record<string, string>[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === wanted) found.push(attributes);
  });
  parser.write(xml ?? '').close();
  return found;
}

describe('a workbook that is written', () => {
  it('comes back as it went in: texts, days and numbers', async () => {
    const rows = [
      ['Bankje', { day: '2027-03-01' }, 12.5],
      ['Regel een\nregel twee', { day: '1999-12-31' }, null],
      ['', { day: '2028-02-29' }, 0],
    ];

    expect(await readBack(aWorkbookOf(rows))).toEqual([
      ['Wat', 'Wanneer', 'Aantal'],
      ['Bankje', '2027-03-01', '12.5'],
      ['Regel een\nregel twee', '1999-12-31'],
      ['', '2028-02-29', '0'],
    ]);
  });

  it('has each part well-formed, and says in it what each part is', async () => {
    const parts = await partsOf(aWorkbookOf([['<b>&"\'', null, null]]));

    for (const xml of Object.values(parts)) expect(elements(xml, 'nothing')).toEqual([]);
    const named = elements(parts['[Content_Types].xml'], 'Override').map(({ PartName }) => PartName?.slice(1));
    expect(named).toEqual(
      expect.arrayContaining(Object.keys(parts).filter((path) => /^(xl|docProps)\/[^_].*xml$/.test(path))),
    );
  });

  it.each([
    '=1+1',
    '+31 6',
    '-spoed-',
    '@iedereen',
    '\t=1',
    ' =1',
    "'=1",
    '=HYPERLINK("https://x.example")',
    '|x',
    '%x',
  ])('keeps %j text that no edit turns into a formula', async (text) => {
    const parts = await partsOf(aWorkbookOf([[text, null, null]]));
    const sheet = parts['xl/worksheets/sheet1.xml'];

    const [cell] = elements(sheet, 'c').filter(({ r }) => r === 'A2');
    const styles = elements(parts['xl/styles.xml'], 'xf').slice(1);
    expect(elements(sheet, 'f')).toEqual([]);
    expect(cell).toMatchObject({ t: 'inlineStr' });
    expect(styles[Number(cell?.['s'])]).toMatchObject({ numFmtId: '49', quotePrefix: '1' });
  });

  it('has days as Excel keeps them, shown as people write them', async () => {
    const parts = await partsOf(aWorkbookOf([['Bankje', { day: '2026-12-15' }, null]]));

    expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>46371</v>');
    expect(elements(parts['xl/styles.xml'], 'numFmt')).toEqual([{ numFmtId: '164', formatCode: 'dd\\-mm\\-yyyy' }]);
  });

  it('calculates: the formula stands in the cell, with what it comes to', async () => {
    const columns = [...COLUMNS, { header: 'Gemiddelde', width: 9, holds: 'decimal' } as const];
    const rows = [
      ['a', null, 2, { formula: 'IF(C2=0,"",SQRT(C2*8-C2^2)/C2)', value: 1.5 }],
      ['b', null, 0, { formula: 'IF(C3=0,"",AVERAGE(\'Jaarplan\'!C2:C3,C2))', value: null }],
    ] as const;
    const content = aWorkbookOf(rows, columns);

    const parts = await partsOf(content);
    const sheet = parts['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain('<f>IF(C2=0,&quot;&quot;,SQRT(C2*8-C2^2)/C2)</f><v>1.5</v>');
    expect(sheet).toContain("<f>IF(C3=0,&quot;&quot;,AVERAGE('Jaarplan'!C2:C3,C2))</f><v></v>");
    const [cell] = elements(sheet, 'c').filter(({ r }) => r === 'D2');
    expect(elements(parts['xl/styles.xml'], 'xf').slice(1)[Number(cell?.['s'])]).toMatchObject({ numFmtId: '2' });
    expect(await readBack(content)).toEqual([
      ['Wat', 'Wanneer', 'Aantal', 'Gemiddelde'],
      ['a', '', '2', '1.5'],
      ['b', '', '0'],
    ]);
  });

  it.each([
    '',
    'HYPERLINK("https://x.example","x")',
    'WEBSERVICE("https://x.example")',
    "cmd|' /C calc'!A0",
    "'[other.xlsx]Blad1'!A1",
    "'C:\\x\\[other.xlsx]Blad1'!A1",
    'INDIRECT(A1)',
    '"Vechtstraat"',
    'A1&A2',
    'SUM(A1:A2);1',
    'sum(A1)',
    'A12345678',
    'A1\nA2',
  ])('does not calculate %j', async (formula) => {
    await expect(excelWorkbooks().write(aWorkbookOf([['a', null, { formula, value: 1 }]]))).rejects.toThrow(
      'A cell cannot calculate',
    );
  });

  it('keeps its header in view and on every page, can be filtered, and prints across', async () => {
    const parts = await partsOf(
      aWorkbookOf([
        ['a', null, null],
        ['b', null, null],
      ]),
    );
    const sheet = parts['xl/worksheets/sheet1.xml'];

    expect(elements(sheet, 'pane')).toMatchObject([{ ySplit: '1', state: 'frozen' }]);
    expect(elements(sheet, 'autoFilter')).toEqual([{ ref: 'A1:C3' }]);
    expect(elements(sheet, 'pageSetup')).toMatchObject([
      { orientation: 'landscape', paperSize: '9', fitToHeight: '0' },
    ]);
    expect(parts['xl/workbook.xml']).toContain(">'Jaarplan'!$1:$1<");
    expect(sheet).toContain('&amp;LJaarplan 2027 Team A&amp;&amp;B&amp;RPagina &amp;P van &amp;N');
  });

  it('offers choices and allows anything else', async () => {
    const parts = await partsOf(aWorkbookOf([['a', null, null]]));

    expect(elements(parts['xl/worksheets/sheet1.xml'], 'dataValidation')).toMatchObject([
      { type: 'list', showErrorMessage: '0', sqref: 'C2:C202' },
    ]);
  });

  it('hides a column that is to be hidden, in the range that is sorted', async () => {
    const columns = [...COLUMNS, { header: 'Code', width: 9, holds: 'text', isHidden: true } as const];
    const parts = await partsOf(aWorkbookOf([['a', null, null, 'x']], columns));
    const sheet = parts['xl/worksheets/sheet1.xml'];

    expect(elements(sheet, 'col').map(({ hidden }) => hidden)).toEqual([undefined, undefined, undefined, '1']);
    expect(elements(sheet, 'autoFilter')).toEqual([{ ref: 'A1:D2' }]);
  });

  it('gives the same bytes for the same content', async () => {
    const content = aWorkbookOf([['a', { day: '2027-01-01' }, 1]]);

    expect(await excelWorkbooks().write(content)).toEqual(await excelWorkbooks().write(content));
  });

  it('has columns beyond the twenty-sixth', async () => {
    const columns = Array.from(
      { length: 30 },
      (_, index) => ({ header: `k${index}`, width: 9, holds: 'text' }) as const,
    );

    expect(await readBack(aWorkbookOf([columns.map(({ header }) => `${header}!`)], columns))).toEqual([
      columns.map(({ header }) => header),
      columns.map(({ header }) => `${header}!`),
    ]);
  });

  it('gives any text back, but for what a workbook cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (text) => {
        const rows = await readBack(aWorkbookOf([[`a${text}z`, null, 1]]));

        expect(rows?.[1]?.[0]).toBe(`a${holdable(text)}z`);
      }),
    );
  });
});

function holdable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu, '');
}
