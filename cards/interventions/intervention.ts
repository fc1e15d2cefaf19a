import type { CardButton } from '../button';
import { folded } from '../fold';
import { framed, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import source from './intervention.card.json';
import { kindWords, type InterventionKind } from './kind';
import { materialsPart, type MaterialLinks } from './material-links';

/** One intervention of the toolkit, to read; its step plan is folded away. */
export interface InterventionView {
  readonly kind: InterventionKind;
  /** The kind in a word: `Ontmoeten`. */
  readonly kindName: string;
  readonly purpose: string;
  /** Time, cost and who, in one line. */
  readonly effort: string;
  /** When not to do it, the playing field, what is known of the effect, experience here. */
  readonly notes: readonly string[];
  readonly folds: readonly Lines[];
  /** Where its materials are made. */
  readonly materials: MaterialLinks;
  readonly buttons: readonly CardButton[];
}

interface Lines {
  readonly toggle: string;
  readonly lines: readonly string[];
}

const LONGEST_NOTE = 320;
const LONGEST_LINE = 420;
const template = bodyTemplate(source);

export function interventionCard(frame: Frame, view: InterventionView): Card {
  const { materials } = view;
  const body = template({
    kind: kindWords(view.kind, view.kindName),
    purpose: view.purpose,
    effort: view.effort,
    notes: view.notes.map((text) => ({ text: shortened(text, LONGEST_NOTE) })),
    folds: folded(view.folds.map(({ toggle, lines }, at) => ({ id: `fold-${at}`, toggle, items: lines.map(line) }))),
    hasMaterials: materials.links.length > 0,
    materials: materialsPart(materials),
  });
  return framed(frame, body, view.buttons);
}

function line(text: string): CardElement {
  return { type: 'TextBlock', text: shortened(text, LONGEST_LINE), size: 'small', spacing: 'small', wrap: true };
}
