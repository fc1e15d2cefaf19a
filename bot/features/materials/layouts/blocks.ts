import type { Mark } from '../../../contracts/materials';
import type { SheetParagraph, SheetRow } from '../../../ports/printing';
import { heightOf } from './text-cells';

/** What is drawn and written at one place of a sheet. */
export interface Placed {
  readonly marks: readonly Mark[];
  readonly rows: readonly SheetRow[];
}

/** A part of a page that stands wherever the parts above it leave it; millimeters. */
export interface Block {
  readonly height: number;
  readonly place: (y: number) => Placed;
}

export const NOTHING: Placed = { marks: [], rows: [] };

/** Blocks below each other from `top`, so many millimeters apart. */
export function stacked(blocks: readonly Block[], top: number, gap: number): Placed {
  let y = top;
  return together(
    blocks.map((block) => {
      const placed = block.place(y);
      y += block.height + gap;
      return placed;
    }),
  );
}

/** Of blocks that are so far apart, without a gap at the end. */
export function stackHeight(blocks: readonly Block[], gap: number): number {
  return blocks.reduce((sum, { height }) => sum + height, 0) + Math.max(0, blocks.length - 1) * gap;
}

export function together(parts: readonly Placed[]): Placed {
  return { marks: parts.flatMap(({ marks }) => marks), rows: parts.flatMap(({ rows }) => rows) };
}

/** Paragraphs with nothing drawn around them. */
export function textBlock(x: number, width: number, paragraphs: readonly SheetParagraph[]): Block {
  const height = heightOf(paragraphs);
  return {
    height,
    place: (y) => ({ marks: [], rows: [{ y, height, cells: [{ x, width, anchor: 'top', paragraphs }] }] }),
  };
}

/** A line to write on. */
export function writingLine(x: number, y: number, width: number, color: string): Mark {
  return { kind: 'line', x, y, toX: x + width, toY: y, color, width: 0.3, isDashed: true };
}

/** Where to cut. */
export function cuttingLine(x: number, y: number, toX: number, toY: number, color: string): Mark {
  return { kind: 'line', x, y, toX, toY, color, width: 0.2, isDashed: true };
}
