import type { Mark } from '../../../contracts/materials';
import type { Sheet, SheetCell, SheetParagraph, SheetRow } from '../../../ports/printing';
import { emblemMarks } from '../pictures/emblems';
import { A4 } from './upright-page';
import { cuttingLine } from './blocks';
import { sizeAt, type Scale } from './fitting';
import { logoSize } from './parts';
import type { LayoutTask } from './printed-content';
import { heightOf, paragraphOf, wholeWordSize } from './text-cells';

/** Eight stickers, as on sheets of labels of 99 by 67 millimeters; few texts come back until the sheet is full. */
export function stickerSheets(task: LayoutTask, scale: Scale): readonly Sheet[] | undefined {
  const { points, title } = task.content;
  const texts = points.length === 0 ? [title] : points;
  const count = Math.ceil(texts.length / STICKERS);
  const sheets = Array.from({ length: count }, (_, page) =>
    stickerSheet(task, scale, fullSheet(texts.slice(page * STICKERS, (page + 1) * STICKERS))),
  );
  return sheets.every((sheet) => sheet !== undefined) ? sheets : undefined;
}

const STICKERS = 8;
/** A sheet of labels: where they are, and how large. */
const LABELS = { x: 4.65, y: 13.1, width: 99.1, height: 67.7, across: 101.6 } as const;
const INSET = 3.5;
const BAND = 42;
const EMBLEM = 8;
const PADDING = 5;
const FOOT = LABELS.height - 2 * INSET - BAND - 2;
const LOGO = { width: 24, height: 11 } as const;
const NOTE_TOP = 4.6;

interface Sticker {
  readonly x: number;
  readonly y: number;
  readonly text: SheetParagraph;
}

function fullSheet(texts: readonly string[]): readonly string[] {
  return Array.from({ length: STICKERS }, (_, at) => texts[at % texts.length] ?? '');
}

function stickerSheet(task: LayoutTask, scale: Scale, texts: readonly string[]): Sheet | undefined {
  const { faces, palette } = task;
  const width = LABELS.width - 2 * INSET - 2 * PADDING - 2 * EMBLEM - 4;
  const most = sizeAt(scale, 12, 25);
  const size = Math.min(...texts.map((text) => wholeWordSize(faces, text, width, { most, least: 11, face: 'black' })));
  const stickers = texts.map((text, at): Sticker => ({
    x: LABELS.x + (at % 2) * LABELS.across,
    y: LABELS.y + Math.floor(at / 2) * LABELS.height,
    text: paragraphOf(faces, text, width, { size, face: 'black', color: palette.onBand, lineHeight: 1.16 }),
  }));
  const foot = footParagraphs(task, scale);
  const note = noteParagraph(task, scale);
  const fits =
    stickers.every(({ text }) => heightOf([text]) <= BAND - 4) &&
    heightOf(foot) <= FOOT &&
    heightOf([note]) <= LABELS.y - NOTE_TOP;
  if (!fits) return undefined;
  const pairs = [0, 1, 2, 3].map((pair) => stickers.slice(pair * 2, pair * 2 + 2));
  return {
    ...{ width: A4.width, height: A4.height },
    backdrop: stickers.flatMap((sticker) => stickerMarks(task, sticker)),
    rows: [
      { y: NOTE_TOP, height: heightOf([note]), cells: [cell(A4.edge, A4.width - 2 * A4.edge, [note])] },
      ...pairs.flatMap((pair) => pairRows(pair, { foot, footWidth: footWidth(task), width })),
    ],
  };
}

function pairRows(
  pair: readonly Sticker[],
  {
    foot,
    footWidth,
    width,
  }: { readonly foot: readonly SheetParagraph[]; readonly footWidth: number; readonly width: number },
): readonly SheetRow[] {
  const y = (pair[0]?.y ?? 0) + INSET;
  const footX = INSET + 2;
  return [
    {
      ...{ y, height: BAND },
      cells: pair.map(({ x, text }) => cell(x + INSET + PADDING + 2 * EMBLEM + 4, width, [text])),
    },
    { y: y + BAND + 1, height: FOOT, cells: pair.map(({ x }) => cell(x + footX, footWidth, foot)) },
  ];
}

function cell(x: number, width: number, paragraphs: readonly SheetParagraph[]): SheetCell {
  return { x, width, anchor: 'middle', paragraphs };
}

/** Beside the logo. */
function footWidth({ style }: LayoutTask): number {
  const logo = logoSize(style, LOGO);
  return LABELS.width - 2 * (INSET + 2) - (logo === undefined ? 0 : logo.width + 2);
}

function footParagraphs(task: LayoutTask, scale: Scale): readonly SheetParagraph[] {
  const { content, style, palette, faces } = task;
  const width = footWidth(task);
  const { house } = style;
  const phone = content.contact.phone ?? house.phone;
  const reach = [house.name, ...(phone === undefined ? [] : [phone])].join(' · ');
  return [
    ...(content.closing === ''
      ? []
      : [
          paragraphOf(faces, content.closing, width, {
            ...{ size: sizeAt(scale, 9, 11.5), face: 'bold', color: palette.accent, lineHeight: 1.22 },
          }),
        ]),
    paragraphOf(faces, reach, width, { size: sizeAt(scale, 7.5, 9), color: palette.quiet, lineHeight: 1.22 }),
  ];
}

/** For who prints it: it stands beside the stickers. */
function noteParagraph({ content, palette, faces }: LayoutTask, scale: Scale): SheetParagraph {
  const text = [content.title, content.lead].filter((part) => part !== '').join(' · ');
  const look = { size: sizeAt(scale, 7, 8.5), color: palette.quiet, lineHeight: 1.2 };
  return paragraphOf(faces, text, A4.width - 2 * A4.edge, look);
}

function logoMark(x: number, y: number, size: { readonly width: number; readonly height: number }): Mark {
  return { kind: 'logo', x, y, ...size };
}

function stickerMarks(task: LayoutTask, { x, y }: Sticker): readonly Mark[] {
  const { palette, content, style } = task;
  const [right, bottom] = [x + LABELS.width, y + LABELS.height];
  const logo = logoSize(style, LOGO);
  const footY = y + INSET + BAND + 1;
  return [
    cuttingLine(x, y, right, y, palette.line),
    cuttingLine(x, bottom, right, bottom, palette.line),
    cuttingLine(x, y, x, bottom, palette.line),
    cuttingLine(right, y, right, bottom, palette.line),
    {
      ...{ kind: 'rectangle', x: x + INSET, y: y + INSET, width: LABELS.width - 2 * INSET, height: BAND },
      ...{ fill: palette.band, radius: 4 },
    },
    ...emblemMarks(content.approach, palette, {
      ...{ x: x + INSET + PADDING + EMBLEM, y: y + INSET + BAND / 2, radius: EMBLEM },
    }),
    ...(logo === undefined ? [] : [logoMark(right - INSET - 2 - logo.width, footY + (FOOT - logo.height) / 2, logo)]),
  ];
}
