import type { Participant } from '../../contracts/assessment-rounds';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import { StoreError, type Operation, type Store } from '../../ports/store';
import { roundPartition } from '../../shared/partitions';
import { readParticipantId, type Answered, type Participants } from '../assessment-rounds';
import { judgementId, judgements, type StoredJudgement } from './collections';
import { PlaceNotAsked } from './errors';
import { keptFrom } from './retention';
import { viewOf, type Seat, type SeatView, type Sitter } from './seat';

export interface BatchDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly participants: Pick<Participants, 'toAnswered' | 'toJoin'>;
}

/**
 * Writes a judgement with the participant's row and without the draft, all or nothing. Answers what there is then; undefined when
 * somebody wrote one of them in between.
 */
export async function writeJudgement(
  deps: BatchDeps,
  sitter: Sitter,
  seat: Seat,
  next: StoredJudgement,
): Promise<SeatView | undefined> {
  const judged = createCollection(deps.store, judgements, deps.clock);
  const pk = roundPartition(sitter.tenantId, seat.round.id);
  const options = keptFrom(next.givenAt);
  const given = { at: next.givenAt, knows: next.answer.knows };
  const operations: readonly Operation[] = [
    seat.judgement === undefined
      ? judged.toCreate(pk, judgementId(next.placeId, next.participantId), next, options)
      : judged.toReplace(seat.judgement, next, options),
    seat.row === undefined
      ? toJoin(deps, sitter, seat, given)
      : deps.participants.toAnswered(seat.row, next.placeId, given),
    ...(seat.draft === undefined ? [] : [{ op: 'delete', id: seat.draft.id, etag: seat.draft.etag } as const]),
  ];
  try {
    await deps.store.batch(pk, operations);
    return viewAfter(seat, next, given);
  } catch (error) {
    if (error instanceof StoreError && ['stale', 'exists', 'missing'].includes(error.code)) return undefined;
    throw error;
  }
}

/** Who leads the team of the place and was not asked: they are counted with that team. */
function toJoin(
  { participants }: BatchDeps,
  { tenantId, participantId }: Sitter,
  { round, place }: Seat,
  given: Answered,
): Operation {
  const who = readParticipantId(participantId);
  if (who.source !== 'professionals') throw new PlaceNotAsked();
  const lead = { personId: who.personId, leadsTeamIds: [place.teamId] };
  return participants.toJoin(tenantId, round, lead, [place.id], { ...given, placeId: place.id });
}

function viewAfter(seat: Seat, judgement: StoredJudgement, answered: Answered): SeatView {
  const row: Pick<Participant, 'placeIds' | 'given'> = seat.row?.body ?? { placeIds: [], given: {} };
  const { placeId } = judgement;
  return {
    ...viewOf(seat),
    asked: {
      placeIds: row.placeIds.includes(placeId) ? row.placeIds : [...row.placeIds, placeId],
      given: { ...row.given, [placeId]: answered },
    },
    judgement,
    draft: undefined,
  };
}
