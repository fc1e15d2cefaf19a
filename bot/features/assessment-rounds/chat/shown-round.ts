import type { ChatContext } from '../../../chat/chat-context';
import type { RoundPreview, RoundResponse } from '../../../contracts/assessment-rounds';
import type { Channel } from '../../channels';
import type { ChannelCard } from '../collections';
import { NotAllowed } from '../errors';
import type { RoundView } from '../service';
import type { ChatServices } from './services';

/** A round with all that its card tells. */
export interface ShownRound {
  readonly view: RoundView;
  /** Before it opens, for who may change it. */
  readonly preview?: RoundPreview | undefined;
  /** Since it opened, for who follows it. */
  readonly response?: RoundResponse | undefined;
  readonly channels: readonly Channel[];
  readonly channelCards: readonly ChannelCard[];
}

/** A round of which somebody may know who answered. @throws RoundNotFound, NotAllowed */
export async function followed(
  { assessmentRounds }: Pick<ChatServices, 'assessmentRounds'>,
  { actor }: ChatContext,
  roundId: string,
): Promise<RoundView> {
  const view = await assessmentRounds.view(actor, roundId);
  if (!view.may.follow) throw new NotAllowed();
  return view;
}

/** The round with what this person may know of it besides. */
export async function shownOf(services: ChatServices, context: ChatContext, view: RoundView): Promise<ShownRound> {
  return isBeforeOpening(view) ? beforeOpening(services, context, view) : sinceOpening(services, context, view);
}

export function isBeforeOpening({ round }: Pick<RoundView, 'round'>): boolean {
  return round.state === 'draft' || round.state === 'planned';
}

async function beforeOpening(
  { assessmentRounds }: ChatServices,
  { actor }: ChatContext,
  view: RoundView,
): Promise<ShownRound> {
  const preview = view.may.change ? await assessmentRounds.preview(actor, view.round.id) : undefined;
  return { view, preview, channels: [], channelCards: [] };
}

async function sinceOpening(
  { assessmentRounds, channels, channelCards }: ChatServices,
  { actor }: ChatContext,
  view: RoundView,
): Promise<ShownRound> {
  const { round, may } = view;
  if (!may.follow) return { view, channels: [], channelCards: [] };
  const isOpen = round.state === 'open';
  const [response, known, cards] = await Promise.all([
    assessmentRounds.response(actor, round.id),
    isOpen ? channels.of(actor.tenantId) : [],
    isOpen ? channelCards.of(actor.tenantId, round.id) : [],
  ]);
  // Who was asked is counted some seconds after the opening.
  const isCounted = response.total.people > 0 || !may.change;
  const preview = isCounted ? undefined : await assessmentRounds.preview(actor, round.id);
  return { view, preview, response, channels: known, channelCards: cards };
}
