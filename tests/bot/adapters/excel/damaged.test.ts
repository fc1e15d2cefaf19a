import fc from 'fast-check';
import { excelSpreadsheets } from '../../../../bot/adapters/excel/spreadsheets';
import { DomainError } from '../../../../bot/shared/errors';
import { aWorkbook, textCell } from '../../../support/plans/workbook';

const ROW = `<row r="1">${textCell('A1', 'Actie')}<c r="B1" t="s"><v>0</v></c><c r="C1" s="1"><v>46371</v></c></row>`;
const WORKBOOK = aWorkbook({
  sheets: [
    { rows: ROW + ROW.replaceAll('1"', '2"'), before: '<cols><col min="9" max="9" hidden="1"/></cols>' },
    { rows: ROW, after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' },
  ],
  sharedStrings: '<si><t>Wie</t></si>',
  formats: ['d-m-yyyy'],
});

/** Rows, or the expected failure; anything else is thrown on. */
async function outcomeOf(bytes: Uint8Array): Promise<'rows' | 'refused'> {
  try {
    const [sheet] = await excelSpreadsheets().read({ name: 'plan.xlsx', bytes });
    return sheet === undefined ? 'refused' : 'rows';
  } catch (error) {
    if (error instanceof DomainError) return 'refused';
    throw error;
  }
}

describe('a damaged workbook', () => {
  it('that is whole is read', async () => {
    expect(await outcomeOf(WORKBOOK)).toBe('rows');
  });

  it('is refused wherever it breaks off before the last part ends', async () => {
    const directory = Buffer.from(WORKBOOK).indexOf('PK\u0001\u0002');

    for (let length = 0; length < directory; length += 1) {
      expect([length, await outcomeOf(WORKBOOK.subarray(0, length))]).toEqual([length, 'refused']);
    }
  });

  it('with other bytes in it is read or refused, and nothing else happens', async () => {
    const byte = fc.record({ at: fc.nat(WORKBOOK.length - 1), value: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(WORKBOOK);
        for (const { at, value } of changes) bytes[at] = value;

        expect(['rows', 'refused']).toContain(await outcomeOf(bytes));
      }),
      { numRuns: 500 },
    );
  });

  it('of random bytes behind a signature is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await outcomeOf(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]))).toBe('refused');
      }),
      { numRuns: 500 },
    );
  });

  it('with random XML in a part is read or refused, and nothing else happens', async () => {
    const piece = fc.constantFrom(
      ...['<row>', '</row>', '<c r="B2">', '<c t="s">', '</c>', '<v>', '</v>', '1', '-1', 'x', '&#0;', '&amp;', '<t>'],
      ...[
        '<row r="-5"/>',
        '<row r="9999999"/>',
        '<c r="ZZZ1"/>',
        '<mergeCell ref="B2:A1"/>',
        '<!--',
        '<![CDATA[',
        '<?x?>',
      ],
      ...[
        '<col min="x" hidden="1"/>',
        '<sheet/>',
        '<xf numFmtId="x"/>',
        '<__proto__/>',
        '<row constructor="1"/>',
        '\u0000',
      ],
    );
    const part = fc.constantFrom(
      'xl/workbook.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/worksheets/sheet1.xml',
    );
    await fc.assert(
      fc.asyncProperty(part, fc.array(piece, { maxLength: 12 }), async (path, pieces) => {
        const xml = `<a><sheetData>${ROW}${pieces.join('')}</sheetData></a>`;
        const parts = { [path]: xml };

        expect(['rows', 'refused']).toContain(
          await outcomeOf(aWorkbook({ sheets: [{ rows: ROW }], formats: ['0'], parts })),
        );
      }),
      { numRuns: 300 },
    );
  });
});
