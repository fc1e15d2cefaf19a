import type { Instant } from '../../contracts/calendar';
import type { Judgement } from '../../contracts/judgements';
import type { Clock } from '../../ports/clock';
import { addMilliseconds } from '../../shared/local-date';

/** Everything that was said of a place in a round. */
export type ReadJudgements = (tenantId: string, roundId: string, placeId: string) => Promise<readonly Judgement[]>;

/** The same, as it was at most ten seconds ago; what this process wrote meanwhile is in it. */
export interface RecentJudgements {
  readonly ofPlace: ReadJudgements;
  readonly forget: (...place: Parameters<ReadJudgements>) => void;
}

const KEPT_MILLISECONDS = 10_000;
const MOST_KEPT = 500;

interface Kept {
  readonly until: Instant;
  readonly judgements: Promise<readonly Judgement[]>;
}

/** Many finish in the same minutes, and each is shown what the others said of the same places: that is read once for all of them. */
export function createRecentJudgements(read: ReadJudgements, clock: Clock): RecentJudgements {
  const kept = new Map<string, Kept>();
  return {
    ofPlace(...place) {
      const key = JSON.stringify(place);
      const now = clock.now();
      const known = kept.get(key);
      if (known !== undefined && now < known.until) return known.judgements;
      const judgements = read(...place);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, { until: addMilliseconds(now, KEPT_MILLISECONDS), judgements });
      judgements.catch(() => kept.delete(key));
      return judgements;
    },
    forget: (...place) => void kept.delete(JSON.stringify(place)),
  };
}
