import { dateOf, type DatePrecision } from './number-format';
import { plainText } from './rich-text';
import { isTrue } from './xml';

/** What all cells of a workbook refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: readonly DatePrecision[];
  /** Whether days are counted from 1904, as Excel for the Mac used to. */
  readonly is1904: boolean;
}

/** A cell as stored; of a formula `value` is what it came to when the workbook was saved. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly value: string;
  /** The text that is in the cell itself. */
  readonly inlineText: string;
}

/** What people read in a cell, trimmed. A formula that failed is empty. */
export function cellText(cell: StoredCell, { sharedStrings, dateStyles, is1904 }: CellContext): string {
  const { type, value, inlineText } = cell;
  switch (type) {
    case 's':
      return sharedStrings[Number(value)] ?? '';
    case 'inlineStr':
      return inlineText;
    case 'b':
      return value.trim() === '' ? '' : String(isTrue(value.trim()));
    case 'e':
      return '';
    case 'd':
      return value.trim().replace(/T.*$/, '');
    case 'n':
      return numberText(value.trim(), dateStyles[cell.style], is1904);
    default:
      return plainText(value);
  }
}

/** Digits behind the comma beyond these are noise of the calculation. */
const DECIMALS = 8;

function numberText(value: string, precision: DatePrecision, is1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  const date = precision === undefined ? undefined : dateOf(number, precision, is1904);
  return date ?? String(Number(number.toFixed(DECIMALS)));
}
