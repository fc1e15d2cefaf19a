import { aWorkbook, textCell } from './workbook';

/** A row of the invented team's file; `when` is a date such as `2027-03-15`, or what was written instead of one. */
export interface WorkbookRow {
  readonly what: string;
  readonly who: string;
  readonly when: string;
  readonly where: string;
}

/**
 * A plan as a team keeps it in Excel: a title over the whole width, headers below it, days as the numbers that Excel makes of
 * them.
 */
export function yearPlanWorkbook(title: string, rows: readonly WorkbookRow[]): Uint8Array<ArrayBuffer> {
  const headers = ['Wat gaan we doen', 'Wie', 'Wanneer klaar', 'Waar'];
  const lines = [
    textCell('A1', title),
    headers.map((header, column) => textCell(`${'ABCD'.charAt(column)}3`, header)).join(''),
    ...rows.map(({ what, who, when, where }, index) => {
      const row = index + 4;
      return [textCell(`A${row}`, what), textCell(`B${row}`, who), dayCell(`C${row}`, when), textCell(`D${row}`, where)].join('');
    }),
  ];
  const numbers = [1, 3, ...rows.map((_, index) => index + 4)];
  return aWorkbook({
    formats: ['d-m-yyyy'],
    sheets: [
      {
        name: 'Jaarplan',
        rows: lines.map((cells, index) => `<row r="${numbers[index]}">${cells}</row>`).join(''),
        after: '<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells>',
      },
    ],
  });
}

const FIRST_DAY = Date.UTC(1899, 11, 30);
const A_DAY = 86_400_000;

function dayCell(reference: string, when: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(when) ? Date.parse(when) : Number.NaN;
  if (Number.isNaN(time)) return textCell(reference, when);
  return `<c r="${reference}" s="1"><v>${(time - FIRST_DAY) / A_DAY}</v></c>`;
}
