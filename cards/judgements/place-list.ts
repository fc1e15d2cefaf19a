import type { Progress } from '../annual-plan/progress-bar';
import { plainAction, rowAction, submitAction, type CardButton } from '../button';
import { personField, type PersonField } from '../field';
import { folded } from '../fold';
import { framedWith, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import { placeBlocks } from './place-blocks';
import source from './place-list.card.json';
import rowSource from './place-row.card.json';

/** The places that somebody is asked about, with how each stands. */
export interface PlaceListView {
  readonly introduction: string;
  readonly progress: Progress;
  readonly rows: readonly PlaceRow[];
  /** Under the rows: which of how many. */
  readonly more: string;
  /** To ask a colleague to do the rest. */
  readonly handOver?: HandOverFold | undefined;
  readonly buttons: readonly CardButton[];
}

export interface PlaceRow {
  readonly name: string;
  readonly state: 'open' | 'answered' | 'unknown' | 'draft';
  /** The state in words, and where it lies. */
  readonly detail: string;
  readonly open: CardButton;
}

export interface HandOverFold {
  readonly toggle: string;
  readonly explanation: string;
  readonly person: PersonField;
  readonly button: CardButton;
  /** Stands open: after a mistake in it. */
  readonly isOpen: boolean;
}

const GLYPHS = { open: '○', answered: '✓', unknown: '–', draft: '✎' } as const;
const HAND_OVER = 'fold-hand-over';
const LONGEST_SPOKEN_NAME = 60;

const template = bodyTemplate(source);
const rowTemplate = bodyTemplate(rowSource);

/** The first button is the one to press. */
export function placeListCard(frame: Frame, view: PlaceListView): Card {
  const { handOver, progress } = view;
  const body = template({
    introduction: view.introduction,
    blocks: [placeBlocks(progress)],
    progress: progress.text,
    rows: view.rows.map(row),
    more: view.more,
    folds: handOver === undefined ? [] : handOverFold(handOver),
    hasFolds: handOver !== undefined,
  });
  return framedWith(frame, body, view.buttons.map(plainAction));
}

function row({ name, state, detail, open }: PlaceRow): CardElement {
  const [element] = rowTemplate({ glyph: GLYPHS[state], name: shortened(name, 120), detail });
  return { ...element, selectAction: rowAction(open, shortened(name, LONGEST_SPOKEN_NAME)) };
}

function handOverFold({ toggle, explanation, person, button, isOpen }: HandOverFold): readonly CardElement[] {
  const items = [
    { type: 'TextBlock', text: explanation, size: 'small', wrap: true },
    ...personField('toPersonId', person),
    { type: 'ActionSet', actions: [submitAction(button)] },
  ];
  return folded([{ id: HAND_OVER, toggle, items }], isOpen ? HAND_OVER : undefined);
}
