import type { Mark } from '../../../contracts/materials';
import type { Sheet, SheetCell, SheetParagraph, SheetRow } from '../../../ports/printing';
import { emblemMarks } from '../pictures/emblems';
import { A4 } from './upright-page';
import { cuttingLine, writingLine } from './blocks';
import { sizeAt, type Scale } from './fitting';
import { logoSize } from './parts';
import type { LayoutTask } from './printed-content';
import { heightOf, paragraphOf, wholeWordSize } from './text-cells';

/** Eight cards with a question on a sheet, how to use them above, and how to end below. Undefined when it does not fit. */
export function conversationSheets(task: LayoutTask, scale: Scale): readonly Sheet[] | undefined {
  const { points } = task.content;
  const count = Math.max(1, Math.ceil(points.length / CARDS));
  const sheets = Array.from({ length: count }, (_, page) => cardSheet(task, scale, page * CARDS));
  return sheets.every((sheet) => sheet !== undefined) ? sheets : undefined;
}

const CARDS = 8;
const CARD = { width: 97, height: 55.5 } as const;
const GRID = { x: 8, y: 40 } as const;
const HEAD = { y: 8, height: 30 } as const;
const FOOT = { y: GRID.y + 4 * CARD.height + 2, height: 24 } as const;
const PADDING = 9;
const BAND = 13;
const QUESTION = { width: CARD.width - 2 * PADDING, height: CARD.height - BAND - 6 } as const;
const LOGO = { width: 40, height: 15 } as const;
const NAME = 56;

interface Card {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly question: SheetParagraph | undefined;
}

function cardSheet(task: LayoutTask, scale: Scale, first: number): Sheet | undefined {
  const cards = cardsOf(task, scale, first);
  const head = headParagraphs(task, scale);
  const foot = footParagraphs(task, scale);
  const fits =
    cards.every(({ question }) => question === undefined || heightOf([question]) <= QUESTION.height) &&
    heightOf(head) <= HEAD.height &&
    heightOf(foot) <= FOOT.height;
  if (!fits) return undefined;
  return {
    ...{ width: A4.width, height: A4.height },
    backdrop: [...cards.flatMap((card) => cardMarks(task, card)), ...logoMarks(task), ...cuttingMarks(task)],
    rows: [
      { ...HEAD, cells: [{ x: A4.x, width: A4.text, anchor: 'middle', paragraphs: head }] },
      ...[0, 1, 2, 3].flatMap((pair) => pairRows(task, cards.slice(pair * 2, pair * 2 + 2))),
      {
        ...FOOT,
        cells: [
          { x: A4.x, width: A4.text - NAME - 6, anchor: 'middle', paragraphs: foot },
          ...(task.style.logo === undefined ? [nameCell(task)] : []),
        ],
      },
    ],
  };
}

function cardsOf({ content, palette, faces }: LayoutTask, scale: Scale, first: number): readonly Card[] {
  const questions = content.points.slice(first, first + CARDS);
  const most = sizeAt(scale, 11, 16);
  const size = Math.min(
    ...[
      most,
      ...questions.map((text) => wholeWordSize(faces, text, QUESTION.width, { most, least: 11, face: 'bold' })),
    ],
  );
  const look = { size, face: 'bold', color: palette.ink, align: 'center', lineHeight: 1.26 } as const;
  return Array.from({ length: CARDS }, (_, at) => {
    const text = questions[at];
    return {
      ...{ number: first + at + 1, x: GRID.x + (at % 2) * CARD.width, y: GRID.y + Math.floor(at / 2) * CARD.height },
      question: text === undefined ? undefined : paragraphOf(faces, text, QUESTION.width, look),
    };
  });
}

function headParagraphs({ content, labels, palette, faces }: LayoutTask, scale: Scale): readonly SheetParagraph[] {
  const eyebrow = [labels.eyebrow, content.complex].filter((part) => part !== '').join(' · ');
  const most = sizeAt(scale, 15, 22);
  const size = wholeWordSize(faces, content.title, A4.text, { most, least: 13, face: 'black' });
  return [
    paragraphOf(faces, eyebrow, A4.text, { size: 10, face: 'bold', color: palette.quiet, lineHeight: 1.2 }),
    paragraphOf(faces, content.title, A4.text, { size, face: 'black', color: palette.accent, lineHeight: 1.14 }),
    paragraphOf(faces, content.lead, A4.text, {
      ...{ size: sizeAt(scale, 9, 11.5), color: palette.ink, lineHeight: 1.28, before: 0.8 },
    }),
  ];
}

function footParagraphs({ content, palette, faces }: LayoutTask, scale: Scale): readonly SheetParagraph[] {
  const look = { size: sizeAt(scale, 9, 12), face: 'bold', color: palette.accent, lineHeight: 1.28 } as const;
  return [paragraphOf(faces, content.closing, A4.text - NAME - 6, look)];
}

function nameCell({ style, palette, faces }: LayoutTask): SheetCell {
  const look = { size: 11, face: 'bold', color: palette.quiet, align: 'right', lineHeight: 1.2 } as const;
  const paragraphs = [paragraphOf(faces, style.house.name, NAME, look)];
  return { x: A4.x + A4.text - NAME, width: NAME, anchor: 'middle', paragraphs };
}

function pairRows({ palette, faces, content }: LayoutTask, pair: readonly Card[]): readonly SheetRow[] {
  const y = pair[0]?.y ?? 0;
  const look = { size: 10, face: 'bold', color: palette.onBand, lineHeight: 1.1 } as const;
  const width = QUESTION.width - 12;
  const titles = pair.map(({ x, number }) => ({
    ...({ x: x + PADDING, width, anchor: 'middle', paragraphs: [shortLine(`${number} · ${content.title}`)] } as const),
  }));
  return [
    { y: y + 3, height: BAND - 3, cells: titles },
    {
      ...{ y: y + BAND + 3, height: QUESTION.height },
      cells: pair.flatMap(({ x, question }) =>
        question === undefined
          ? []
          : [{ x: x + PADDING, width: QUESTION.width, anchor: 'middle' as const, paragraphs: [question] }],
      ),
    },
  ];

  /** Smaller until it is one or two lines. */
  function shortLine(text: string): SheetParagraph {
    const line = paragraphOf(faces, text, width, look);
    return line.lines.length <= 1 ? line : paragraphOf(faces, text, width, { ...look, size: 8 });
  }
}

function cardMarks({ palette, content }: LayoutTask, { x, y, question }: Card): readonly Mark[] {
  const emblem = { x: x + CARD.width - PADDING - 2, y: y + 3 + (BAND - 3) / 2, radius: 3.8 };
  const lines = question === undefined ? [26, 36, 46] : [];
  return [
    {
      ...{ kind: 'rectangle', x: x + 4, y: y + 3, width: CARD.width - 8, height: BAND - 3 },
      ...{ fill: palette.band, radius: 3 },
    },
    ...emblemMarks(content.approach, palette, emblem),
    ...lines.map((at) => writingLine(x + PADDING, y + at, QUESTION.width, palette.line)),
  ];
}

function cuttingMarks({ palette }: LayoutTask): readonly Mark[] {
  const [right, bottom] = [GRID.x + 2 * CARD.width, GRID.y + 4 * CARD.height];
  return [
    ...[0, 1, 2].map((at) => GRID.x + at * CARD.width).map((x) => cuttingLine(x, GRID.y, x, bottom, palette.line)),
    ...[0, 1, 2, 3, 4]
      .map((at) => GRID.y + at * CARD.height)
      .map((y) => cuttingLine(GRID.x, y, right, y, palette.line)),
  ];
}

function logoMarks({ style }: LayoutTask): readonly Mark[] {
  const logo = logoSize(style, LOGO);
  if (logo === undefined) return [];
  const x = A4.x + A4.text - logo.width;
  return [{ kind: 'logo', x, y: FOOT.y + (FOOT.height - logo.height) / 2, ...logo }];
}
