import type { Mark } from '../../../contracts/materials';
import type { Sheet, SheetParagraph, SheetRow } from '../../../ports/printing';
import { sceneMarks } from '../pictures/scenes';
import { bandMarks } from './upright-page';
import { cuttingLine, writingLine } from './blocks';
import { contactTexts, whenTexts, whereTexts } from './contact-box';
import { sceneHeightIn, sizeAt, type Scale } from './fitting';
import { logoSize } from './parts';
import type { LayoutTask } from './printed-content';
import { heightOf, paragraphOf, wholeWordSize } from './text-cells';

/** Three cards for a door handle beside each other on a lying A4, all the same. Undefined when it does not fit. */
export function doorCardSheet(task: LayoutTask, scale: Scale): Sheet | undefined {
  const title = titleParagraphs(task, scale);
  const body = bodyParagraphs(task, scale);
  const closing = paragraphOf(task.faces, task.content.closing, TEXT, {
    ...{ size: sizeAt(scale, 10.5, 12.5), color: task.palette.white, face: 'bold', lineHeight: 1.28 },
  });
  const contact = contactParagraphs(task);
  const bar = task.content.closing === '' ? 0 : heightOf([closing]) + 2 * BAR_PADDING;
  const taken = PADDING + heightOf(title) + 2 + GAP + heightOf(body) + GAP + contact.height + GAP + bar + GAP + FOOTER;
  const free = BOTTOM - TOP - taken;
  const scene = sceneHeightIn(free, scale, SCENE);
  if (scene === undefined) return undefined;
  const hero = PADDING + heightOf(title) + 2 + scene;
  const y = {
    title: TOP + PADDING,
    body: TOP + hero + GAP + Math.min(4, (free - scene) / 2),
    footer: BOTTOM - FOOTER,
    bar: BOTTOM - FOOTER - GAP - bar,
    contact: BOTTOM - FOOTER - GAP - bar - GAP - contact.height,
  };
  const footer = footerParagraphs(task);
  const rows = [
    row(y.title, heightOf(title), title),
    row(y.body, heightOf(body), body),
    row(y.contact, contact.height, contact.paragraphs),
    ...(bar === 0 ? [] : [row(y.bar, bar, [closing], 'middle')]),
    row(y.footer, FOOTER, footer, 'middle'),
  ];
  const marks = (x: number): readonly Mark[] => [
    ...handleMarks(task, x),
    ...bandMarks(task, { x: x + EDGE, y: TOP, width: CARD - 2 * EDGE, height: hero, sceneHeight: scene }),
    ...sceneMarks(task.content.approach, task.palette, {
      ...{ x: x + EDGE, y: TOP + hero - scene, width: CARD - 2 * EDGE, height: scene },
    }),
    ...contact.lines.map((at) => writingLine(x + INDENT, y.contact + at, TEXT, task.palette.line)),
    ...(bar === 0 ? [] : [barMark(task, x, y.bar, bar)]),
    ...logoMarks(task, x, y.footer),
  ];
  return {
    ...{ width: 3 * CARD, height: HEIGHT },
    backdrop: [...CARDS.flatMap(marks), ...CARDS.slice(1).map((x) => cuttingLine(x, 0, x, HEIGHT, task.palette.line))],
    rows,
  };
}

const CARD = 99;
const HEIGHT = 210;
const CARDS = [0, CARD, 2 * CARD] as const;
const EDGE = 6;
const INDENT = 10;
const TEXT = CARD - 2 * INDENT;
/** Below the hole for the handle. */
const TOP = 46;
const BOTTOM = HEIGHT - 6;
const PADDING = 6;
const GAP = 3.5;
const BAR_PADDING = 3;
const FOOTER = 12;
const SCENE = { most: 44, good: 26, least: 14 } as const;
const HOLE = { x: CARD / 2, y: 25, radius: 17 } as const;

/** The same on each card. */
function row(
  y: number,
  height: number,
  paragraphs: readonly SheetParagraph[],
  anchor: 'top' | 'middle' = 'top',
): SheetRow {
  return { y, height, cells: CARDS.map((x) => ({ x: x + INDENT, width: TEXT, anchor, paragraphs })) };
}

function titleParagraphs({ content, palette, faces, labels }: LayoutTask, scale: Scale): readonly SheetParagraph[] {
  const color = palette.onBand;
  const most = sizeAt(scale, 15, 25);
  const size = wholeWordSize(faces, content.title, TEXT, { most, least: 13, face: 'black' });
  return [
    paragraphOf(faces, labels.eyebrow, TEXT, { size: 10.5, face: 'bold', color }),
    paragraphOf(faces, content.title, TEXT, { size, face: 'black', color, lineHeight: 1.14 }),
    ...(content.complex === ''
      ? []
      : [paragraphOf(faces, content.complex, TEXT, { size: sizeAt(scale, 10, 12), face: 'bold', color, before: 0.8 })]),
  ];
}

function bodyParagraphs({ content, palette, faces }: LayoutTask, scale: Scale): readonly SheetParagraph[] {
  const size = sizeAt(scale, 10, 13);
  const when = [...whenTexts(content), ...whereTexts(content)];
  return [
    paragraphOf(faces, content.lead, TEXT, { size, color: palette.ink }),
    ...content.points.map((point) =>
      paragraphOf(faces, `• ${point}`, TEXT, { size: size - 0.5, color: palette.ink, before: 1.2 }),
    ),
    ...when.map((text, at) =>
      paragraphOf(faces, text, TEXT, { size, color: palette.accent, face: 'bold', before: at === 0 ? 2 : 0 }),
    ),
  ];
}

/** Whom to ask, or where to write that; `lines` are from the top. */
function contactParagraphs({ content, palette, faces, labels }: LayoutTask) {
  const texts = contactTexts(content);
  const paragraphs = [
    paragraphOf(faces, labels.contact, TEXT, { size: 10, face: 'bold', color: palette.accent }),
    ...texts.map((text) => paragraphOf(faces, text, TEXT, { size: 11, color: palette.ink, lineHeight: 1.25 })),
  ];
  const lines = texts.length === 0 ? [12, 20] : [];
  return { paragraphs, lines, height: Math.max(heightOf(paragraphs), ...lines) };
}

function footerParagraphs({ style, palette, faces }: LayoutTask): readonly SheetParagraph[] {
  if (style.logo !== undefined) return [];
  const { house } = style;
  const look = { color: palette.accent, face: 'bold', align: 'center', lineHeight: 1.2 } as const;
  const size = wholeWordSize(faces, house.name, TEXT, { most: 11, least: 8, face: 'bold' });
  return [paragraphOf(faces, house.name, TEXT, { ...look, size })];
}

function logoMarks({ style }: LayoutTask, x: number, y: number): readonly Mark[] {
  const logo = logoSize(style, { width: 44, height: FOOTER });
  if (logo === undefined) return [];
  return [{ kind: 'logo', x: x + (CARD - logo.width) / 2, y: y + (FOOTER - logo.height) / 2, ...logo }];
}

/** The round that is cut out, with a slit to hang it by. */
function handleMarks({ palette }: LayoutTask, x: number): readonly Mark[] {
  const { radius } = HOLE;
  return [
    {
      ...{ kind: 'rectangle', x: x + HOLE.x - radius, y: HOLE.y - radius, width: radius * 2, height: radius * 2 },
      ...{ radius, stroke: palette.line, strokeWidth: 0.25 },
    },
    cuttingLine(x + HOLE.x, 0, x + HOLE.x, HOLE.y - radius, palette.line),
  ];
}

function barMark({ palette }: LayoutTask, x: number, y: number, height: number): Mark {
  return {
    ...{ kind: 'rectangle', x: x + EDGE, y, width: CARD - 2 * EDGE, height },
    ...{ fill: palette.accent, radius: 3 },
  };
}
