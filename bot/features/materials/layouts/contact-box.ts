import type { SheetParagraph } from '../../../ports/printing';
import { A4 } from './upright-page';
import { writingLine, type Block } from './blocks';
import { sizeAt, type Scale } from './fitting';
import type { LayoutTask, PrintedContent } from './printed-content';
import { heightOf, paragraphOf, wholeWordSize } from './text-cells';

/** One thing to know: its name, and what is known of it; nothing known becomes lines to write on. */
export interface Fact {
  readonly label: string;
  readonly texts: readonly string[];
  /** How wide it is beside the others. */
  readonly share: number;
}

export function whenTexts({ day, time }: PrintedContent): readonly string[] {
  return [day, time].flatMap((text) => (text === undefined ? [] : [capitalized(text)]));
}

export function whereTexts({ location }: PrintedContent): readonly string[] {
  return location === undefined ? [] : [location];
}

export function contactTexts({ contact }: PrintedContent): readonly string[] {
  return [contact.name, contact.phone, contact.email].flatMap((text) => (text === undefined ? [] : [text]));
}

/** Facts side by side in a tinted box. */
export function factsBlock(task: LayoutTask, scale: Scale, facts: readonly Fact[]): Block {
  const unit = (A4.text - GAP * (facts.length - 1)) / facts.reduce((sum, { share }) => sum + share, 0);
  let x: number = A4.x;
  const columns = facts.map((fact) => {
    const width = fact.share * unit;
    const column = { x, width, isOpen: fact.texts.length === 0, paragraphs: factParagraphs(task, scale, fact, width) };
    x += width + GAP;
    return column;
  });
  const open = columns.some(({ isOpen }) => isOpen) ? LABEL + LINES * LINE : 0;
  const height = Math.max(open, ...columns.map(({ paragraphs }) => heightOf(paragraphs))) + 2 * PADDING;
  return {
    height,
    place: (y) => ({
      marks: [
        {
          ...{ kind: 'rectangle', x: A4.edge, y, width: A4.width - 2 * A4.edge, height },
          ...{ fill: task.palette.tint, radius: 4 },
        },
        ...columns
          .filter(({ isOpen }) => isOpen)
          .flatMap(({ x, width }) =>
            Array.from({ length: LINES }, (_, at) =>
              writingLine(x, y + PADDING + LABEL + (at + 1) * LINE - 1, width, task.palette.line),
            ),
          ),
      ],
      rows: [
        {
          y: y + PADDING,
          height: height - 2 * PADDING,
          cells: columns.map(({ x, width, paragraphs }) => ({ x, width, anchor: 'top', paragraphs })),
        },
      ],
    }),
  };
}

const PADDING = 5;
const GAP = 6;
const LABEL = 5.5;
const LINES = 2;
const LINE = 8;

function factParagraphs(
  { palette, faces }: LayoutTask,
  scale: Scale,
  { label, texts }: Fact,
  width: number,
): readonly SheetParagraph[] {
  const most = sizeAt(scale, 12, 13.5);
  return [
    paragraphOf(faces, label, width, { size: 12, face: 'bold', color: palette.accent }),
    ...texts.map((text, at) => {
      const face = at === 0 ? 'bold' : 'regular';
      // On one line if it can be.
      const inOneLine = (width / faces.widthOf(text, face, 1)) * 0.999;
      const whole = wholeWordSize(faces, text, width, { most, least: LEAST, face });
      const size = inOneLine < LEAST ? whole : Math.min(most, inOneLine);
      const look = { size, face, color: palette.ink, lineHeight: 1.28 } as const;
      return paragraphOf(faces, text, width, { ...look, before: at === 0 ? 0.6 : 0 });
    }),
  ];
}

const LEAST = 12;

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
}
