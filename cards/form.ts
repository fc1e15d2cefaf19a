import { plainAction, submitAction, type CardButton } from './button';
import source from './form.card.json';
import { framedWith, type Frame } from './frame';
import type { Card, CardElement } from './json';
import { bodyTemplate } from './render';

/** A few inputs with one button that sends them and others that do not. */
export interface Form {
  readonly introduction: string;
  readonly fields: readonly CardElement[];
  readonly save: CardButton;
  readonly others?: readonly CardButton[] | undefined;
}

const template = bodyTemplate(source);

export function formCard(frame: Frame, { introduction, fields, save, others = [] }: Form): Card {
  const actions = [submitAction({ ...save, style: 'positive' }), ...others.map(plainAction)];
  return framedWith(frame, template({ introduction, fields }), actions);
}
