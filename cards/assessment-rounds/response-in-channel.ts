import { progressBar, type Progress } from '../annual-plan/progress-bar';
import { linkAction, type CardLink } from '../button';
import { framedWith, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import source from './response-in-channel.card.json';
import { teamLines, type TeamLine } from './team-lines';

/** How far a round is, for everybody in a channel: counts by team, and nothing that could be pressed by the wrong person. */
export interface ResponseInChannelView {
  readonly introduction: string;
  readonly progress: Progress;
  readonly teams: readonly TeamLine[];
  /** Under the teams: how many more there are. */
  readonly more: string;
  /** When it was counted, and who is not on the card. */
  readonly footer: string;
  readonly links: readonly CardLink[];
}

const template = bodyTemplate(source);

export function responseInChannelCard(frame: Frame, view: ResponseInChannelView): Card {
  const { progress } = view;
  const body = template({
    introduction: view.introduction,
    bar: progress.total === 0 ? [] : [progressBar(progress)],
    progress: progress.text,
    hasTeams: view.teams.length > 0,
    teams: teamLines(view.teams),
    more: view.more,
    footer: view.footer,
  });
  return framedWith(frame, body, view.links.map(linkAction));
}
