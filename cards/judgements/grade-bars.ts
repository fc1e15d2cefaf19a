import type { CardElement } from '../json';
import { flatPicture, type Color } from '../picture';

/** One's own grade beside the others' mean, 1–10. */
export interface GradePair {
  readonly own: number;
  readonly others: number;
  /** The same in words. */
  readonly text: string;
}

const HIGHEST = 10;
const PIXELS_PER_GRADE = 20;
/** Two bars of three lines with two between them. */
const LINES = ['own', 'own', 'own', 'gap', 'gap', 'others', 'others', 'others'] as const;

const NONE: Color = { red: 0, green: 0, blue: 0, alpha: 0 };
const OWN: Color = { red: 0xb4, green: 0x51, blue: 0x2c, alpha: 255 };
const OTHERS: Color = { red: 0x4f, green: 0x8a, blue: 0x8b, alpha: 255 };
/** Shows on white and on black. */
const REST: Color = { red: 0x80, green: 0x80, blue: 0x80, alpha: 0x50 };

/** Two slim bars under each other, one's own above. */
export function gradeBars(pair: GradePair): CardElement {
  const pixels = LINES.map((line) =>
    Array.from({ length: HIGHEST * PIXELS_PER_GRADE }, (_, x) => {
      if (line === 'gap') return 0;
      return x < Math.round(pair[line] * PIXELS_PER_GRADE) ? (line === 'own' ? 1 : 2) : 3;
    }),
  );
  const url = flatPicture([NONE, OWN, OTHERS, REST], pixels);
  return { type: 'Image', url, altText: pair.text, size: 'stretch', spacing: 'small' };
}
