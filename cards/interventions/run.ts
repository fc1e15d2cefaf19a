import { progressBar, type Progress } from '../annual-plan/progress-bar';
import { submitAction, type CardButton } from '../button';
import { textField, type TextField } from '../field';
import { folded, type Fold } from '../fold';
import { framed, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import { shortened } from '../text';
import { materialsPart, type MaterialLinks } from './material-links';
import source from './run.card.json';

/** An intervention that is carried out: how far it is, and what this reader may do with it. Sends `evidence` with a step, `why` with a stop. */
export interface RunCardView {
  readonly status: { readonly tone: 'running' | 'late' | 'to-check' | 'finished' | 'stopped'; readonly text: string };
  readonly progress: Progress;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** The reader's own next step, which can be finished here. */
  readonly next?: NextStep | undefined;
  /** What it changed, who was told, photos. */
  readonly notes: readonly string[];
  /** What can be done with the whole: tell what it changed, tell the residents, boast. */
  readonly first: readonly CardButton[];
  readonly stop?: StopFold | undefined;
  readonly steps: Section;
  /** The steps are folded away: they are over, and what came of them matters now. */
  readonly foldsSteps: boolean;
  /** Where its materials are made for this place. */
  readonly materials: MaterialLinks;
  readonly buttons: readonly CardButton[];
}

export interface NextStep {
  readonly title: string;
  readonly how: string;
  readonly evidence: TextField;
  readonly button: CardButton;
}

interface StopFold {
  readonly toggle: string;
  readonly why: TextField;
  readonly button: CardButton;
  /** Stands open: after a mistake in it. */
  readonly isOpen: boolean;
}

const STATUS = {
  running: { glyph: '▸ ', color: 'accent' },
  late: { glyph: '! ', color: 'attention' },
  'to-check': { glyph: '• ', color: 'accent' },
  finished: { glyph: '✓ ', color: 'default' },
  stopped: { glyph: '× ', color: 'default' },
} as const;

const LONGEST_LINE = 420;
const STOP = 'fold-stop';
const template = bodyTemplate(source);

export function runCard(frame: Frame, view: RunCardView): Card {
  const { status, progress, next, stop, steps, foldsSteps } = view;
  const { glyph, color } = STATUS[status.tone];
  const folds = folded(foldsOf(view), stop?.isOpen === true ? STOP : undefined, view.first);
  const body = template({
    status: { text: `${glyph}${status.text}`, color },
    hasProgress: progress.total > 0,
    progress: progress.total > 0 ? progressPart(progress) : [],
    facts: view.facts,
    hasNext: next !== undefined,
    next: next === undefined ? [] : nextPart(next),
    notes: view.notes.map((text) => ({ text: shortened(text, LONGEST_LINE) })),
    hasFolds: folds.length > 0,
    folds,
    materials: materialsPart(view.materials),
    hasMaterials: view.materials.links.length > 0,
    hasSteps: !foldsSteps,
    steps: foldsSteps ? [] : [section(steps)],
  });
  return framed(frame, body, view.buttons);
}

function progressPart(progress: Progress): readonly CardElement[] {
  const words = { type: 'TextBlock', text: progress.text, size: 'small', spacing: 'none', wrap: true };
  return [progressBar(progress), words];
}

function nextPart({ title, how, evidence, button }: NextStep): readonly CardElement[] {
  return [
    { type: 'TextBlock', text: title, weight: 'bolder', wrap: true },
    { type: 'TextBlock', text: shortened(how, LONGEST_LINE), size: 'small', spacing: 'small', wrap: true },
    ...textField('evidence', evidence),
    { type: 'ActionSet', spacing: 'small', actions: [submitAction({ ...button, style: 'positive' })] },
  ];
}

function foldsOf({ stop, steps, foldsSteps }: RunCardView): readonly Fold[] {
  return [
    ...(foldsSteps ? [{ id: 'fold-steps', toggle: steps.title, items: [section(steps)] }] : []),
    ...(stop === undefined ? [] : [stopFold(stop)]),
  ];
}

function stopFold({ toggle, why, button }: StopFold): Fold {
  const items = [...textField('why', why), { type: 'ActionSet', actions: [submitAction(button)] }];
  return { id: STOP, toggle, items };
}
