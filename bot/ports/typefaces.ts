import type { Mark } from '../contracts/materials';

/** How heavy letters are. */
export type Face = Extract<Mark, { kind: 'text' }>['face'];

/** The letters that are printed with, as far as one must know them to lay out a page. */
export interface Typefaces {
  /** Of one line, in millimeters; `size` is in points. */
  widthOf(text: string, face: Face, size: number): number;
  /** Whether there is a letter for it; true for a space. */
  has(character: string): boolean;
}
