import type { AssessmentRound, Participant } from '../../contracts/assessment-rounds';
import type { JudgementDraft, ParticipantId } from '../../contracts/judgements';
import type { Role } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { roundPartition } from '../../shared/partitions';
import { RoundNotFound, type AssessmentRounds, type Participants, type StoredParticipant } from '../assessment-rounds';
import type { Places } from '../places';
import {
  draftId,
  judgementDrafts,
  judgementId,
  judgements,
  type DraftWriter,
  type KeptDraft,
  type StoredJudgement,
} from './collections';
import { PlaceNotAsked } from './errors';
import { leads } from './permissions';
import { hasStarted } from './round-moment';

/** What there is of one participant about one place, as it was read last. */
export interface Seat {
  readonly round: AssessmentRound;
  readonly place: Place;
  /** Undefined for a team lead whom nobody asked. */
  readonly row: Entry<StoredParticipant> | undefined;
  readonly judgement: Entry<StoredJudgement> | undefined;
  readonly draft: Entry<KeptDraft> | undefined;
}

/** The same as it is shown. */
export interface SeatView extends Pick<Seat, 'round' | 'place'> {
  readonly asked: Pick<Participant, 'placeIds' | 'given'> | undefined;
  readonly judgement: StoredJudgement | undefined;
  readonly draft: JudgementDraft | undefined;
}

/** Who sits there. */
export interface Sitter {
  readonly tenantId: string;
  readonly participantId: ParticipantId;
  /** Of a colleague. */
  readonly role?: Role | undefined;
  /** Theirs to judge without being asked. */
  readonly leadsTeamIds: readonly string[];
  readonly writer: DraftWriter;
}

export interface SeatDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly rounds: Pick<AssessmentRounds, 'find'>;
  readonly participants: Pick<Participants, 'find'>;
  readonly places: Pick<Places, 'place'>;
}

/** The round when it was opened once. @throws RoundNotFound */
export async function startedRound(
  { rounds }: Pick<SeatDeps, 'rounds'>,
  tenantId: string,
  roundId: string,
): Promise<AssessmentRound> {
  const round = await rounds.find(tenantId, roundId);
  if (round === undefined || !hasStarted(round)) throw new RoundNotFound();
  return round;
}

/** Reads the documents of one participant and place by their ids, however many there are in the round. */
export function createSeats(deps: SeatDeps) {
  const judged = createCollection(deps.store, judgements, deps.clock);
  const drafts = createCollection(deps.store, judgementDrafts, deps.clock);

  return {
    /** @throws RoundNotFound, PlaceNotAsked */
    async at(sitter: Sitter, roundId: string, placeId: string): Promise<Seat> {
      const { tenantId, participantId, writer } = sitter;
      const pk = roundPartition(tenantId, roundId);
      const [round, row, place, judgement, draft] = await Promise.all([
        startedRound(deps, tenantId, roundId),
        deps.participants.find(tenantId, roundId, participantId),
        deps.places.place(tenantId, placeId),
        judged.read(pk, judgementId(placeId, participantId)),
        drafts.read(pk, draftId(writer, placeId, participantId)),
      ]);
      if (place === undefined || !isTheirs(sitter, { round, row: row?.body, place })) throw new PlaceNotAsked();
      return { round, place, row, judgement, draft };
    },
  };
}

export function viewOf({ round, place, row, judgement, draft }: Seat): SeatView {
  return { round, place, asked: row?.body, judgement: judgement?.body, draft: draft?.body.draft };
}

export type Seats = ReturnType<typeof createSeats>;

function isTheirs(
  sitter: Sitter,
  {
    round,
    row,
    place,
  }: { readonly round: AssessmentRound; readonly row: Participant | undefined; readonly place: Place },
): boolean {
  if (row?.placeIds.includes(place.id) === true) return true;
  return sitter.participantId.startsWith('professional.') && round.placeIds.includes(place.id) && leads(sitter, place);
}
