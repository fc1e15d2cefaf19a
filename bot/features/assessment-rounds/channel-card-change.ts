import { MessengerError } from '../../ports/messenger';
import { addMilliseconds } from '../../shared/local-date';
import { tenantOf } from '../../shared/partitions';
import { ChannelNotFound, type Channels } from '../channels';
import { LOOK_EVERY_MS, type CardDocuments, type CardEntry } from './channel-card-documents';
import { channelNews, saysOf, type ChannelNews, type ChannelNewsDeps, type PresentNews } from './channel-news';
import type { AssessmentRounds } from './service';

export interface ChangeDeps extends ChannelNewsDeps {
  readonly documents: CardDocuments;
  readonly channels: Pick<Channels, 'update'>;
  readonly rounds: Pick<AssessmentRounds, 'find'>;
}

/** While answers come in fast, the card waits for a moment of rest. */
const REST_MS = 10_000;
/** What was saved just before the close is counted after it. */
const LANDING_MS = 20_000;

/** Changes a card whose moment it is, where what it says has moved. It may run twice. */
export async function refreshCard(deps: ChangeDeps, entry: CardEntry, present: PresentNews): Promise<void> {
  const { documents, rounds, clock } = deps;
  const { pk, body: card } = entry;
  if (card.state === 'posting') return documents.conclude(entry, { state: 'in-doubt' });
  const round = await rounds.find(tenantOf(pk), card.roundId);
  if (card.state !== 'posted' || round === undefined) return documents.conclude(entry, { state: 'ended' });
  const landed = round.closedAt === undefined ? undefined : addMilliseconds(round.closedAt, LANDING_MS);
  if (landed !== undefined && landed > clock.now()) return documents.conclude(entry, {}, landed);
  const news = await channelNews(deps, tenantOf(pk), round, card);
  if (saysOf(news) === card.says) return documents.conclude(entry, {}, documents.later(LOOK_EVERY_MS));
  const rested = addMilliseconds(news.response.at, REST_MS);
  if (round.state === 'open' && rested > clock.now()) return documents.conclude(entry, {}, rested);
  return change(deps, entry, news, present);
}

async function change(
  { documents, channels }: ChangeDeps,
  entry: CardEntry,
  news: ChannelNews,
  present: PresentNews,
): Promise<void> {
  const { channelId, activityId = '' } = entry.body;
  const says = saysOf(news);
  const claimed = await documents.takeTurn(entry);
  if (claimed === undefined) return;
  try {
    await channels.update(tenantOf(entry.pk), channelId, activityId, present(news));
  } catch (error) {
    return failed(documents, claimed, error);
  }
  if (news.round.state === 'open') await documents.conclude(claimed, { says }, documents.later(LOOK_EVERY_MS));
  else await documents.conclude(claimed, { says, state: 'ended' });
}

/** A message that somebody removed, or a channel that the bot has left, is not changed any more. */
async function failed(documents: CardDocuments, entry: CardEntry, error: unknown): Promise<void> {
  const isGone =
    error instanceof ChannelNotFound ||
    (error instanceof MessengerError && ['refused', 'unreachable'].includes(error.kind));
  if (isGone) return documents.conclude(entry, { state: 'ended' });
  if (!(error instanceof MessengerError)) throw error;
  return documents.conclude(entry, {}, documents.later(Math.max(LOOK_EVERY_MS, error.retryAfterMs ?? 0)));
}
