import type { Mark } from '../../../contracts/materials';
import type { SheetParagraph } from '../../../ports/printing';
import { tick } from '../pictures/people';
import { drawn } from '../pictures/shapes';
import { A4 } from './upright-page';
import { NOTHING, textBlock, writingLine, type Block } from './blocks';
import { sizeAt, type Scale } from './fitting';
import type { LayoutTask, PrintStyle } from './printed-content';
import { heightOf, paragraphOf, POINT } from './text-cells';

/** What it is about, in large letters. */
export function leadBlock({ content, palette, faces }: LayoutTask, scale: Scale): Block {
  const look = { size: sizeAt(scale, 12, 16), color: palette.ink };
  return textBlock(A4.x, A4.text, [paragraphOf(faces, content.lead, A4.text, look)]);
}

/** Each point with a mark before it: a tick, or its number. */
export function pointBlocks(task: LayoutTask, scale: Scale, mark: 'tick' | 'number'): readonly Block[] {
  const { content, palette, faces } = task;
  const size = sizeAt(scale, 12, 14.5);
  const radius = size * POINT * (mark === 'tick' ? 0.52 : 0.72);
  const x = A4.x + radius * 2 + 3;
  const width = A4.x + A4.text - x;
  return content.points.map((point, at): Block => {
    const text = paragraphOf(faces, point, width, { size, color: palette.ink });
    const height = Math.max(heightOf([text]), radius * 2);
    const number = paragraphOf(faces, String(at + 1), radius * 2, {
      ...{ size: size * 0.9, color: palette.white, face: 'black', align: 'center', lineHeight: 1 },
    });
    return {
      height,
      place: (y) => ({
        marks: bulletMarks(task, mark, { x: A4.x + radius, y: y + Math.min(height, text.leading) / 2, radius }),
        rows: [
          {
            y,
            height,
            cells: [
              ...(mark === 'number' ? [numberCell(number, radius, text.leading)] : []),
              { x, width, anchor: text.lines.length > 1 ? 'top' : 'middle', paragraphs: [text] },
            ],
          },
        ],
      }),
    };
  });
}

/** What to do now, in a colored bar. */
export function closingBlock({ content, palette, faces }: LayoutTask, scale: Scale): Block {
  if (content.closing === '') return { height: 0, place: () => NOTHING };
  const look = { size: sizeAt(scale, 12, 15), color: palette.white, face: 'bold' } as const;
  const text = paragraphOf(faces, content.closing, A4.text, look);
  const height = heightOf([text]) + 2 * BAR_PADDING;
  return {
    height,
    place: (y) => ({
      marks: [
        {
          ...{ kind: 'rectangle', x: A4.edge, y, width: A4.width - 2 * A4.edge, height },
          ...{ fill: palette.accent, radius: 4 },
        },
      ],
      rows: [{ y, height, cells: [{ x: A4.x, width: A4.text, anchor: 'middle', paragraphs: [text] }] }],
    }),
  };
}

/** Of the association: its logo or its name, and where to reach it. */
export function footerBlock(task: LayoutTask): Block {
  const { style, palette, faces } = task;
  const { house } = style;
  const logo = logoSize(style, LOGO);
  const look = { size: 10, color: palette.quiet, align: 'right', lineHeight: 1.3 } as const;
  const name = (width: number, align: 'left' | 'right') =>
    paragraphOf(faces, house.name, width, {
      size: align === 'left' ? 15 : 11,
      color: palette.accent,
      face: 'bold',
      align,
    });
  const right = [
    ...(logo === undefined ? [] : [name(FOOTER_RIGHT, 'right')]),
    ...[house.phone, house.email, house.website].flatMap((text) =>
      text === undefined ? [] : [paragraphOf(faces, text, FOOTER_RIGHT, look)],
    ),
  ];
  const left = logo === undefined ? [name(FOOTER_LEFT, 'left')] : [];
  const height = Math.max(FOOTER_HEIGHT, heightOf(right), heightOf(left));
  const rightX = A4.x + A4.text - FOOTER_RIGHT;
  return {
    height,
    place: (y) => ({
      marks: logo === undefined ? [] : [{ kind: 'logo', x: A4.x, y: y + (height - logo.height) / 2, ...logo }],
      rows: [
        {
          y,
          height,
          cells: [
            ...(left.length > 0 ? [{ x: A4.x, width: FOOTER_LEFT, anchor: 'middle', paragraphs: left } as const] : []),
            { x: rightX, width: FOOTER_RIGHT, anchor: 'middle', paragraphs: right },
          ],
        },
      ],
    }),
  };
}

/** As large as it may be in its own shape; undefined without a logo. */
export function logoSize(
  { logo }: PrintStyle,
  most: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } | undefined {
  if (logo === undefined) return undefined;
  const part = Math.min(most.width / logo.width, most.height / logo.height);
  return { width: logo.width * part, height: logo.height * part };
}

/** Lines to write on, under a question or for names. */
export function writingLines(x: number, width: number, color: string, count: number, apart: number): Block {
  return {
    height: count * apart,
    place: (y) => ({
      marks: Array.from({ length: count }, (_, at) => writingLine(x, y + (at + 1) * apart, width, color)),
      rows: [],
    }),
  };
}

const BAR_PADDING = 4;
const FOOTER_HEIGHT = 17;
const FOOTER_LEFT = 92;
const FOOTER_RIGHT = 78;
const LOGO = { width: 60, height: 16 } as const;

function numberCell(number: SheetParagraph, radius: number, leading: number) {
  const before = Math.max(0, (leading - number.leading) / 2);
  return { x: A4.x, width: radius * 2, anchor: 'top', paragraphs: [{ ...number, before }] } as const;
}

function bulletMarks(
  { palette }: LayoutTask,
  mark: 'tick' | 'number',
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): readonly Mark[] {
  const round: Mark = {
    ...{ kind: 'rectangle', x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 },
    ...{ fill: palette.accent, radius },
  };
  return mark === 'number'
    ? [round]
    : [round, ...drawn([tick('white', 10)], palette, { x, y: y + radius * 0.14, unit: radius / 10 })];
}
