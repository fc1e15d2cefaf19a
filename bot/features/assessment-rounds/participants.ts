import type {
  AssessmentRound,
  AssignmentChange,
  AssignmentOutcome,
  ParticipantFilter,
  ParticipantList,
} from '../../contracts/assessment-rounds';
import type { Instant } from '../../contracts/calendar';
import type { PersonId } from '../../contracts/people';
import { createCollection, type Entry } from '../../ports/collection';
import type { Operation } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { roundPartition } from '../../shared/partitions';
import { assign } from './assignment';
import { participants, type StoredParticipant } from './collections';
import { handOver, type HandOverOutcome } from './hand-over';
import { participantList, type ParticipantListDeps } from './participant-list';
import { emptyRow, participantIdOf, withAnswer, withPlaces } from './participant-row';
import { createParticipantWrites } from './participant-writes';

/** What is kept of an answer with who gave it. */
export interface Answered {
  readonly at: Instant;
  readonly knows: boolean;
}

export type ParticipantDeps = ParticipantListDeps;

export type Participants = ReturnType<typeof createParticipants>;

/** Who is asked in a round, about what, and what they answered. */
export function createParticipants(deps: ParticipantDeps) {
  const rows = createCollection(deps.store, participants, deps.clock);
  const { toWrite } = createParticipantWrites(deps);

  return {
    /** By name. @throws RoundNotFound, ContinuationUnreadable */
    page: (actor: Actor, roundId: string, filter: ParticipantFilter): Promise<ParticipantList> =>
      participantList(deps, actor, roundId, filter),

    /** @throws RoundNotFound, NotAllowed, NotInThisState, ParticipantUnknown, PlaceNotInRound, TeamUnknown */
    assign: (actor: Actor, roundId: string, change: AssignmentChange): Promise<AssignmentOutcome> =>
      assign(deps, actor, roundId, change),

    /** @throws RoundNotFound, ParticipantNotFound, NotAllowed, NotInThisState, ColleagueUnknown, NothingToHandOver */
    handOver: (actor: Actor, roundId: string, participantId: string, toPersonId: PersonId): Promise<HandOverOutcome> =>
      handOver(deps, actor, { roundId, participantId }, toPersonId),

    /** A point read. Nobody's permission is asked. */
    find: (tenantId: string, roundId: string, participantId: string): Promise<Entry<StoredParticipant> | undefined> =>
      rows.read(roundPartition(tenantId, roundId), participantId),

    /** Everybody who is asked something. Nobody's permission is asked. */
    async all(tenantId: string, roundId: string): Promise<readonly StoredParticipant[]> {
      const entries = await rows.all(roundPartition(tenantId, roundId), { where: { isAsked: true } });
      return entries.map(({ body }) => body);
    },

    /** The row after an answer, for the batch of the judgement; a place that was not asked about joins it. */
    toAnswered: (entry: Entry<StoredParticipant>, placeId: string, answered: Answered): Operation =>
      toWrite(entry.pk, withAnswer(entry.body, placeId, answered), entry),

    /** The row of a team lead who was not asked, for the batch of their first judgement, which `first` is. */
    toJoin(
      tenantId: string,
      round: Pick<AssessmentRound, 'id'>,
      { personId, leadsTeamIds }: Pick<Actor, 'personId' | 'leadsTeamIds'>,
      placeIds: readonly string[],
      first: Answered & { readonly placeId: string },
    ): Operation {
      const [teamId = ''] = leadsTeamIds;
      const joined = withPlaces(emptyRow(participantIdOf(personId), teamId), placeIds);
      return toWrite(roundPartition(tenantId, round.id), withAnswer(joined, first.placeId, first), undefined);
    },
  };
}
