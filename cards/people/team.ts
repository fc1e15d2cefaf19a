import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import source from './team.card.json';

/** Who of a team can be reminded: reachable, away, not yet. */
export interface TeamReach {
  readonly introduction: string;
  readonly groups: readonly ReachGroup[];
  readonly buttons: readonly CardButton[];
}

export interface ReachGroup {
  readonly tone: 'reachable' | 'away' | 'unreachable';
  readonly title: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  /** One line for each: the name, and until when or why. */
  readonly people: readonly string[];
}

const GLYPHS = { reachable: '✓', away: '–', unreachable: '!' } as const;

const template = bodyTemplate(source);

export function teamCard(frame: Frame, team: TeamReach): Card {
  const groups = team.groups.map(({ tone, title, hint = '', people }) => ({
    title: `${GLYPHS[tone]} ${title}`,
    hint,
    people: people.map((text) => ({ text })),
  }));
  return framed(frame, template({ introduction: team.introduction, groups }), team.buttons);
}
