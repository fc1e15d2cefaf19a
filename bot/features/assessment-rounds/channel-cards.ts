import type { Language } from '../../contracts/people';
import type { Actor } from '../../shared/actor';
import { roundPartition } from '../../shared/partitions';
import type { Channels } from '../channels';
import { refreshCard } from './channel-card-change';
import { createCardDocuments, type CardEntry } from './channel-card-documents';
import { postCard, type PostOutcome } from './channel-card-posting';
import type { ChannelNewsDeps, PresentNews } from './channel-news';
import type { ChannelCard } from './collections';
import type { AssessmentRounds } from './service';

export interface ChannelCardDeps extends ChannelNewsDeps {
  readonly channels: Pick<Channels, 'post' | 'update' | 'require' | 'refusalOf'>;
  readonly rounds: Pick<AssessmentRounds, 'view' | 'find'>;
}

export type ChannelCards = ReturnType<typeof createChannelCards>;

/**
 * Cards with the response in a channel: posted once when somebody asks for it, changed when the response moved, and for the last
 * time at the close. What is in doubt is never posted again by itself.
 */
export function createChannelCards(given: ChannelCardDeps) {
  const documents = createCardDocuments(given);
  const deps = { ...given, documents };
  return {
    entryOf: documents.entryOf,

    /** The cards of a round that stand in a channel, are on their way, or are in doubt. One query. */
    of: async (tenantId: string, roundId: string): Promise<readonly ChannelCard[]> =>
      (await documents.all(roundPartition(tenantId, roundId))).filter(({ state }) => state !== 'ended'),

    /** @throws RoundNotFound, NotAllowed, NotInThisState, ChannelNotFound, ChannelRefused when it certainly was not posted */
    post: (
      actor: Actor,
      roundId: string,
      where: { readonly channelId: string; readonly language: Language },
      present: PresentNews,
    ): Promise<PostOutcome> => postCard(deps, actor, roundId, where, present),

    /** Changes a card whose moment it is, where what it says has moved. It may run twice. */
    refresh: (entry: CardEntry, present: PresentNews): Promise<void> => refreshCard(deps, entry, present),
  };
}
