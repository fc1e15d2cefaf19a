import type { Palette } from '../layouts/palette';
import { box, disc, mirrored, outline, shifted, type Shape } from './shapes';

/** How somebody in a picture looks; `height` in units. */
export interface Looks {
  readonly coat: keyof Palette;
  readonly skin: keyof Palette;
  readonly hair: keyof Palette;
  readonly height: number;
}

/** Somebody who stands on the ground at `x`. */
export function person(x: number, { coat, skin, hair, height }: Looks): readonly Shape[] {
  const shoulder = -height + 6.6;
  const eyes = -height + 2.8;
  return shifted(
    [
      {
        fill: coat,
        d:
          `M-4.3 0L-4.3 ${shoulder + 3}C-4.3 ${shoulder - 0.4} -2.6 ${shoulder - 0.8} 0 ${shoulder - 0.8}` +
          `C2.6 ${shoulder - 0.8} 4.3 ${shoulder - 0.4} 4.3 ${shoulder + 3}L4.3 0Z`,
      },
      box(skin, -1, eyes + 2, 2, 2.4),
      disc(hair, 0, eyes - 0.5, 3.1),
      { fill: skin, d: `M-2.6 ${eyes - 0.4}L2.6 ${eyes - 0.4}C2.8 ${eyes + 4} -2.8 ${eyes + 4} -2.6 ${eyes - 0.4}Z` },
    ],
    x,
  );
}

/** An arm that goes up, of the person of that height at `x`. */
export function raisedArm(x: number, { coat, skin, height }: Looks, isLeft: boolean): readonly Shape[] {
  const shoulder = -height + 8.4;
  const arm = [
    outline(coat, [
      [2, shoulder - 0.4],
      [6.6, shoulder - 8],
      [8.8, shoulder - 6.8],
      [4, shoulder + 2.6],
    ]),
    disc(skin, 8, shoulder - 8.2, 1.5),
  ];
  return shifted(isLeft ? mirrored(arm) : arm, x);
}

/** Cups and a pot on a table of `width`, with its middle at 0. */
export function laidTable(width: number): readonly Shape[] {
  const half = width / 2;
  return [
    box('deep', -half + 2, -8, 1.6, 8),
    box('deep', half - 3.6, -8, 1.6, 8),
    box('white', -half, -9.4, width, 2.2),
    ...[-0.66, -0.26, 0.5].flatMap((part) => shifted(cup(), half * part, -9.4)),
    ...shifted(pot(), half * 0.12, -9.4),
  ];
}

/** As it stands on a table; through its ear one sees `behind`. */
export function cup(behind: keyof Palette = 'band'): readonly Shape[] {
  return [
    disc('warm', 2.1, -2.1, 1.2),
    disc(behind, 2.1, -2.1, 0.6),
    { fill: 'warm', d: 'M-1.9 -3.8L1.9 -3.8L1.9 -1.7C1.9 -0.5 1.1 0 0 0C-1.1 0 -1.9 -0.5 -1.9 -1.7Z' },
  ];
}

/** What somebody says, its point at 0. */
export function speech(width: number, height: number): readonly Shape[] {
  const [left, top, bottom] = [-width / 2, -height - 3, -3];
  const corner = 2.2;
  return [
    {
      fill: 'white',
      d:
        `M${left + corner} ${top}L${-left - corner} ${top}C${-left} ${top} ${-left} ${top} ${-left} ${top + corner}` +
        `L${-left} ${bottom - corner}C${-left} ${bottom} ${-left} ${bottom} ${-left - corner} ${bottom}` +
        `L1.6 ${bottom}L0 0L-1.6 ${bottom}L${left + corner} ${bottom}C${left} ${bottom} ${left} ${bottom} ${left} ${bottom - corner}` +
        `L${left} ${top + corner}C${left} ${top} ${left} ${top} ${left + corner} ${top}Z`,
    },
  ];
}

/** A tick of agreement around 0, so many units high. */
export function tick(fill: keyof Palette, size: number): Shape {
  const s = size / 10;
  return outline(fill, [
    [-6 * s, -1 * s],
    [-4 * s, -3 * s],
    [-1.6 * s, -0.6 * s],
    [4.6 * s, -6.4 * s],
    [6.4 * s, -4.4 * s],
    [-1.6 * s, 3.2 * s],
  ]);
}

/** Two leaves on a stem, its foot at 0, seven units high. */
export function sprout(fill: keyof Palette): readonly Shape[] {
  const leaf: Shape = { fill, d: 'M0 -3C0.2 -5.8 2 -7.2 4.6 -7C4.6 -4.2 3 -2.6 0 -3Z' };
  return [box(fill, -0.4, -3.6, 0.8, 3.6), leaf, ...shifted(mirrored([leaf]), 0, 1)];
}

function pot(): readonly Shape[] {
  return [
    disc('coral', 2.6, -2.8, 1.7),
    disc('band', 2.6, -2.8, 0.9),
    { fill: 'coral', d: 'M-2 0L-2.4 -5.4L2.4 -5.4L2 0Z' },
    box('deep', -1.4, -6.3, 2.8, 0.9),
  ];
}
