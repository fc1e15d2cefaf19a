import type { Instant } from '../contracts/calendar';
import type { Mark, PrintedPage } from '../contracts/materials';
import type { Language } from '../contracts/people';
import type { LogoImage } from './images';
import type { Face } from './typefaces';

/** A paragraph and the lines into which it falls. `size` is in points, `leading` and `before` in millimeters. */
export interface SheetParagraph {
  readonly text: string;
  readonly lines: readonly string[];
  readonly size: number;
  readonly face: Face;
  readonly color: string;
  readonly align: 'left' | 'center' | 'right';
  /** From one line to the next. */
  readonly leading: number;
  readonly before: number;
}

/** Texts below each other, in millimeters from the left of the sheet. */
export interface SheetCell {
  readonly x: number;
  readonly width: number;
  readonly anchor: 'top' | 'middle';
  readonly paragraphs: readonly SheetParagraph[];
}

/** Texts beside each other, in millimeters from the top of the sheet. */
export interface SheetRow {
  readonly y: number;
  readonly height: number;
  readonly cells: readonly SheetCell[];
}

/** A page before its texts are put down: what is drawn, and rows of text over it, from the top and without overlap. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly backdrop: readonly Mark[];
  readonly rows: readonly SheetRow[];
}

/** What a file says of itself. */
export interface PrintAbout {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly madeAt: Instant;
}

/** Makes pages into a file that prints the same everywhere. */
export interface PagePrinter {
  /** The same pages at the same moment make the same bytes. */
  print(pages: readonly PrintedPage[], about: PrintAbout, logo?: LogoImage): Promise<Uint8Array>;
}

/** Makes sheets into a file in which people change the texts with their word processor, without a question when it opens. */
export interface SheetWriter {
  write(sheets: readonly Sheet[], about: PrintAbout, logo?: LogoImage): Promise<Uint8Array>;
}
