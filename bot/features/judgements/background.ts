import type { AssessmentRound, PlaceBackground } from '../../contracts/assessment-rounds';
import type { Place } from '../../contracts/places';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { roundPartition } from '../../shared/partitions';
import type { AssessmentRounds } from '../assessment-rounds';
import { judgementId, judgements } from './collections';
import { isHiddenFrom } from './recording';
import type { Sitter } from './seat';

/** How many reports there are of a place: still open, and since New Year. */
export interface ReportCounts {
  readonly open: number;
  readonly thisYear: number;
}

export interface BackgroundDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly rounds: Pick<AssessmentRounds, 'find' | 'before'>;
  /** Without what only few may know of. */
  readonly reportsAt: (tenantId: string, place: Place) => Promise<ReportCounts>;
}

/**
 * What is known of a place before somebody judges it: their own judgement of the round before, and for colleagues what was reported.
 * What a partner said themselves is not shown to who records for them.
 */
export async function backgroundOf(
  deps: BackgroundDeps,
  sitter: Sitter,
  round: AssessmentRound,
  place: Place,
): Promise<PlaceBackground> {
  const [before, reports] = await Promise.all([
    ownBefore(deps, sitter, round, place.id),
    sitter.participantId.startsWith('professional.') ? deps.reportsAt(sitter.tenantId, place) : undefined,
  ]);
  return {
    ...before,
    ...(reports === undefined ? {} : { openReports: reports.open, reportsThisYear: reports.thisYear }),
  };
}

async function ownBefore(
  { store, clock, rounds }: BackgroundDeps,
  sitter: Sitter,
  round: AssessmentRound,
  placeId: string,
): Promise<PlaceBackground> {
  const { tenantId, participantId } = sitter;
  const { repeats } = round;
  const before = await (repeats === undefined ? rounds.before(tenantId, round) : rounds.find(tenantId, repeats));
  if (before === undefined) return {};
  const judged = createCollection(store, judgements, clock);
  const judgement = await judged.read(roundPartition(tenantId, before.id), judgementId(placeId, participantId));
  if (judgement === undefined || isHiddenFrom(sitter, judgement.body)) return {};
  return { lastYear: judgement.body.answer, lastRound: before.name };
}
