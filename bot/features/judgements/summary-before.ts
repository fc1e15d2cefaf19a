import type { AssessmentRound } from '../../contracts/assessment-rounds';
import { createCollection } from '../../ports/collection';
import { roundPartition, tenantPartition } from '../../shared/partitions';
import { assessmentRounds } from '../assessment-rounds';
import { placeSummaries, placeSummaryId } from './collections';
import type { CountingDeps } from './summary-counts';
import { gradesOf, type GradesBefore } from './summary-place';

/** Further back nothing can be compared. */
const MOST_ROUNDS = 5;

/**
 * What was found of each place before: in the round that this one repeats, else in the latest closed one in which the place was judged.
 * Places that were not judged before are not in it. Costs a query and a point read for each place and round.
 */
export async function gradesBefore(
  deps: CountingDeps,
  tenantId: string,
  round: AssessmentRound,
  placeIds: readonly string[],
): Promise<ReadonlyMap<string, GradesBefore>> {
  const kept = createCollection(deps.store, placeSummaries, deps.clock);
  const found = new Map<string, GradesBefore>();
  for (const earlier of await earlierRounds(deps, tenantId, round)) {
    const wanted = placeIds.filter((placeId) => !found.has(placeId) && earlier.placeIds.includes(placeId));
    await Promise.all(
      wanted.map(async (placeId) => {
        const entry = await kept.read(roundPartition(tenantId, earlier.id), placeSummaryId(placeId));
        const grades = entry === undefined ? undefined : gradesOf(entry.body);
        if (grades !== undefined) found.set(placeId, grades);
      }),
    );
  }
  return found;
}

/** The one that is repeated first, then the latest. */
async function earlierRounds(
  { store, clock }: CountingDeps,
  tenantId: string,
  round: AssessmentRound,
): Promise<readonly AssessmentRound[]> {
  const rounds = createCollection(store, assessmentRounds, clock);
  const entries = await rounds.all(tenantPartition(tenantId), {
    where: { state: 'closed' },
    order: { key: 'opensOn', direction: 'descending' },
  });
  const isRepeated = ({ id }: AssessmentRound) => Number(id === round.repeats);
  return entries
    .map(({ body }) => body)
    .filter(({ id, isSummarized }) => id !== round.id && isSummarized)
    .filter((earlier) => isRepeated(earlier) > 0 || earlier.closesOn < round.opensOn)
    .toSorted((one, other) => isRepeated(other) - isRepeated(one))
    .slice(0, MOST_ROUNDS);
}
