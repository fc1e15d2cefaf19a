import { linkAction, type CardLink } from '../button';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { shortened, withPlainTexts } from '../text';
import source from './dropped-intervention.card.json';
import { kindWords, type InterventionKind } from './kind';

/**
 * An intervention in a conversation of whoever, dropped there by a colleague: to read, with ways to where it can be started. Teams
 * itself puts the product's name and mark above it.
 */
export interface DroppedIntervention {
  readonly kind: InterventionKind;
  readonly kindName: string;
  readonly title: string;
  /** Said while the demo clock runs. */
  readonly notice?: string | undefined;
  readonly purpose: string;
  readonly firstStep: string;
  readonly effort: string;
  readonly notes: readonly string[];
  readonly links: readonly CardLink[];
}

/** Twenty-five of these are one answer of a search, so each is small. */
const LONGEST_LINE = 240;
const template = bodyTemplate(source);

export function droppedInterventionCard(view: DroppedIntervention): Card {
  const body = template({
    kind: kindWords(view.kind, view.kindName),
    title: view.title,
    notice: view.notice ?? '',
    purpose: shortened(view.purpose, LONGEST_LINE),
    firstStep: shortened(view.firstStep, LONGEST_LINE),
    effort: view.effort,
    notes: view.notes.map((text) => ({ text: shortened(text, LONGEST_LINE) })),
  });
  return {
    type: 'AdaptiveCard',
    $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: body.map(withPlainTexts),
    actions: view.links.map(linkAction),
  };
}
