import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { csvSpreadsheets } from '../../../../bot/adapters/csv/spreadsheets';

const table = 'Actie;Wie\r\nCafé in de hal;Zoë\r\nBudget €;–\r\n';

describe('csvSpreadsheets', () => {
  it.each([
    ['UTF-8', encode(table, 'utf8')],
    ['UTF-8 with a byte order mark', encode(table, 'utf8', { addBOM: true })],
    ['Windows-1252', encode(table, 'win1252')],
    ['UTF-16 little endian', encode(table, 'utf16le', { addBOM: true })],
    ['UTF-16 big endian', encode(table, 'utf16be', { addBOM: true })],
  ])('reads %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      ['Actie', 'Wie'],
      ['Café in de hal', 'Zoë'],
      ['Budget €', '–'],
    ]);
  });

  it.each([
    ['semicolons', 'a;b, c;d\ne;f, g;h'],
    ['commas', 'a,"b, c",d\ne,"f, g",h'],
    ['tabs', 'a\tb, c\td\ne\tf, g\th'],
    ['what a sep= line says', 'sep=;\r\na;b, c;d\r\ne;f, g;h'],
  ])('separates by %s', async (_, text) => {
    expect(await cellsOf(Buffer.from(text))).toEqual([
      ['a', 'b, c', 'd'],
      ['e', 'f, g', 'h'],
    ]);
  });

  it('numbers the rows as a spreadsheet does: empty ones count, a line break within quotes does not', async () => {
    const text = 'Plan 2027\n\nActie;Datum\n"Soep\n""tafel""";1 mei\n;\n;\n';

    const sheets = await csvSpreadsheets().read({ name: 'plan.csv', bytes: Buffer.from(text) });

    expect(sheets.map(({ name }) => name)).toEqual(['plan.csv']);
    expect(sheets[0]?.rows).toEqual([
      { number: 1, cells: ['Plan 2027'] },
      { number: 2, cells: [''] },
      { number: 3, cells: ['Actie', 'Datum'] },
      { number: 4, cells: ['Soep\n"tafel"', '1 mei'] },
    ]);
  });

  it('reads rows of unequal width and a quote that is never closed', async () => {
    expect(await cellsOf(Buffer.from('a;b\nc;d;e\nf\n"g;h\ni;j'))).toEqual([
      ['a', 'b'],
      ['c', 'd', 'e'],
      ['f'],
      ['"g', 'h'],
      ['i', 'j'],
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'spreadsheet.empty'],
    ['blanks', Buffer.from(' \r\n\r\n'), 'spreadsheet.empty'],
    ['an Excel workbook with another name', Buffer.from('PK\u0003\u0004....'), 'spreadsheet.workbook-not-supported'],
    ['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1]), 'spreadsheet.workbook-not-supported'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'spreadsheet.not-a-table'],
    ['bytes that only look like rows', Buffer.from('a;b\u0000\nc;d\ne;f'), 'spreadsheet.not-a-table'],
    ['a letter', Buffer.from('Beste collega\nHierbij het plan.\nGroet'), 'spreadsheet.not-a-table'],
    ['too many bytes', Buffer.alloc(2 * 1024 * 1024 + 1, 'a;b\n'), 'spreadsheet.too-large'],
    ['too many rows', Buffer.from('a;b\n'.repeat(2001)), 'spreadsheet.too-large'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(csvSpreadsheets().read({ name: 'plan.csv', bytes })).rejects.toMatchObject({ code });
  });

  it('accepts exactly as many rows as it may have', async () => {
    expect(await cellsOf(Buffer.from('a;b\n'.repeat(2000)))).toHaveLength(2000);
  });

  it.each([
    ['jaarplan-rivierenwijk-2027.csv', 'Budget: € 48.500, zie tabblad 2', 9],
    ['annual-plan-waalhof-2027.csv', 'Tool library, opening', 6],
    ['edge-cases.csv', '-spoedreparatie hekwerk (verzonnen)', 2],
  ])('reads the plan %s', async (name, cell, width) => {
    const cells = await cellsOf(await readFile(join(__dirname, '../../../support/plans', name)));

    expect(cells.flat()).toContain(cell);
    expect(cells[0]).toHaveLength(width);
  });
});

async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const [sheet] = await csvSpreadsheets().read({ name: 'plan.csv', bytes });
  return (sheet?.rows ?? []).map(({ cells }) => cells);
}
