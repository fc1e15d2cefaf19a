import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import { gathered, type Gathered } from '../gathered';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './list.card.json';

/** Things in groups, each on a row: reported issues, or interventions; with what else is known. */
export interface ListView {
  readonly introduction: string;
  readonly sections: readonly Section[];
  readonly parts?: readonly Gathered[] | undefined;
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function listCard(frame: Frame, { introduction, sections, parts = [], buttons }: ListView): Card {
  const body = template({
    introduction,
    sections: sections.map(section),
    hasParts: parts.length > 0,
    parts: parts.map(gathered),
  });
  return framed(frame, body, buttons);
}
