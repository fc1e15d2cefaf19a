import { plainAction, submitAction, type CardButton } from '../button';
import { textField, type TextField } from '../field';
import { framedWith, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import source from './feedback-form.card.json';

/** A text for the resident who reported it, ready to copy, and to change; sends `text`. */
export interface FeedbackFormView {
  readonly introduction: string;
  /** The text as it reads, a paragraph each. */
  readonly paragraphs: readonly string[];
  readonly text: TextField;
  readonly given: CardButton;
  /** The same in another form, and back. */
  readonly others: readonly CardButton[];
}

const template = bodyTemplate(source);

export function feedbackFormCard(frame: Frame, view: FeedbackFormView): Card {
  const { introduction, paragraphs, text, given, others } = view;
  const body = template({
    introduction,
    paragraphs: paragraphs.map((paragraph) => ({ text: paragraph })),
    fields: textField('text', { ...text, isMultiline: true }),
  });
  return framedWith(frame, body, [submitAction({ ...given, style: 'positive' }), ...others.map(plainAction)]);
}
