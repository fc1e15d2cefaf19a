import { progressBar, type Progress } from '../annual-plan/progress-bar';
import { submitAction, type CardButton } from '../button';
import { choiceField, dateField, type ChoiceField, type DateField } from '../field';
import { folded, type Fold } from '../fold';
import { framed, type Frame } from '../frame';
import type { Card, CardElement } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import { shortened } from '../text';
import source from './round.card.json';
import { teamLines, type TeamLine } from './team-lines';

/** An assessment round for who leads it: how it stands, what should be looked at, and what can be done with it. */
export interface RoundCardView {
  readonly status: { readonly tone: 'quiet' | 'running' | 'late' | 'finished' | 'cancelled'; readonly text: string };
  /** What it comes down to, in one line: `38 mensen, 214 oordelen, ongeveer 6 minuten per persoon`. */
  readonly figures: string;
  /** Of what was asked, how much is answered; once it was opened. */
  readonly progress?: Progress | undefined;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly findings: readonly { readonly blocks: boolean; readonly text: string }[];
  /** The response by team. */
  readonly teams?: { readonly title: string; readonly lines: readonly TeamLine[]; readonly more: string } | undefined;
  /** Who answered and who did not. */
  readonly sections: readonly Section[];
  /** What can be done with it at once. */
  readonly first: readonly CardButton[];
  /** What needs a day, or a second thought. */
  readonly panels: readonly RoundPanel[];
  readonly buttons: readonly CardButton[];
}

/** Folded away until its button is tapped; sends `day` or `channelId` where it asks for them. */
export interface RoundPanel {
  readonly name: 'close' | 'extend' | 'reopen' | 'cancel' | 'post';
  readonly toggle: string;
  readonly explanation: string;
  readonly day?: DateField | undefined;
  readonly channel?: ChoiceField | undefined;
  readonly button: CardButton;
  /** Stands open: after a mistake in it. */
  readonly isOpen: boolean;
}

const STATUS = {
  quiet: { glyph: '○ ', color: 'default' },
  running: { glyph: '▸ ', color: 'accent' },
  late: { glyph: '! ', color: 'attention' },
  finished: { glyph: '✓ ', color: 'default' },
  cancelled: { glyph: '× ', color: 'default' },
} as const;

const LONGEST_LINE = 420;
const template = bodyTemplate(source);

export function roundCard(frame: Frame, view: RoundCardView): Card {
  const { status, progress, teams, findings, panels } = view;
  const { glyph, color } = STATUS[status.tone];
  const folds = folded(panels.map(foldOf), idOf(panels.find(({ isOpen }) => isOpen)), view.first);
  const body = template({
    status: { text: `${glyph}${status.text}`, color },
    figures: view.figures,
    hasProgress: progress !== undefined,
    progress: progress === undefined ? [] : progressPart(progress),
    facts: view.facts,
    hasFacts: view.facts.length > 0,
    findings: findings.map(({ blocks, text }) => ({
      text: `${blocks ? '!' : '•'} ${shortened(text, LONGEST_LINE)}`,
      color: blocks ? 'attention' : 'default',
    })),
    hasFindings: findings.length > 0,
    teamsTitle: teams?.title ?? '',
    teams: teamLines(teams?.lines ?? []),
    teamsMore: teams?.more ?? '',
    hasFolds: folds.length > 0,
    folds,
    hasSections: view.sections.length > 0,
    sections: view.sections.map(section),
  });
  return framed(frame, body, view.buttons);
}

function progressPart(progress: Progress): readonly CardElement[] {
  const words = { type: 'TextBlock', text: progress.text, size: 'small', spacing: 'none', wrap: true };
  return [progressBar(progress), words];
}

/** The ids of the inputs differ by panel: two of them may ask for a day. */
function foldOf({ name, toggle, explanation, day, channel, button }: RoundPanel): Fold {
  const items = [
    { type: 'TextBlock', text: explanation, size: 'small', wrap: true },
    ...(day === undefined ? [] : dateField(`${name}Day`, day)),
    ...(channel === undefined ? [] : choiceField('channelId', channel)),
    { type: 'ActionSet', spacing: 'small', actions: [submitAction(button)] },
  ];
  return { id: `fold-${name}`, toggle, items };
}

function idOf(panel: RoundPanel | undefined): string | undefined {
  return panel === undefined ? undefined : `fold-${panel.name}`;
}
