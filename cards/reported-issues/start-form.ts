import { plainAction, submitAction, type CardButton } from '../button';
import { dateField, personField, type DateField, type PersonField } from '../field';
import { framedWith, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import source from './start-form.card.json';

/** An intervention just before it is started: who, from when, and the whole step plan. Sends `ownerId` and `startOn`. */
export interface StartFormView {
  readonly introduction: string;
  readonly owner: PersonField;
  readonly startOn: DateField;
  readonly steps: { readonly title: string; readonly lines: readonly string[] };
  readonly notes: readonly string[];
  readonly start: CardButton;
  readonly others: readonly CardButton[];
}

const LONGEST_STEP = 420;
const template = bodyTemplate(source);

export function startFormCard(frame: Frame, view: StartFormView): Card {
  const body = template({
    introduction: view.introduction,
    fields: [...personField('ownerId', view.owner), ...dateField('startOn', view.startOn)],
    stepsTitle: view.steps.title,
    steps: view.steps.lines.map((text) => ({ text: shortened(text, LONGEST_STEP) })),
    notes: view.notes.map((text) => ({ text: shortened(text, LONGEST_STEP) })),
  });
  return framedWith(frame, body, [submitAction({ ...view.start, style: 'positive' }), ...view.others.map(plainAction)]);
}
