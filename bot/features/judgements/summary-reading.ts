import type { AssessmentRound, Participant } from '../../contracts/assessment-rounds';
import type { PlaceSummary, RoundSummary } from '../../contracts/judgements';
import type { Actor } from '../../shared/actor';
import { mayFollowPlace, type AssessmentRounds } from '../assessment-rounds';
import type { Places } from '../places';
import { SummaryNotAllowed } from './errors';
import { gradesBefore } from './summary-before';
import { askedByPlace, createPlaceCounts, thinSoFar, type CountingDeps } from './summary-counts';
import { inOrder, placeSummary, type PlaceInOrder } from './summary-place';
import type { TrendSums } from './sums';

export interface SummaryReadingDeps extends CountingDeps {
  readonly rounds: Pick<AssessmentRounds, 'view'>;
  readonly places: Pick<Places, 'all'>;
}

/** What somebody sees of a round. */
export interface Scope {
  readonly round: AssessmentRound;
  readonly state: RoundSummary['state'];
  /** Those that they follow, in order. */
  readonly places: readonly PlaceInOrder[];
}

export interface SummarizedPlace {
  readonly summary: PlaceSummary;
  readonly trend: TrendSums;
}

/** Reads what is found of the places that somebody follows: live while the round runs, as it was kept once it is closed. */
export function createSummaryReading(deps: SummaryReadingDeps) {
  const counts = createPlaceCounts(deps);

  return {
    counts,

    /** @throws RoundNotFound, SummaryNotAllowed */
    async scopeOf(actor: Actor, roundId: string, teamId?: string): Promise<Scope> {
      const { round, places, may } = await deps.rounds.view(actor, roundId);
      if (!may.follow) throw new SummaryNotAllowed();
      if (round.state === 'cancelled') return { round, state: 'final', places: [] };
      const followed = places.filter(
        (place) => mayFollowPlace(actor, place) && (teamId === undefined || place.teamId === teamId),
      );
      return { round, state: stateOf(round), places: inOrder(followed, await deps.places.all(actor.tenantId)) };
    },

    /** Some of the places. `rows`: of everybody who takes part, while the round is not final. */
    async summariesOf(
      tenantId: string,
      { round, state }: Scope,
      rows: readonly Participant[],
      shown: readonly PlaceInOrder[],
    ): Promise<readonly SummarizedPlace[]> {
      const placeIds = shown.map(({ place }) => place.id);
      const [counted, before] = await Promise.all([
        state === 'final'
          ? counts.final(tenantId, round.id, placeIds)
          : counts.live(tenantId, round.id, placeIds, askedByPlace(rows)),
        gradesBefore(deps, tenantId, round, placeIds),
      ]);
      return shown.flatMap((one) => {
        const count = counted.get(one.place.id);
        if (count === undefined) return [];
        return [{ summary: placeSummary(one, count, before.get(one.place.id)), trend: count.trend }];
      });
    },

    /** The names of the places that too few judged, in order. */
    async thinOf(tenantId: string, { round, state, places }: Scope, rows: readonly Participant[]): Promise<string[]> {
      const placeIds = places.map(({ place }) => place.id);
      const thin = state === 'final' ? await counts.thinAtClose(tenantId, round.id) : thinSoFar(rows, placeIds);
      return places.filter(({ place }) => thin.has(place.id)).map(({ place }) => place.name);
    },
  };
}

function stateOf({ state, isSummarized }: AssessmentRound): RoundSummary['state'] {
  if (state !== 'closed') return 'running';
  return isSummarized ? 'final' : 'pending';
}
