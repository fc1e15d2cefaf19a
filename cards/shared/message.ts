import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import source from './message.card.json';

/** A few plain sentences: an answer, a refusal, what went wrong. */
export interface PlainMessage {
  /** One paragraph each. */
  readonly text: readonly string[];
  readonly buttons?: readonly CardButton[] | undefined;
}

const template = bodyTemplate(source);

export function messageCard(frame: Frame, message: PlainMessage): Card {
  return framed(frame, template({ lines: message.text.map((text) => ({ text })) }), message.buttons ?? []);
}
