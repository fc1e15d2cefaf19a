import type { Mark } from '../../../contracts/materials';
import type { Palette } from '../layouts/palette';

/** A flat shape in units of a drawing: `d` has absolute M, L, C and Z only, so that every printer can read it. */
export interface Shape {
  readonly fill: keyof Palette;
  readonly d: string;
}

/** Shapes from back to front. The ground is at 0 and up is negative; `width` is how much of the street it takes. */
export interface Drawing {
  readonly width: number;
  readonly shapes: readonly Shape[];
}

export function box(fill: keyof Palette, x: number, y: number, width: number, height: number): Shape {
  return outline(fill, [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

export function outline(fill: keyof Palette, points: readonly (readonly [number, number])[]): Shape {
  return { fill, d: `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z` };
}

export function disc(fill: keyof Palette, x: number, y: number, radius: number): Shape {
  return { fill, d: circlePath(x, y, radius) };
}

/** A circle in four curves. */
export function circlePath(x: number, y: number, r: number): string {
  const k = r * 0.5523;
  return (
    `M${x} ${y - r}C${x + k} ${y - r} ${x + r} ${y - k} ${x + r} ${y}` +
    `C${x + r} ${y + k} ${x + k} ${y + r} ${x} ${y + r}C${x - k} ${y + r} ${x - r} ${y + k} ${x - r} ${y}` +
    `C${x - r} ${y - k} ${x - k} ${y - r} ${x} ${y - r}Z`
  );
}

export function shifted(shapes: readonly Shape[], dx: number, dy = 0): readonly Shape[] {
  return shapes.map(({ fill, d }) => ({ fill, d: transformed(d, (x, y) => [x + dx, y + dy]) }));
}

export function mirrored(shapes: readonly Shape[]): readonly Shape[] {
  return shapes.map(({ fill, d }) => ({ fill, d: transformed(d, (x, y) => [-x, y]) }));
}

/** On paper: `unit` millimeters for a unit, with the ground at `y`. */
export function drawn(
  shapes: readonly Shape[],
  palette: Palette,
  { x, y, unit }: { readonly x: number; readonly y: number; readonly unit: number },
): readonly Mark[] {
  return shapes.map(({ fill, d }) => ({
    kind: 'path',
    x: rounded(x),
    y: rounded(y),
    d: transformed(d, (px, py) => [px * unit, py * unit]),
    fill: palette[fill],
  }));
}

function transformed(d: string, move: (x: number, y: number) => readonly [number, number]): string {
  return d.replace(/(-?\d+(?:\.\d+)?(?:e-?\d+)?) (-?\d+(?:\.\d+)?(?:e-?\d+)?)/g, (_pair, x: string, y: string) =>
    move(Number(x), Number(y))
      .map((value) => String(rounded(value)))
      .join(' '),
  );
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
