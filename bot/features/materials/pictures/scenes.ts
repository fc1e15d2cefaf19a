import type { Approach } from '../../../contracts/approach';
import type { Mark } from '../../../contracts/materials';
import type { Palette } from '../layouts/palette';
import { STREET, tree } from './buildings';
import { laidTable, person, raisedArm, speech, sprout, tick, type Looks } from './people';
import { box, disc, drawn, outline, shifted, type Shape } from './shapes';

/** How high the highest house is, in units. */
const STREET_HEIGHT = 52;
/** The pavement on which people stand, below the houses. */
const PAVEMENT = 6;

/** A street with its people in a frame: houses on both sides, and between them what this kind of intervention is about. Nothing in a frame without height. */
export function sceneMarks(
  approach: Approach,
  palette: Palette,
  frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): readonly Mark[] {
  if (frame.height <= 0) return [];
  const unit = frame.height / (STREET_HEIGHT + PAVEMENT);
  const ground = frame.y + frame.height - PAVEMENT * unit;
  const side = Math.max(0, (frame.width / unit - SQUARE) / 2);
  const right = frame.x + frame.width - side * unit;
  return [
    ...drawn(rowOfHouses(0, side), palette, { x: frame.x, y: ground, unit }),
    ...drawn(rowOfHouses(RIGHT_SIDE, side), palette, { x: right, y: ground, unit }),
    ...drawn(FOREGROUND[approach](), palette, {
      ...{ x: frame.x + frame.width / 2, y: ground + PAVEMENT * 0.5 * unit, unit: unit * CLOSER },
    }),
  ];
}

/** The open place between the houses. */
const SQUARE = 78;
/** Who stands in front is nearer. */
const CLOSER = 1.3;
/** With which house the right side of the street begins. */
const RIGHT_SIDE = 8;

/** Whole houses side by side, spread evenly over the width. */
function rowOfHouses(first: number, width: number): readonly Shape[] {
  const row = [];
  let taken = 0;
  for (let at = first; ; at += 1) {
    const drawing = STREET[at % STREET.length];
    if (drawing === undefined || taken + drawing.width > width - 1) break;
    row.push(drawing);
    taken += drawing.width;
  }
  const gap = (width - taken) / (row.length + 1);
  let x = 0;
  return row.flatMap((drawing) => {
    x += gap;
    const shapes = shifted(drawing.shapes, x);
    x += drawing.width;
    return shapes;
  });
}

const ANN: Looks = { coat: 'warm', skin: 'skinMedium', hair: 'ink', height: 19 };
const BO: Looks = { coat: 'white', skin: 'skinLight', hair: 'hairGray', height: 18 };
const CAS: Looks = { coat: 'leaf', skin: 'skinDark', hair: 'ink', height: 20 };
const DIA: Looks = { coat: 'soft', skin: 'skinLight', hair: 'hairBrown', height: 18.5 };
const EVI: Looks = { coat: 'coral', skin: 'skinMedium', hair: 'hairBrown', height: 13.5 };

const FOREGROUND: Readonly<Record<Approach, () => readonly Shape[]>> = {
  meeting: () => [
    ...bunting(),
    ...person(-17, CAS),
    ...person(-6, BO),
    ...person(5, ANN),
    ...person(16, DIA),
    ...laidTable(36),
    ...person(24.5, EVI),
  ],
  influencing: () => [
    ...shifted(speech(12, 8), -10, -21.5),
    ...shifted([tick('leaf', 8)], -10, -27.2),
    ...shifted(speech(12, 8), 9, -20.5),
    ...[-3, 0, 3].map((dx) => disc('coral', 9 + dx, -27.5, 1)),
    ...shifted(bench(), -21),
    ...person(-10, CAS),
    ...person(-0.5, EVI),
    ...person(9, BO),
    ...shifted(container(), 19.5),
    ...shifted(container(), 27),
  ],
  activating: () => [
    ...shifted(tree(5).shapes, 19),
    ...raisedArm(-12, CAS, true),
    ...person(-12, CAS),
    ...person(-1.5, DIA),
    ...raisedArm(9, ANN, false),
    ...person(9, ANN),
    ...shifted(plantBox(), -23),
    ...shifted(plantBox(), 19),
  ],
};

/** Flags on a line over the street, as at a party. */
function bunting(): readonly Shape[] {
  const COLORS = ['warm', 'white', 'coral', 'leaf'] as const;
  return Array.from({ length: FLAGS }, (_, at) => {
    const x = (at - FLAGS / 2) * 5.2;
    const y = -36 + (1 - ((x + 2.6) / 28) ** 2) * 5;
    return outline(COLORS[at % COLORS.length] ?? 'warm', [
      [x + 0.4, y],
      [x + 4.8, y],
      [x + 2.6, y + 4.6],
    ]);
  });
}

const FLAGS = 11;

function bench(): readonly Shape[] {
  return [
    box('warm', -8, -9.4, 16, 1.6),
    box('warm', -8, -7, 16, 1.4),
    box('warm', -8, -4.4, 16, 1.6),
    box('ink', -6.6, -9.4, 1.2, 9.4),
    box('ink', 5.4, -9.4, 1.2, 9.4),
  ];
}

function container(): readonly Shape[] {
  return [
    box('ink', -3.4, -10.6, 6.8, 1.4),
    outline('leaf', [
      [-3.2, -9.4],
      [3.2, -9.4],
      [2.7, -0.8],
      [-2.7, -0.8],
    ]),
    disc('ink', -1.7, -0.9, 0.9),
    disc('ink', 1.7, -0.9, 0.9),
    ...shifted([tick('white', 4)], 0, -4.6),
  ];
}

function plantBox(): readonly Shape[] {
  return [
    ...[-5.4, 0, 5.4].flatMap((x) => shifted(sprout('leaf'), x, -5)),
    ...[-5.4, 5.4].flatMap((x) => [disc('coral', x, -12.6, 1.5), disc('warm', x, -12.6, 0.7)]),
    outline('white', [
      [-9, -5.6],
      [9, -5.6],
      [8, 0],
      [-8, 0],
    ]),
  ];
}
