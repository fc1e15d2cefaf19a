import { progressBar, type Progress } from '../annual-plan/progress-bar';
import type { CardElement } from '../json';
import { flatPicture, type Color } from '../picture';

const WIDTH = 240;
const HEIGHT = 8;
const GAP = 4;
/** More blocks would be too narrow to tell apart. */
const MOST_BLOCKS = 24;

const NONE: Color = { red: 0, green: 0, blue: 0, alpha: 0 };
const DONE: Color = { red: 0xb4, green: 0x51, blue: 0x2c, alpha: 255 };
/** Shows on white and on black. */
const TO_DO: Color = { red: 0x80, green: 0x80, blue: 0x80, alpha: 0x70 };

/** A block for each place, filled for those that are done; with very many of them one bar. */
export function placeBlocks(progress: Progress): CardElement {
  const { done, total, text } = progress;
  if (total > MOST_BLOCKS) return progressBar(progress);
  const size = (WIDTH + GAP) / total;
  const line = Array.from({ length: WIDTH }, (_, x) => {
    const block = Math.floor(x / size);
    if (x - block * size >= size - GAP) return 0;
    return block < done ? 1 : 2;
  });
  const url = flatPicture(
    [NONE, DONE, TO_DO],
    Array.from({ length: HEIGHT }, () => line),
  );
  return { type: 'Image', url, altText: text, size: 'stretch', spacing: 'small' };
}
