import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import { gathered, type Gathered } from '../gathered';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './cycle.card.json';
import { stagePicture, type Stages } from './stage-picture';

/** Where a plan is between draft and evaluation, what is missing, and who agrees. */
export interface Cycle {
  readonly stages: Stages;
  /** What comes next, and whose it is. */
  readonly explanation: string;
  /** What is asked of the reader. */
  readonly asked?: Section | undefined;
  /** What must be there first, what would be good, and who said what. */
  readonly parts: readonly Gathered[];
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function cycleCard(frame: Frame, { stages, explanation, asked, parts, buttons }: Cycle): Card {
  const body = template({
    picture: [stagePicture(stages)],
    stage: stages.text,
    explanation,
    asked: asked === undefined ? [] : [section(asked)],
    parts: parts.map(gathered),
  });
  return framed(frame, body, buttons);
}
