import { crc32, deflateSync } from 'node:zlib';
import type { Mark } from '../../contracts/materials';
import { outlinesOf, type Outline } from './outlines';

/** Dots of a millimeter: 200 to the inch, at which flat colors print sharp. */
const DOTS = 200 / 25.4;
/** In a row of dots edges are looked at so often. */
const FINE = 4;

/** What is drawn on a page, without its texts and logo, as PNG on white; millimeters. */
export function flatPicture(
  marks: readonly Mark[],
  size: { readonly width: number; readonly height: number },
): Uint8Array {
  const width = Math.round(size.width * DOTS);
  const height = Math.round(size.height * DOTS);
  // Rounds and bounds what is written in it.
  const dots = new Uint8ClampedArray(width * height * 3).fill(255);
  for (const mark of marks) {
    for (const outline of outlinesOf(mark)) fillOutline(dots, { width, height }, outline);
  }
  return pngOf(dots, width, height);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly slope: number;
  readonly turn: 1 | -1;
}

/** By the nonzero rule, with soft edges. */
function fillOutline(dots: Uint8ClampedArray, { width, height }: Size, { loops, color }: Outline): void {
  const edges = loops.flatMap(edgesOf);
  if (edges.length === 0) return;
  const first = Math.max(0, Math.floor(Math.min(...edges.map(({ top }) => top))));
  const last = Math.min(height - 1, Math.ceil(Math.max(...edges.map(({ bottom }) => bottom))));
  const paint = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const cover = new Float32Array(width);
  for (let row = first; row <= last; row += 1) {
    cover.fill(0);
    const near = edges.filter(({ top, bottom }) => top < row + 1 && bottom > row);
    for (let fine = 0; fine < FINE; fine += 1) addSpans(cover, near, row + (fine + 0.5) / FINE);
    blend(dots, row * width * 3, cover, paint);
  }
}

/** How much of each dot is inside on one fine line. */
function addSpans(cover: Float32Array, edges: readonly Edge[], y: number): void {
  const crossings = edges
    .filter(({ top, bottom }) => top <= y && bottom > y)
    .map(({ x, slope, top, turn }) => ({ x: x + (y - top) * slope, turn }))
    .toSorted((one, other) => one.x - other.x);
  let winding = 0;
  let from = 0;
  for (const { x, turn } of crossings) {
    if (winding !== 0) addSpan(cover, from, x);
    winding += turn;
    from = x;
  }
}

function addSpan(cover: Float32Array, from: number, to: number): void {
  const [start, end] = [Math.max(0, from), Math.min(cover.length, to)];
  if (end <= start) return;
  const [first, last] = [Math.floor(start), Math.ceil(end) - 1];
  for (let dot = first; dot <= last; dot += 1) cover[dot] = (cover[dot] ?? 0) + 1 / FINE;
  cover[first] = (cover[first] ?? 0) - (start - first) / FINE;
  cover[last] = (cover[last] ?? 0) - (last + 1 - end) / FINE;
}

function blend(dots: Uint8ClampedArray, offset: number, cover: Float32Array, paint: readonly number[]): void {
  const [red = 0, green = 0, blue = 0] = paint;
  for (let dot = 0; dot < cover.length; dot += 1) {
    const part = cover[dot] ?? 0;
    if (part === 0) continue;
    const at = offset + dot * 3;
    dots[at] = mixed(dots[at] ?? 0, red, part);
    dots[at + 1] = mixed(dots[at + 1] ?? 0, green, part);
    dots[at + 2] = mixed(dots[at + 2] ?? 0, blue, part);
  }
}

function mixed(below: number, above: number, part: number): number {
  return part >= 1 ? above : below + (above - below) * part;
}

function edgesOf(loop: Outline['loops'][number]): readonly Edge[] {
  return loop.flatMap(([x, y], at): Edge[] => {
    const [nextX, nextY] = loop[(at + 1) % loop.length] ?? [x, y];
    if (y === nextY) return [];
    const isDown = nextY > y;
    const [top, bottom] = isDown ? [y, nextY] : [nextY, y];
    const slope = (nextX - x) / (nextY - y);
    return [
      {
        ...{ top: top * DOTS, bottom: bottom * DOTS, x: (isDown ? x : nextX) * DOTS },
        ...{ slope, turn: isDown ? 1 : -1 },
      },
    ];
  });
}

function pngOf(dots: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let row = 0; row < height; row += 1) {
    lines.set(dots.subarray(row * width * 3, (row + 1) * width * 3), row * (width * 3 + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
