import { plainAction, submitAction, type CardButton } from '../button';
import { choiceField, dateField, personField, type ChoiceField, type DateField, type PersonField } from '../field';
import { framedWith, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { shortened } from '../text';
import source from './start-form.card.json';

/**
 * An intervention just before it is started: who, from when, and the whole step plan. Sends `ownerId` and `startOn`,
 * and `placeId` and `goal` where these are asked.
 */
export interface StartFormView {
  readonly introduction: string;
  readonly place?: ChoiceField | undefined;
  readonly owner: PersonField;
  readonly startOn: DateField;
  readonly goal?: ChoiceField | undefined;
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
    fields: fieldsOf(view),
    stepsTitle: view.steps.title,
    steps: view.steps.lines.map((text) => ({ text: shortened(text, LONGEST_STEP) })),
    notes: view.notes.map((text) => ({ text: shortened(text, LONGEST_STEP) })),
  });
  return framedWith(frame, body, [submitAction({ ...view.start, style: 'positive' }), ...view.others.map(plainAction)]);
}

function fieldsOf({ place, owner, startOn, goal }: StartFormView): readonly CardElement[] {
  return [
    ...(place === undefined ? [] : choiceField('placeId', place)),
    ...personField('ownerId', owner),
    ...dateField('startOn', startOn),
    ...(goal === undefined ? [] : choiceField('goal', goal)),
  ];
}
