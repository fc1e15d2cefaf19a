import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import source from './closed-judgement.card.json';

/** What somebody said, or began to say, of a place in a round that is closed. */
export interface ClosedJudgementView {
  readonly where: string;
  readonly explanation: string;
  readonly title: string;
  /** Instead of these one line when there is nothing. */
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** What was written. */
  readonly texts: readonly string[];
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function closedJudgementCard(frame: Frame, { texts, buttons, facts, ...view }: ClosedJudgementView): Card {
  const body = template({ ...view, facts, hasFacts: facts.length > 0, texts: texts.map((text) => ({ text })) });
  return framed(frame, body, buttons);
}
