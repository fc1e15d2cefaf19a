import type { Mark } from '../../../contracts/materials';
import type { Sheet } from '../../../ports/printing';
import { circlePath } from '../pictures/shapes';
import { A4, heroBlock, sheetOf } from './upright-page';
import { stacked, stackHeight, textBlock, together, type Block } from './blocks';
import { contactTexts, factsBlock } from './contact-box';
import { sceneHeightIn, sizeAt, type Scale } from './fitting';
import { footerBlock, leadBlock, writingLines } from './parts';
import type { LayoutTask } from './printed-content';
import { heightOf, paragraphOf } from './text-cells';

/** Statements with five faces to tick, and an open question. Undefined when it does not fit. */
export function evaluationSheet(task: LayoutTask, scale: Scale): Sheet | undefined {
  const { content, palette, faces, labels } = task;
  const rows = content.points.map((point, at) => statementBlock(task, scale, point, at));
  const question = paragraphOf(faces, content.closing, A4.text, {
    ...{ size: sizeAt(scale, 12, 14), color: palette.ink, face: 'bold' },
  });
  const upper: readonly Block[] = [leadBlock(task, scale), ends(task)];
  const facts = factsBlock(task, scale, [
    { label: labels.contact, texts: [contactTexts(content).join(' · ')].filter((text) => text !== ''), share: 1 },
  ]);
  const lower: readonly Block[] = [facts, footerBlock(task)];
  const text = heroBlock(task, scale, 0, TITLE_SIZE).height;
  const fixed = text + stackHeight(upper, GAP) + stackHeight(rows, 0) + heightOf([question]) + stackHeight(lower, GAP);
  const free = A4.height - 2 * A4.edge - fixed - 3 * SECTION - FEWEST_LINES * LINE;
  const scene = sceneHeightIn(free, scale, SCENE);
  if (scene === undefined) return undefined;
  const lines = FEWEST_LINES + Math.min(MORE_LINES, Math.floor((free - scene) / LINE));
  const hero = heroBlock(task, scale, scene, TITLE_SIZE);
  const middle = [...upper, ...rows];
  const questionY = A4.edge + hero.height + SECTION + stackHeight(upper, GAP) + stackHeight(rows, 0) + SECTION / 2;
  return sheetOf(
    together([
      hero.place(A4.edge),
      stacked(middle.slice(0, 2), A4.edge + hero.height + SECTION, GAP),
      stacked(rows, A4.edge + hero.height + SECTION + stackHeight(upper, GAP), 0),
      stacked(
        [textBlock(A4.x, A4.text, [question]), writingLines(A4.x, A4.text, palette.line, lines, LINE)],
        questionY,
        0,
      ),
      stacked(lower, A4.height - A4.edge - stackHeight(lower, GAP), GAP),
    ]),
  );
}

const TITLE_SIZE = { least: 20, most: 32 } as const;
const GAP = 3;
const SECTION = 6;
const SCENE = { most: 44, good: 30, least: 18 } as const;
const FEWEST_LINES = 2;
const MORE_LINES = 4;
const LINE = 9;
const FACES = 5;
const FACE = 10;
const FACE_STEP = 13;
const FACES_X = A4.x + A4.text - FACES * FACE_STEP;
const PADDING = 2.2;

/** What the first and the last face mean. */
function ends({ palette, faces, labels }: LayoutTask): Block {
  const look = { size: 10.5, color: palette.quiet, lineHeight: 1.2 } as const;
  const width = (FACES * FACE_STEP) / 2;
  const paragraphs = [
    paragraphOf(faces, labels.disagree, width, look),
    paragraphOf(faces, labels.agree, width, { ...look, align: 'right' }),
  ];
  const height = Math.max(...paragraphs.map((one) => heightOf([one])));
  return {
    height,
    place: (y) => ({
      marks: [],
      rows: [
        {
          y,
          height,
          cells: paragraphs.map((one, at) => ({
            ...{ x: FACES_X + at * width, width, anchor: 'top', paragraphs: [one] },
          })),
        },
      ],
    }),
  };
}

function statementBlock({ palette, faces }: LayoutTask, scale: Scale, point: string, at: number): Block {
  const width = FACES_X - A4.x - 5;
  const text = paragraphOf(faces, point, width, {
    size: sizeAt(scale, 12, 13.5),
    color: palette.ink,
    lineHeight: 1.28,
  });
  const height = Math.max(FACE, heightOf([text])) + 2 * PADDING;
  const stripe: Mark = {
    ...{ kind: 'rectangle', x: A4.edge + 4, y: 0, width: A4.width - 2 * A4.edge - 8, height },
    ...{ fill: palette.tint, radius: 3 },
  };
  return {
    height,
    place: (y) => ({
      marks: [
        ...(at % 2 === 0 ? [{ ...stripe, y }] : []),
        ...Array.from({ length: FACES }, (_, mood) =>
          faceMarks(palette, FACES_X + (mood + 0.5) * FACE_STEP, y + height / 2, mood),
        ).flat(),
      ],
      rows: [{ y, height, cells: [{ x: A4.x, width, anchor: 'middle', paragraphs: [text] }] }],
    }),
  };
}

/** From sad (0) to glad (4), to tick with a pen. */
function faceMarks({ white, ink, quiet }: LayoutTask['palette'], x: number, y: number, mood: number): readonly Mark[] {
  const radius = FACE / 2;
  const bend = (mood - 2) * 0.9;
  const [low, high] = [1.9 + bend * 0.35, 1.9 - bend * 0.35];
  const mouth =
    `M-2.2 ${high}C-1.2 ${low + bend * 0.9} 1.2 ${low + bend * 0.9} 2.2 ${high}` +
    `L2.2 ${high + 0.5}C1.2 ${low + bend * 0.9 + 0.5} -1.2 ${low + bend * 0.9 + 0.5} -2.2 ${high + 0.5}Z`;
  return [
    {
      ...{ kind: 'rectangle', x: x - radius, y: y - radius, width: FACE, height: FACE, radius },
      ...{ fill: white, stroke: quiet, strokeWidth: 0.35 },
    },
    { kind: 'path', x, y, d: circlePath(-1.6, -1.2, 0.55) + circlePath(1.6, -1.2, 0.55), fill: ink },
    { kind: 'path', x, y: y - 0.3, d: mouth, fill: ink },
  ];
}
