import { plainAction, submitAction, type CardButton } from '../button';
import { textField, type TextField } from '../field';
import { framedWith, type Frame } from '../frame';
import { gathered, type Gathered } from '../gathered';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import source from './report.card.json';

/** A report (verslag): what gathered itself, and the story of the team; sends `story`. */
export interface Report {
  /** When it is due, or that it was handed in. */
  readonly status: string;
  readonly facts: { readonly title: string; readonly parts: readonly Gathered[] };
  readonly story: {
    readonly title: string;
    /** What there is to read: the story where it cannot be written here, or what to write. */
    readonly lines: readonly string[];
    readonly field?: TextField | undefined;
  };
  /** What sends the story along. */
  readonly saves: readonly CardButton[];
  readonly others: readonly CardButton[];
}

const template = bodyTemplate(source);

export function reportCard(frame: Frame, { status, facts, story, saves, others }: Report): Card {
  const body = template({
    status,
    factsTitle: facts.title,
    facts: facts.parts.map(gathered),
    storyTitle: story.title,
    story: story.lines.map((text) => ({ text })),
    hasField: story.field !== undefined,
    field: story.field === undefined ? [] : textField('story', story.field),
  });
  return framedWith(frame, body, [...saves.map(submitAction), ...others.map(plainAction)]);
}
