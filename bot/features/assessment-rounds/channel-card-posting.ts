import type { Language } from '../../contracts/people';
import { MessengerError, type CardMessage } from '../../ports/messenger';
import type { Actor } from '../../shared/actor';
import { roundPartition, tenantOf } from '../../shared/partitions';
import type { Channels } from '../channels';
import { LOOK_EVERY_MS, type CardDocuments, type CardEntry } from './channel-card-documents';
import { channelNews, saysOf, type ChannelNewsDeps, type PresentNews } from './channel-news';
import type { ChannelCard } from './collections';
import { NotAllowed, NotInThisState } from './errors';
import { mayRun } from './permissions';
import type { AssessmentRounds } from './service';

export interface PostingDeps extends ChannelNewsDeps {
  readonly documents: CardDocuments;
  readonly channels: Pick<Channels, 'post' | 'require' | 'refusalOf'>;
  readonly rounds: Pick<AssessmentRounds, 'view'>;
}

/** `already`: it stands in that channel; `in-doubt`: nobody knows whether it does. */
export type PostOutcome = 'posted' | 'already' | 'in-doubt';

/**
 * Posts a card that is first said to be posted: what is broken off now is in doubt later, and nobody posts it twice.
 * @throws RoundNotFound, NotAllowed, NotInThisState, ChannelNotFound, ChannelRefused when it certainly was not posted
 */
export async function postCard(
  deps: PostingDeps,
  actor: Actor,
  roundId: string,
  { channelId, language }: { readonly channelId: string; readonly language: Language },
  present: PresentNews,
): Promise<PostOutcome> {
  const { documents, channels, rounds, clock } = deps;
  const { tenantId, personId: by, leadsTeamIds } = actor;
  const { round, may } = await rounds.view(actor, roundId);
  if (!may.follow) throw new NotAllowed();
  if (round.state !== 'open') throw new NotInThisState();
  await channels.require(tenantId, channelId);
  const scope = mayRun(actor, round) ? {} : { teamIds: [...leadsTeamIds] };
  const card: ChannelCard = { roundId, channelId, language, by, at: clock.now(), ...scope, state: 'posting' };
  const claimed = await documents.claim(roundPartition(tenantId, roundId), card);
  if (claimed === undefined) return 'already';
  const news = await channelNews(deps, tenantId, round, card);
  const activityId = await post(deps, claimed, present(news));
  if (activityId === undefined) return 'in-doubt';
  const told = { activityId, says: saysOf(news) };
  // Without an id it can never be changed.
  if (activityId === '') await documents.conclude(claimed, { ...told, state: 'ended' });
  else await documents.conclude(claimed, { ...told, state: 'posted' }, documents.later(LOOK_EVERY_MS));
  return 'posted';
}

/** Its id; undefined when it is in doubt. @throws ChannelNotFound, ChannelRefused when it certainly is not there */
async function post(
  { documents, channels }: PostingDeps,
  claimed: CardEntry,
  message: CardMessage,
): Promise<string | undefined> {
  try {
    return (await channels.post(tenantOf(claimed.pk), claimed.body.channelId, message)).activityId;
  } catch (error) {
    const isInDoubt = error instanceof MessengerError && error.kind === 'in-doubt';
    await documents.conclude(claimed, { state: isInDoubt ? 'in-doubt' : 'ended' });
    if (isInDoubt) return undefined;
    throw error instanceof MessengerError ? channels.refusalOf(error) : error;
  }
}
