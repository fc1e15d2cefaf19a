import type { AssessmentRound, RoundResponse } from '../../contracts/assessment-rounds';
import type { Language } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { CardMessage } from '../../ports/messenger';
import type { Store } from '../../ports/store';
import { roundPartition } from '../../shared/partitions';
import { RESPONSE_ID, roundTotals, type ChannelCard } from './collections';
import { noTotals, responseOf } from './response-totals';

/** What a card in a channel tells. */
export interface ChannelNews {
  readonly round: AssessmentRound;
  readonly response: RoundResponse;
  readonly language: Language;
}

export type PresentNews = (news: ChannelNews) => CardMessage;

export interface ChannelNewsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly directory: Pick<Directory, 'teams'>;
}

/** The response as it was counted last, of the teams that the card is about. A point read. */
export async function channelNews(
  { store, clock, directory }: ChannelNewsDeps,
  tenantId: string,
  round: AssessmentRound,
  { language, teamIds }: Pick<ChannelCard, 'language' | 'teamIds'>,
): Promise<ChannelNews> {
  const totals = createCollection(store, roundTotals, clock);
  const [kept, teams] = await Promise.all([
    totals.read(roundPartition(tenantId, round.id), RESPONSE_ID),
    directory.teams(tenantId),
  ]);
  const sees = (teamId: string) => teamIds === undefined || teamIds.includes(teamId);
  const response = responseOf(kept?.body ?? noTotals(round.createdAt), teams, { sees, leads: () => false });
  return { round, response, language };
}

/** All of it that can move. */
export function saysOf({ round: { name, state, closesOn }, response: { total, byTeam } }: ChannelNews): string {
  return JSON.stringify([name, state, closesOn, total, byTeam]);
}
