import type { Sheet } from '../../../ports/printing';
import { A4, heroBlock, sheetOf } from './upright-page';
import { stacked, stackHeight, textBlock, together, writingLine, type Block } from './blocks';
import { sceneHeightIn, sizeAt, type Scale } from './fitting';
import { footerBlock, leadBlock, pointBlocks } from './parts';
import type { LayoutTask } from './printed-content';
import { paragraphOf } from './text-cells';

/** The rules with their numbers, and lines for who agreed. Undefined when it does not fit. */
export function houseRulesSheet(task: LayoutTask, scale: Scale): Sheet | undefined {
  const above: readonly Block[] = [leadBlock(task, scale), ...pointBlocks(task, scale, 'number')];
  const footer = footerBlock(task);
  const closing = closingText(task, scale);
  const text = heroBlock(task, scale, 0, TITLE_SIZE).height;
  const taken = text + stackHeight(above, GAP) + closing.height + 3 * SECTION + footer.height;
  const least = FEWEST_LINES * LINE;
  const free = A4.height - 2 * A4.edge - taken - least;
  const scene = sceneHeightIn(free, scale, SCENE);
  if (scene === undefined) return undefined;
  const more = Math.min(MORE_LINES, Math.floor((free - scene) / LINE));
  const lines = FEWEST_LINES + more;
  const wider = Math.min(WIDEST_EXTRA, (free - scene - more * LINE) / above.length);
  const hero = heroBlock(task, scale, scene, TITLE_SIZE);
  const bottom = A4.height - A4.edge - footer.height - lines * LINE - closing.height - SECTION / 2;
  return sheetOf(
    together([
      hero.place(A4.edge),
      stacked(above, A4.edge + hero.height + SECTION, GAP + wider),
      stacked([closing, signatures(task, lines), footer], bottom, SECTION / 4),
    ]),
  );
}

const TITLE_SIZE = { least: 22, most: 36 } as const;
const GAP = 2.6;
const SECTION = 6;
const SCENE = { most: 54, good: 34, least: 20 } as const;
const WIDEST_EXTRA = 3.5;
const FEWEST_LINES = 3;
const MORE_LINES = 2;
const LINE = 11;
const BETWEEN = 10;

function closingText({ content, labels, palette, faces }: LayoutTask, scale: Scale): Block {
  const bold = { size: sizeAt(scale, 12, 14), color: palette.accent, face: 'bold' } as const;
  return textBlock(A4.x, A4.text, [
    ...(content.closing === '' ? [] : [paragraphOf(faces, content.closing, A4.text, bold)]),
    paragraphOf(faces, labels.signature, A4.text, { size: 11, color: palette.quiet, before: 1 }),
  ]);
}

/** Lines in two columns. */
function signatures({ palette }: LayoutTask, count: number): Block {
  const width = (A4.text - BETWEEN) / 2;
  return {
    height: count * LINE,
    place: (y) => ({
      marks: Array.from({ length: count }, (_, at) => y + (at + 1) * LINE - 1).flatMap((lineY) =>
        [A4.x, A4.x + width + BETWEEN].map((x) => writingLine(x, lineY, width, palette.line)),
      ),
      rows: [],
    }),
  };
}
