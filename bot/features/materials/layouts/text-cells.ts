import type { Mark } from '../../../contracts/materials';
import type { SheetCell, SheetParagraph, SheetRow } from '../../../ports/printing';
import type { Face, Typefaces } from '../../../ports/typefaces';
import { wordsOf, wrapped } from './wrapping';

/** A point, in millimeters. */
export const POINT = 25.4 / 72;

/** How a text looks; `size` in points, `before` in millimeters. */
export interface Look {
  readonly size: number;
  readonly color: string;
  readonly face?: Face;
  readonly align?: SheetParagraph['align'];
  /** In sizes of the letters; 1.36 unless given. */
  readonly lineHeight?: number;
  readonly before?: number;
}

const LINE_HEIGHT = 1.36;

/** A text in so many millimeters. */
export function paragraphOf(faces: Typefaces, text: string, width: number, look: Look): SheetParagraph {
  const { size, color, face = 'regular', align = 'left', lineHeight = LINE_HEIGHT, before = 0 } = look;
  const lines = wrapped(text, width, (line) => faces.widthOf(line, face, size));
  return { text, lines, size, face, color, align, leading: size * POINT * lineHeight, before };
}

/** The largest size up to `most` in which no word has to be broken; `least` when there is none. */
export function wholeWordSize(
  faces: Typefaces,
  text: string,
  width: number,
  { most, least, face }: { readonly most: number; readonly least: number; readonly face: Face },
): number {
  const widest = Math.max(1e-3, ...wordsOf(text).map((word) => faces.widthOf(word, face, 1)));
  return Math.max(least, Math.min(most, Math.floor((width / widest) * 10) / 10));
}

/** In millimeters, what is above the first included. */
export function heightOf(paragraphs: readonly SheetParagraph[]): number {
  return paragraphs.reduce((sum, { before, leading, lines }) => sum + before + leading * lines.length, 0);
}

/** The lines of a row, where they stand on the page. */
export function rowMarks(row: SheetRow): readonly Mark[] {
  return row.cells.flatMap((cell) => cellMarks(row, cell));
}

function cellMarks({ y, height }: SheetRow, { x, width, anchor, paragraphs }: SheetCell): readonly Mark[] {
  let top = y + (anchor === 'middle' ? (height - heightOf(paragraphs)) / 2 : 0);
  return paragraphs.flatMap((paragraph) => {
    top += paragraph.before;
    return paragraph.lines.map((text): Mark => {
      const { size, face, color, align, leading } = paragraph;
      const baseline = top + leading / 2 + size * POINT * HALF_CAPITAL;
      top += leading;
      return { kind: 'text', x: x + width * START[align], y: rounded(baseline), text, size, face, color, align };
    });
  });
}

const START = { left: 0, center: 0.5, right: 1 } as const;

/** A capital is 0.7 of the size; its middle stands in the middle of the line. */
const HALF_CAPITAL = 0.35;

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
