import type { CardElement } from '../json';
import { flatPicture, type Color } from '../picture';

/** How much of a plan is finished. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The same in words, `3 van 14 gereed`. */
  readonly text: string;
}

const WIDTH = 240;
const HEIGHT = 4;

const NONE: Color = { red: 0, green: 0, blue: 0, alpha: 0 };
const DONE: Color = { red: 0xb4, green: 0x51, blue: 0x2c, alpha: 255 };
/** Shows on white and on black. */
const TO_DO: Color = { red: 0x80, green: 0x80, blue: 0x80, alpha: 0x70 };

/** A slim bar as wide as the card, drawn as a picture: container styles would make it thick, and vanish in high contrast. */
export function progressBar({ done, total, text }: Progress): CardElement {
  const filled = Math.round((WIDTH * done) / total);
  const pixels = Array.from({ length: HEIGHT }, (_, y) =>
    Array.from({ length: WIDTH }, (__, x) => (isCorner(x, y) ? 0 : x < filled ? 1 : 2)),
  );
  return {
    type: 'Image',
    url: flatPicture([NONE, DONE, TO_DO], pixels),
    altText: text,
    size: 'stretch',
    spacing: 'small',
  };
}

/** Left out, so that the ends look rounded. */
function isCorner(x: number, y: number): boolean {
  return (x === 0 || x === WIDTH - 1) && (y === 0 || y === HEIGHT - 1);
}
