import type { Mark } from '../../contracts/materials';

type Point = readonly [number, number];

/** Closed loops of points in millimeters, filled with one color. */
export interface Outline {
  readonly loops: readonly (readonly Point[])[];
  readonly color: string;
}

/** The areas that a mark covers; none for a text or a logo. */
export function outlinesOf(mark: Mark): readonly Outline[] {
  switch (mark.kind) {
    case 'rectangle':
      return rectangleOutlines(mark);
    case 'line':
      return dashesOf(mark).map((loop) => ({ loops: [loop], color: mark.color }));
    case 'path':
      return [{ loops: pathLoops(mark.d, mark.x, mark.y), color: mark.fill }];
    case 'text':
    case 'logo':
      return [];
  }
}

const DASH = 1.4;
const SPACE = 1.2;
const CURVE_STEPS = 14;
/** A quarter of a circle, as a curve. */
const ROUND = 0.5523;

function rectangleOutlines(mark: Extract<Mark, { kind: 'rectangle' }>): readonly Outline[] {
  const { x, y, width, height, radius = 0, fill, stroke, strokeWidth = 0.2 } = mark;
  const outer = roundedLoop(x, y, width, height, radius);
  const filled = fill === undefined ? [] : [{ loops: [outer], color: fill }];
  if (stroke === undefined) return filled;
  const half = strokeWidth / 2;
  const around = roundedLoop(x - half, y - half, width + strokeWidth, height + strokeWidth, radius + half);
  const within = roundedLoop(x + half, y + half, width - strokeWidth, height - strokeWidth, Math.max(0, radius - half));
  return [...filled, { loops: [around, within.toReversed()], color: stroke }];
}

function roundedLoop(x: number, y: number, width: number, height: number, wanted: number): readonly Point[] {
  const r = Math.min(wanted, width / 2, height / 2);
  const k = r * (1 - ROUND);
  const [right, bottom] = [x + width, y + height];
  return [
    ...curve([x, y + r], [x, y + k], [x + k, y], [x + r, y]),
    ...curve([right - r, y], [right - k, y], [right, y + k], [right, y + r]),
    ...curve([right, bottom - r], [right, bottom - k], [right - k, bottom], [right - r, bottom]),
    ...curve([x + r, bottom], [x + k, bottom], [x, bottom - k], [x, bottom - r]),
  ];
}

function dashesOf({ x, y, toX, toY, width, isDashed }: Extract<Mark, { kind: 'line' }>): readonly (readonly Point[])[] {
  const length = Math.hypot(toX - x, toY - y);
  if (length === 0) return [];
  const [alongX, alongY] = [(toX - x) / length, (toY - y) / length];
  const [asideX, asideY] = [(-alongY * width) / 2, (alongX * width) / 2];
  const piece = isDashed === true ? DASH : length;
  const count = Math.ceil(length / (piece + SPACE));
  return Array.from({ length: count }, (_, at) => {
    const from = at * (piece + SPACE);
    const to = Math.min(length, from + piece);
    const [startX, startY] = [x + alongX * from, y + alongY * from];
    const [endX, endY] = [x + alongX * to, y + alongY * to];
    return [
      [startX + asideX, startY + asideY],
      [endX + asideX, endY + asideY],
      [endX - asideX, endY - asideY],
      [startX - asideX, startY - asideY],
    ];
  });
}

/** Of absolute M, L, C and Z, which is all that is drawn with. */
function pathLoops(d: string, dx: number, dy: number): readonly (readonly Point[])[] {
  const loops: Point[][] = [];
  for (const [, letter = '', rest = ''] of d.matchAll(/([MLCZ])([^MLCZ]*)/g)) {
    if (letter === 'M') loops.push([]);
    const loop = loops.at(-1);
    loop?.push(...pathPoints(letter, pairsIn(rest, dx, dy), loop.at(-1)));
  }
  return loops;
}

function pathPoints(letter: string, points: readonly Point[], start: Point | undefined): readonly Point[] {
  const [one, two, end] = points;
  if (letter !== 'C') return points;
  return start && one && two && end ? curve(start, one, two, end) : [];
}

function pairsIn(text: string, dx: number, dy: number): readonly Point[] {
  const numbers = (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((value, at): Point[] => (at % 2 === 0 ? [[value + dx, (numbers[at + 1] ?? 0) + dy]] : []));
}

function curve(start: Point, one: Point, two: Point, end: Point): readonly Point[] {
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step): Point => {
    const t = step / CURVE_STEPS;
    const at = (axis: 0 | 1) =>
      (1 - t) ** 3 * start[axis] +
      3 * (1 - t) ** 2 * t * one[axis] +
      3 * (1 - t) * t ** 2 * two[axis] +
      t ** 3 * end[axis];
    return [at(0), at(1)];
  });
}
