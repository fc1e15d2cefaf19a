import type { Sheet } from '../../../ports/printing';
import { A4, heroBlock, sheetOf } from './upright-page';
import { stacked, stackHeight, together, type Block } from './blocks';
import { contactTexts, factsBlock, whenTexts, whereTexts, type Fact } from './contact-box';
import { sceneHeightIn, type Scale } from './fitting';
import { closingBlock, footerBlock, leadBlock, pointBlocks } from './parts';
import type { LayoutTask } from './printed-content';

/** An invitation or flyer: a street, what it is about, and when, where and with whom. Undefined when it does not fit. */
export function posterSheet(task: LayoutTask, scale: Scale): Sheet | undefined {
  const above: readonly Block[] = [leadBlock(task, scale), ...pointBlocks(task, scale, 'tick')];
  const below: readonly Block[] = [
    factsBlock(task, scale, factsOf(task)),
    closingBlock(task, scale),
    footerBlock(task),
  ];
  const text = heroBlock(task, scale, 0).height;
  const taken = text + stackHeight(above, GAP) + stackHeight(below, GAP) + 2 * SECTION;
  const free = A4.height - 2 * A4.edge - taken;
  const scene = sceneHeightIn(free, scale, SCENE);
  if (scene === undefined) return undefined;
  const wider = Math.min(WIDEST_EXTRA, (free - scene) / (above.length + 1));
  const hero = heroBlock(task, scale, scene);
  const bottom = A4.height - A4.edge - stackHeight(below, GAP);
  return sheetOf(
    together([
      hero.place(A4.edge),
      stacked(above, A4.edge + hero.height + SECTION + wider, GAP + wider),
      stacked(below, bottom, GAP),
    ]),
  );
}

const GAP = 2.6;
const SECTION = 6;
const SCENE = { most: 78, good: 46, least: 22 } as const;
const WIDEST_EXTRA = 5;

/** An invitation asks for all three; of a flyer what is not known is left out, but for whom to ask. */
function factsOf({ kind, content, labels }: LayoutTask): readonly Fact[] {
  const facts = [
    { label: labels.when, texts: whenTexts(content), share: 1.1 },
    { label: labels.where, texts: whereTexts(content), share: 1.04 },
  ];
  const contact = { label: labels.contact, texts: contactTexts(content), share: 1.16 };
  return [...facts.filter(({ texts }) => kind === 'invitation' || texts.length > 0), contact];
}
