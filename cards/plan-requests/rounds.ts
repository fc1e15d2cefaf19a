import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './rounds.card.json';

/** What was asked for a plan: of each question who answered, and who did not. */
export interface RoundsView {
  readonly introduction: string;
  readonly rounds: readonly Section[];
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function roundsCard(frame: Frame, { introduction, rounds, buttons }: RoundsView): Card {
  return framed(frame, template({ introduction, rounds: rounds.map(section) }), buttons);
}
