/** The colors of a material, all of them from the one of the association; each text color reads well where it is used. */
export interface Palette {
  /** Behind the title, and what is written on it. */
  readonly band: string;
  readonly onBand: string;
  /** For texts that stand out on white and on `tint`. */
  readonly accent: string;
  readonly tint: string;
  readonly deep: string;
  readonly soft: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly white: string;
  readonly warm: string;
  readonly coral: string;
  readonly leaf: string;
  /** Of people in pictures. */
  readonly skinLight: string;
  readonly skinMedium: string;
  readonly skinDark: string;
  readonly hairGray: string;
  readonly hairBrown: string;
}

/** Of text against what is behind it, as WCAG asks for it. */
const READABLE = 4.5;
const WHITE = '#ffffff';
const INK = '#1b2530';

/** @param color of the association, `#rrggbb` */
export function paletteOf(color: string): Palette {
  const tint = mixed(color, WHITE, 0.9);
  const onBand = contrast(color, WHITE) >= contrast(color, INK) - BIAS ? WHITE : INK;
  const away = onBand === WHITE ? INK : WHITE;
  const band = untilReadable(color, away, onBand);
  return {
    band,
    onBand,
    accent: untilReadable(color, INK, tint),
    tint,
    deep: mixed(color, INK, 0.45),
    soft: mixed(color, WHITE, 0.62),
    ink: INK,
    quiet: '#4a5662',
    line: '#8d99a5',
    white: WHITE,
    warm: apart('#f6bd4f', band, onBand),
    coral: apart('#e4745c', band, onBand),
    leaf: apart('#5d9a68', band, onBand),
    ...PEOPLE,
  };
}

/** How well one color reads on another: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const PEOPLE = {
  ...{ skinLight: '#f4d2b8', skinMedium: '#cf9670', skinDark: '#8d5b3d' },
  ...{ hairGray: '#d5d9dd', hairBrown: '#5a3723' },
} as const;

/** White is chosen a little before black is needed: it is how people know their color. */
const BIAS = 2;
const STEP = 0.06;

function untilReadable(color: string, toward: string, against: string): string {
  for (let part = 0; part < 1; part += STEP) {
    const next = mixed(color, toward, part);
    if (contrast(next, against) >= READABLE) return next;
  }
  return toward;
}

/** A color of a picture, nearer to that of the texts when it would not be seen against what is behind it. */
function apart(color: string, behind: string, toward: string): string {
  const [one, other] = [channels(color), channels(behind)];
  const distance = Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)));
  return distance < NEAR ? mixed(color, toward, 0.45) : color;
}

const NEAR = 90;

/** @param part of the other color, from 0 to 1 */
function mixed(color: string, other: string, part: number): string {
  const [to, from] = [channels(other), channels(color)];
  return `#${from.map((value, at) => hex(value + ((to[at] ?? 0) - value) * part)).join('')}`;
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
