import type { AssessmentRound } from '../../contracts/assessment-rounds';
import { createCollection } from '../../ports/collection';
import { yearsAfter } from '../../shared/local-date';
import { roundPartition } from '../../shared/partitions';
import { placeSummaries, placeSummaryId } from './collections';
import { askedByPlace, closingOf, createPlaceCounts, type CountingDeps } from './summary-counts';
import { isThin } from './summary-figures';

/** So many places are counted in one go, so that whoever runs it is not kept. */
const PLACES_AT_ONCE = 50;
/** As long as the judgements that it was counted of. */
const YEARS_KEPT = 10;

/**
 * Counts the places of a closed round that were not counted since it closed, and keeps what it finds. `again`: there are more. Safe to
 * break off and to repeat; after a round was opened again and closed, every place is counted anew.
 */
export async function summarizeRound(
  deps: CountingDeps,
  tenantId: string,
  round: AssessmentRound,
): Promise<'done' | 'again'> {
  const kept = createCollection(deps.store, placeSummaries, deps.clock);
  const counts = createPlaceCounts(deps);
  const pk = roundPartition(tenantId, round.id);
  const closedAt = closingOf(round);
  const ready = new Set((await kept.all(pk, { where: { closedAt } })).map(({ body }) => body.placeId));
  const waiting = [...new Set(round.placeIds)].filter((placeId) => !ready.has(placeId));
  const now = waiting.slice(0, PLACES_AT_ONCE);
  if (now.length === 0) return 'done';
  const asked = askedByPlace(await counts.rowsOf(tenantId, round.id));
  const counted = await counts.live(tenantId, round.id, now, asked);
  const options = { keepUntil: yearsAfter(round.closedAt ?? deps.clock.now(), YEARS_KEPT) };
  for (const [placeId, count] of counted) {
    const body = { roundId: round.id, placeId, closedAt, ...count, isThin: isThin(count.given) };
    await kept.upsert(pk, placeSummaryId(placeId), body, options);
  }
  return waiting.length > now.length ? 'again' : 'done';
}
