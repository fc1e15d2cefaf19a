import type { AssessmentRound, Participant } from '../../contracts/assessment-rounds';
import { createCollection } from '../../ports/collection';
import type { Clock } from '../../ports/clock';
import type { Store } from '../../ports/store';
import { roundPartition } from '../../shared/partitions';
import { participants } from '../assessment-rounds';
import { judgements, placeSummaries, placeSummaryId, type StoredJudgement } from './collections';
import type { CountedPlace } from './summary-place';
import { isThin } from './summary-figures';
import { countPlace } from './sums';

export interface CountingDeps {
  readonly store: Store;
  readonly clock: Clock;
}

type Round = Pick<AssessmentRound, 'id' | 'closedAt' | 'closesOn'>;
type Row = Pick<Participant, 'placeIds' | 'given'>;

/** So many places are read at the same time. */
const AT_ONCE = 5;

/** What marks the summaries of one closing of a round. */
export function closingOf({ closedAt, closesOn }: Round): string {
  return closedAt ?? closesOn;
}

/** Reads what is counted of places: as it was kept at the close, or from the judgements as they are now. */
export function createPlaceCounts({ store, clock }: CountingDeps) {
  const rows = createCollection(store, participants, clock);
  const judged = createCollection(store, judgements, clock);
  const kept = createCollection(store, placeSummaries, clock);

  return {
    /** Everybody who is or was asked something, and who judged without being asked. */
    async rowsOf(tenantId: string, roundId: string): Promise<readonly Participant[]> {
      return (await rows.all(roundPartition(tenantId, roundId))).map(({ body }) => body);
    },

    async judgementsOf(tenantId: string, roundId: string, placeId: string): Promise<readonly StoredJudgement[]> {
      const entries = await judged.all(roundPartition(tenantId, roundId), { where: { placeId } });
      return entries.map(({ body }) => body);
    },

    /** All of a round by place. Costs what is stored of it: for the export. */
    async allJudgements(tenantId: string, roundId: string): Promise<ReadonlyMap<string, readonly StoredJudgement[]>> {
      const byPlace = new Map<string, StoredJudgement[]>();
      for (const { body } of await judged.all(roundPartition(tenantId, roundId))) {
        const known = byPlace.get(body.placeId);
        if (known === undefined) byPlace.set(body.placeId, [body]);
        else known.push(body);
      }
      return byPlace;
    },

    /** As the judgements are now. Costs the judgements of these places. */
    async live(tenantId: string, roundId: string, placeIds: readonly string[], asked: ReadonlyMap<string, number>) {
      return mapOf(placeIds, async (placeId) => {
        const found = await this.judgementsOf(tenantId, roundId, placeId);
        return { ...countPlace(found), asked: asked.get(placeId) ?? 0 };
      });
    },

    /** As they were at the close of a round that is summarized. */
    async final(tenantId: string, roundId: string, placeIds: readonly string[]) {
      const pk = roundPartition(tenantId, roundId);
      return mapOf(placeIds, async (placeId) => {
        const entry = await kept.read(pk, placeSummaryId(placeId));
        return entry?.body ?? { ...countPlace([]), asked: 0 };
      });
    },

    /** The places that fewer than two judged, at the close of a round that is summarized. */
    async thinAtClose(tenantId: string, roundId: string): Promise<ReadonlySet<string>> {
      const entries = await kept.all(roundPartition(tenantId, roundId), { where: { isThin: true } });
      return new Set(entries.map(({ body }) => body.placeId));
    },
  };
}

/** By place how many are asked about it. */
export function askedByPlace(rows: readonly Row[]): ReadonlyMap<string, number> {
  return tally(rows.flatMap(({ placeIds }) => placeIds));
}

/** The places that fewer than two judged so far, by what the rows of who is asked say. */
export function thinSoFar(rows: readonly Row[], placeIds: readonly string[]): ReadonlySet<string> {
  const given = tally(
    rows.flatMap((row) => Object.entries(row.given).flatMap(([placeId, { knows }]) => (knows ? [placeId] : []))),
  );
  return new Set(placeIds.filter((placeId) => isThin(given.get(placeId) ?? 0)));
}

function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

async function mapOf(
  placeIds: readonly string[],
  read: (placeId: string) => Promise<CountedPlace>,
): Promise<ReadonlyMap<string, CountedPlace>> {
  const found = new Map<string, CountedPlace>();
  for (let at = 0; at < placeIds.length; at += AT_ONCE) {
    const some = placeIds.slice(at, at + AT_ONCE);
    const counted = await Promise.all(some.map(async (placeId) => [placeId, await read(placeId)] as const));
    for (const [placeId, count] of counted) found.set(placeId, count);
  }
  return found;
}
