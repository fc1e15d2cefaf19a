import type { CardElement } from '../json';
import { flatPicture, type Color } from '../picture';

/** How far a goal came on its way from baseline to target. */
export interface Movement {
  /** From 0 to 1. */
  readonly share: number;
  /** The same in words. */
  readonly text: string;
}

const WIDTH = 192;
const HEIGHT = 8;
/** The way is the middle lines of the picture; the mark of where it is now and of the target are as high as it is. */
const WAY = { top: 2, bottom: 5 };
const MARK_WIDTH = 4;

const NONE: Color = { red: 0, green: 0, blue: 0, alpha: 0 };
const COVERED: Color = { red: 0xb4, green: 0x51, blue: 0x2c, alpha: 255 };
/** Shows on white and on black. */
const TO_GO: Color = { red: 0x80, green: 0x80, blue: 0x80, alpha: 0x70 };
const TARGET: Color = { red: 0x80, green: 0x80, blue: 0x80, alpha: 255 };

/** A way from left to right with a mark where the goal is now, and the target at its end. */
export function movementPicture({ share, text }: Movement): CardElement {
  const now = Math.round((WIDTH - 2 * MARK_WIDTH) * share);
  const pixels = Array.from({ length: HEIGHT }, (_, y) => Array.from({ length: WIDTH }, (__, x) => colorAt(x, y, now)));
  return {
    type: 'Image',
    url: flatPicture([NONE, COVERED, TO_GO, TARGET], pixels),
    altText: text,
    size: 'stretch',
    spacing: 'small',
  };
}

/** The place in the palette. */
function colorAt(x: number, y: number, now: number): number {
  if (x >= now && x < now + MARK_WIDTH) return 1;
  if (x >= WIDTH - MARK_WIDTH) return 3;
  if (y < WAY.top || y > WAY.bottom) return 0;
  return x < now ? 1 : 2;
}
