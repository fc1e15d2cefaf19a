import type { Judgement } from '../../contracts/judgements';
import type { Clock } from '../../ports/clock';
import { keepReads } from './kept-reads';

/** Everything that was said of a place in a round. */
export type ReadJudgements = (tenantId: string, roundId: string, placeId: string) => Promise<readonly Judgement[]>;

/** The same, as it was at most ten seconds ago; what this process wrote meanwhile is in it. */
export interface RecentJudgements {
  readonly ofPlace: ReadJudgements;
  readonly forget: (...place: Parameters<ReadJudgements>) => void;
}

const KEPT_MILLISECONDS = 10_000;
const MOST_KEPT = 500;

/** Many finish in the same minutes, and each is shown what the others said of the same places: that is read once for all of them. */
export function createRecentJudgements(read: ReadJudgements, clock: Clock): RecentJudgements {
  const kept = keepReads(read, { clock, milliseconds: KEPT_MILLISECONDS, most: MOST_KEPT });
  return { ofPlace: kept.read, forget: kept.forget };
}
