import type { Palette } from '../layouts/palette';
import { box, disc, outline, type Drawing, type Shape } from './shapes';

type Color = keyof Palette;

/** Where people live, and what stands between it. */
export const STREET: readonly Drawing[] = [
  terracedHouse('soft', 'deep'),
  tree(7),
  gableHouse('white', 'coral'),
  block(),
  steppedHouse('warm'),
  tree(5.5),
  terracedHouse('white', 'deep'),
  gableHouse('soft', 'deep'),
  steppedHouse('coral'),
  tree(6.5),
  block(),
  gableHouse('white', 'coral'),
  terracedHouse('warm', 'deep'),
  tree(5.5),
];

export function tree(radius: number): Drawing {
  const top = -13 - radius;
  return {
    width: radius * 2 + 1,
    shapes: [
      box('deep', radius - 0.2, -14, 1.4, 14),
      disc('leaf', radius + 0.5, top, radius),
      disc('leaf', radius - 2, top + radius * 0.7, radius * 0.62),
      disc('leaf', radius + 3, top + radius * 0.7, radius * 0.62),
    ],
  };
}

function gableHouse(wall: Color, roof: Color): Drawing {
  return {
    width: 21,
    shapes: [
      box('deep', 15, -37, 2.4, 8),
      box(wall, 1, -25, 19, 25),
      outline(roof, [
        [-0.4, -24],
        [10.5, -39],
        [21.4, -24],
      ]),
      disc('white', 10.5, -29, 2),
      ...window(3.5, -21, 5, 6),
      ...window(12.5, -21, 5, 6),
      ...window(12.5, -10.5, 5, 5.5),
      ...door(4, 5.4),
    ],
  };
}

function terracedHouse(wall: Color, roof: Color): Drawing {
  return {
    width: 25,
    shapes: [
      box(wall, 0.5, -20, 24, 20),
      outline(roof, [
        [-0.5, -19.5],
        [4, -31],
        [21, -31],
        [25.5, -19.5],
      ]),
      box('white', 9, -28.5, 7, 7),
      ...window(10, -27.5, 5, 5),
      ...window(3, -15.5, 7, 7),
      ...window(15.5, -15.5, 6, 7),
      ...door(12.2, 5),
    ],
  };
}

/** A small house with a stepped gable (trapgevel). */
function steppedHouse(wall: Color): Drawing {
  const steps = [0, 1, 2].map((step) => box(wall, 1 + step * 2.6, -29 - step * 3.4, 15 - step * 5.2, 4));
  return {
    width: 17,
    shapes: [
      box(wall, 1, -26, 15, 26),
      ...steps,
      disc('white', 8.5, -31, 1.5),
      ...window(3.2, -23, 4.2, 6),
      ...window(9.6, -23, 4.2, 6),
      ...window(9.6, -11.5, 4.2, 6),
      ...door(3.4, 4.4),
    ],
  };
}

/** Homes above each other, with balconies. */
function block(): Drawing {
  const floors = [0, 1, 2, 3].flatMap((floor) => {
    const y = -45 + floor * 9.6;
    return [4, 12.6, 21.2].flatMap((x) => [...window(x, y, 5.4, 5), box('deep', x - 0.8, y + 4.6, 7, 1.2)]);
  });
  return {
    width: 31,
    shapes: [
      box('soft', 1, -48, 29, 48),
      box('deep', 0, -49.4, 31, 2),
      ...floors,
      box('deep', 12.2, -7, 7, 7),
      box('warm', 13.2, -6, 2.2, 6),
      box('warm', 16, -6, 2.2, 6),
    ],
  };
}

function window(x: number, y: number, width: number, height: number): readonly Shape[] {
  const middle = x + width / 2 - 0.25;
  return [
    box('white', x - 0.5, y - 0.5, width + 1, height + 1),
    box('warm', x, y, width, height),
    box('white', middle, y, 0.5, height),
  ];
}

function door(x: number, width: number): readonly Shape[] {
  return [box('white', x - 0.5, -10, width + 1, 10), box('deep', x, -9.4, width, 9.4), disc('warm', x + 1, -4.6, 0.5)];
}
