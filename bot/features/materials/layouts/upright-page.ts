import type { Sheet } from '../../../ports/printing';
import { sceneMarks } from '../pictures/scenes';
import type { Block, Placed } from './blocks';
import { sizeAt, type Scale } from './fitting';
import type { LayoutTask } from './printed-content';
import { heightOf, paragraphOf, wholeWordSize } from './text-cells';

/** An upright A4. What is drawn stays within the edge that every printer can reach; texts stand a little further in. */
export const A4 = { width: 210, height: 297, edge: 8, x: 18, text: 174 } as const;

export function sheetOf({ marks, rows }: Placed): Sheet {
  return { width: A4.width, height: A4.height, backdrop: marks, rows };
}

/** The colored top of a page: what it is, its title, where it is for, and a street of `sceneHeight` millimeters. */
export function heroBlock(
  task: LayoutTask,
  scale: Scale,
  sceneHeight: number,
  titleSize: { readonly least: number; readonly most: number } = TITLE_SIZE,
): Block {
  const { content, palette, labels, faces } = task;
  const color = palette.onBand;
  const most = sizeAt(scale, titleSize.least, titleSize.most);
  const size = wholeWordSize(faces, content.title, A4.text, { most, least: titleSize.least, face: 'black' });
  const paragraphs = [
    paragraphOf(faces, labels.eyebrow, A4.text, { size: 14, face: 'bold', color }),
    paragraphOf(faces, content.title, A4.text, { size, face: 'black', color, lineHeight: 1.14, before: 0.6 }),
    ...(content.complex === ''
      ? []
      : [
          paragraphOf(faces, content.complex, A4.text, {
            size: sizeAt(scale, 13, 17),
            color,
            face: 'bold',
            before: 1.6,
          }),
        ]),
  ];
  const text = heightOf(paragraphs);
  const height = PADDING + text + TEXT_TO_SCENE + sceneHeight;
  return {
    height,
    place: (y) => ({
      marks: [
        ...bandMarks(task, { x: A4.edge, y, width: A4.width - 2 * A4.edge, height, sceneHeight }),
        ...sceneMarks(content.approach, palette, {
          x: A4.edge,
          y: y + height - sceneHeight,
          width: A4.width - 2 * A4.edge,
          height: sceneHeight,
        }),
      ],
      rows: [{ y: y + PADDING, height: text, cells: [{ x: A4.x, width: A4.text, anchor: 'top', paragraphs }] }],
    }),
  };
}

const TITLE_SIZE = { least: 24, most: 42 } as const;
const PADDING = 8;
const TEXT_TO_SCENE = 3;
const RADIUS = 5;
/** The pavement is so much of a scene. */
const PAVEMENT_PART = 6 / 58;

/** A colored field with round corners, and the pavement at its foot. */
export function bandMarks(
  { palette }: Pick<LayoutTask, 'palette'>,
  frame: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly sceneHeight: number;
  },
): Placed['marks'] {
  const { x, y, width, height, sceneHeight } = frame;
  const above = height - sceneHeight * PAVEMENT_PART;
  const [r, k] = [RADIUS, RADIUS * (1 - 0.5523)];
  const d =
    `M0 ${r}C0 ${k} ${k} 0 ${r} 0L${width - r} 0C${width - k} 0 ${width} ${k} ${width} ${r}` +
    `L${width} ${above}L0 ${above}Z`;
  return [
    { kind: 'rectangle', x, y, width, height, fill: palette.deep, radius: RADIUS },
    { kind: 'path', x, y, d, fill: palette.band },
  ];
}
