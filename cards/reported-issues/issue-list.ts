import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import { gathered, type Gathered } from '../gathered';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './issue-list.card.json';

/** Reported issues in groups: one's own, or those of a place that one goes to, with what else is known there. */
export interface IssueListView {
  readonly introduction: string;
  readonly sections: readonly Section[];
  readonly parts?: readonly Gathered[] | undefined;
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function issueListCard(frame: Frame, { introduction, sections, parts = [], buttons }: IssueListView): Card {
  const body = template({
    introduction,
    sections: sections.map(section),
    hasParts: parts.length > 0,
    parts: parts.map(gathered),
  });
  return framed(frame, body, buttons);
}
