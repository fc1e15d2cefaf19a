import type { AssessmentRound } from '../../contracts/assessment-rounds';
import type { PlaceSummary, RoundSummary } from '../../contracts/judgements';
import type { Actor } from '../../shared/actor';
import { PlaceNotFollowed, SummaryContinuationUnreadable } from './errors';
import { openJudgements, type OpenedJudgements } from './place-judgements';
import { summarizeRound } from './summary-pass';
import { createKnownPeople, type KnownPeopleDeps } from './summary-people';
import type { PlaceInOrder } from './summary-place';
import { createSummaryReading, type SummarizedPlace, type SummaryReadingDeps } from './summary-reading';

export type SummaryDeps = SummaryReadingDeps & KnownPeopleDeps;

export interface SummaryFilter {
  readonly teamId?: string | undefined;
  /** Of the page before. */
  readonly after?: string | undefined;
}

/** The judgements of a place as they may be opened, beside what is counted of them. */
export interface OpenedPlace extends OpenedJudgements {
  readonly summary: PlaceSummary;
}

/** Everything of a round that somebody may take along. */
export interface ExportedRound {
  readonly round: AssessmentRound;
  readonly state: RoundSummary['state'];
  readonly places: readonly (OpenedPlace & SummarizedPlace)[];
}

export type Summaries = ReturnType<typeof createSummaries>;

const PLACES_A_PAGE = 25;

/** What a round found: live while it runs, and as it was counted once it is closed. */
export function createSummaries(deps: SummaryDeps) {
  const reading = createSummaryReading(deps);
  const { counts } = reading;
  const known = createKnownPeople(deps);

  return {
    /** Work of the job that closes a round; `again` asks to be called once more. Whoever calls it marks the round when it is done. */
    summarize: (tenantId: string, round: AssessmentRound) => summarizeRound(deps, tenantId, round),

    /**
     * A page of 25 places. Costs their judgements while the round runs, else a point read for each.
     * @throws RoundNotFound, SummaryNotAllowed, SummaryContinuationUnreadable
     */
    async summary(actor: Actor, roundId: string, { teamId, after }: SummaryFilter = {}): Promise<RoundSummary> {
      const { tenantId } = actor;
      const scope = await reading.scopeOf(actor, roundId, teamId);
      const start = startAfter(scope.places, after);
      const shown = scope.places.slice(start, start + PLACES_A_PAGE);
      const rows = scope.state === 'final' ? [] : await counts.rowsOf(tenantId, roundId);
      const [places, thin] = await Promise.all([
        reading.summariesOf(tenantId, scope, rows, shown),
        reading.thinOf(tenantId, scope, rows),
      ]);
      const last = start + shown.length < scope.places.length ? shown.at(-1) : undefined;
      return {
        ...{ state: scope.state, places: places.map(({ summary }) => summary), thin },
        ...(last === undefined ? {} : { after: last.place.id }),
      };
    },

    /** @throws RoundNotFound, SummaryNotAllowed, PlaceNotFollowed */
    async place(actor: Actor, roundId: string, placeId: string): Promise<OpenedPlace> {
      const { tenantId } = actor;
      const scope = await reading.scopeOf(actor, roundId);
      const shown = scope.places.filter(({ place }) => place.id === placeId);
      const rows = await counts.rowsOf(tenantId, roundId);
      const [judgements, people, [found]] = await Promise.all([
        counts.judgementsOf(tenantId, roundId, placeId),
        known.read(tenantId),
        reading.summariesOf(tenantId, scope, rows, shown),
      ]);
      if (found === undefined) throw new PlaceNotFollowed();
      return { summary: found.summary, ...openJudgements(judgements, people.at(placeId, rows, judgements)) };
    },

    /** All places that this person follows. Costs what is stored of the round. @throws RoundNotFound, SummaryNotAllowed */
    async exported(actor: Actor, roundId: string): Promise<ExportedRound> {
      const { tenantId } = actor;
      const scope = await reading.scopeOf(actor, roundId);
      const rows = await counts.rowsOf(tenantId, roundId);
      const [judgements, people, summarized] = await Promise.all([
        counts.allJudgements(tenantId, roundId),
        known.read(tenantId),
        reading.summariesOf(tenantId, scope, rows, scope.places),
      ]);
      const places = summarized.map(({ summary, trend }) => {
        const found = judgements.get(summary.place.id) ?? [];
        return { summary, trend, ...openJudgements(found, people.at(summary.place.id, rows, found)) };
      });
      return { round: scope.round, state: scope.state, places };
    },
  };
}

function startAfter(places: readonly PlaceInOrder[], after: string | undefined): number {
  if (after === undefined) return 0;
  const last = places.findIndex(({ place }) => place.id === after);
  if (last < 0) throw new SummaryContinuationUnreadable();
  return last + 1;
}
