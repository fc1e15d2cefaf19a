import type { CardElement } from '../json';

/** One month of a timeline, by the worst that is in it. */
export interface Month {
  /** `jan`. */
  readonly name: string;
  readonly state: 'empty' | 'coming' | 'done' | 'late';
}

/** What a mark means: `gereed`, `te laat`, `komt nog`. */
export type MonthWords = Readonly<Record<'done' | 'late' | 'coming', string>>;

const CELLS = {
  empty: { glyph: '·', style: 'emphasis' },
  coming: { glyph: '•', style: 'accent' },
  done: { glyph: '✓', style: 'good' },
  late: { glyph: '!', style: 'attention' },
} as const;

const MARKED = ['done', 'late', 'coming'] as const;
const MONTHS_A_LINE = 6;

/** A small calendar, six months on a line so that it fits a phone; the mark in a month says the same as its color. */
export function monthStrip(months: readonly Month[]): CardElement {
  const lines = Array.from({ length: Math.ceil(months.length / MONTHS_A_LINE) }, (_, line) =>
    months.slice(line * MONTHS_A_LINE, (line + 1) * MONTHS_A_LINE),
  );
  return {
    type: 'Table',
    firstRowAsHeaders: false,
    showGridLines: false,
    columns: Array.from({ length: MONTHS_A_LINE }, () => ({ width: 1 })),
    rows: lines.map((line) => ({ type: 'TableRow', cells: line.map(cell) })),
  };
}

/** The same marks, with what they mean. */
export function legendOf(words: MonthWords): string {
  return MARKED.map((state) => `${CELLS[state].glyph} ${words[state]}`).join(' · ');
}

function cell({ name, state }: Month): CardElement {
  const { glyph, style } = CELLS[state];
  const text = { type: 'TextBlock', size: 'small', horizontalAlignment: 'center' };
  return {
    type: 'TableCell',
    style,
    items: [
      { ...text, text: name, isSubtle: state === 'empty' },
      { ...text, text: glyph, weight: 'bolder', spacing: 'none' },
    ],
  };
}
