import type { CardElement } from '../json';
import { flatPicture, type Color } from '../picture';

/** Where something is in a row of stages. */
export interface Stages {
  readonly count: number;
  /** From 0. */
  readonly current: number;
  /** The same in words: `Stap 2 van 5: in afstemming`. */
  readonly text: string;
}

const WIDTH = 240;
const RADIUS = 6;
const HEIGHT = 2 * RADIUS + 1;
const LINE = 1;
/** Inside a dot that is not reached yet. */
const HOLE = 4;

const NONE: Color = { red: 0, green: 0, blue: 0, alpha: 0 };
const REACHED: Color = { red: 0xb4, green: 0x51, blue: 0x2c, alpha: 255 };
/** Shows on white and on black. */
const TO_COME: Color = { red: 0x80, green: 0x80, blue: 0x80, alpha: 255 };

/** A dot for each stage on one line: filled up to where it is, open after that. */
export function stagePicture({ count, current, text }: Stages): CardElement {
  const step = (WIDTH - HEIGHT) / (count - 1);
  const centers = Array.from({ length: count }, (_, stage) => Math.round(RADIUS + stage * step));
  const pixels = Array.from({ length: HEIGHT }, (_, y) =>
    Array.from({ length: WIDTH }, (__, x) => colorAt(x, y - RADIUS, centers, current)),
  );
  return {
    type: 'Image',
    url: flatPicture([NONE, REACHED, TO_COME], pixels),
    altText: text,
    size: 'stretch',
    spacing: 'small',
  };
}

/** The place in the palette; `y` counts from the line. */
function colorAt(x: number, y: number, centers: readonly number[], current: number): number {
  const stage = centers.findIndex((center) => Math.hypot(x - center, y) <= RADIUS);
  const reached = centers[current] ?? 0;
  if (stage === -1) return Math.abs(y) > LINE || x < RADIUS || x >= WIDTH - RADIUS ? 0 : x < reached ? 1 : 2;
  if (stage <= current) return 1;
  return Math.hypot(x - (centers[stage] ?? 0), y) <= HOLE ? 0 : 2;
}
