import type { AssessmentRound } from '../../contracts/assessment-rounds';
import type { Place } from '../../contracts/places';
import type { Clock } from '../../ports/clock';
import { createCollection, type Collection, type Entry } from '../../ports/collection';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { roundPartition, tenantPartition } from '../../shared/partitions';
import type { Places } from '../places';
import {
  assessmentRounds,
  participants,
  roundDocumentId,
  type StoredParticipant,
  type StoredRound,
} from './collections';
import { RoundNotFound } from './errors';
import { participantIdOf, partnerParticipantId } from './participant-row';
import type { PartnerReader } from './partner-reader';
import { mayView } from './permissions';

export interface RoundAccessDeps {
  readonly store: Store;
  readonly places: Places;
  readonly partners: PartnerReader;
  readonly clock: Clock;
}

/** A round that somebody may look at, with what that was judged on. */
export interface FoundRound {
  readonly entry: Entry<StoredRound>;
  /** In the round's order; what does not exist any more is left out. */
  readonly places: readonly Place[];
  /** Their own row, where they have one. */
  readonly own: StoredParticipant | undefined;
}

/** Finding rounds, for somebody or for the program itself. */
export function createRoundAccess(deps: RoundAccessDeps) {
  const rounds: Collection<StoredRound> = createCollection(deps.store, assessmentRounds, deps.clock);
  const rows = createCollection(deps.store, participants, deps.clock);

  /** As whom somebody takes part; undefined for a guest who judges for nobody. */
  async function participantIdFor({ tenantId, personId, role }: Actor): Promise<string | undefined> {
    if (role !== 'guest') return participantIdOf(personId);
    const partner = await deps.partners.ofGuest(tenantId, personId);
    return partner === undefined ? undefined : partnerParticipantId(partner.id);
  }

  async function ownRow(actor: Actor, roundId: string, participantId: string | undefined) {
    if (participantId === undefined) return undefined;
    return (await rows.read(roundPartition(actor.tenantId, roundId), participantId))?.body;
  }

  async function seenBy(
    actor: Actor,
    entry: Entry<StoredRound>,
    all: readonly Place[],
    participantId: string | undefined,
  ): Promise<FoundRound | undefined> {
    const places = placesOf(entry.body, all);
    const own = await ownRow(actor, entry.body.id, participantId);
    return mayView(actor, entry.body, places, own?.isAsked === true) ? { entry, places, own } : undefined;
  }

  const read = (tenantId: string, roundId: string) => rounds.read(tenantPartition(tenantId), roundDocumentId(roundId));

  return {
    read,
    participantIdFor,

    /** @throws RoundNotFound also for a round that this person may not see */
    async forActor(actor: Actor, roundId: string): Promise<FoundRound> {
      const [entry, all, participantId] = await Promise.all([
        read(actor.tenantId, roundId),
        deps.places.all(actor.tenantId),
        participantIdFor(actor),
      ]);
      const found = entry === undefined ? undefined : await seenBy(actor, entry, all, participantId);
      if (found === undefined) throw new RoundNotFound();
      return found;
    },

    /** The latest first. Costs the rounds that there are, and a point read for each. */
    async allFor(actor: Actor): Promise<readonly FoundRound[]> {
      const order = { key: 'opensOn', direction: 'descending' } as const;
      const [entries, all, participantId] = await Promise.all([
        rounds.all(tenantPartition(actor.tenantId), { order }),
        deps.places.all(actor.tenantId),
        participantIdFor(actor),
      ]);
      const found = await Promise.all(entries.map((entry) => seenBy(actor, entry, all, participantId)));
      return found.flatMap((one) => one ?? []);
    },

    async find(tenantId: string, roundId: string): Promise<StoredRound | undefined> {
      return (await read(tenantId, roundId))?.body;
    },

    /** Those that are open, the latest first. */
    async running(tenantId: string): Promise<readonly StoredRound[]> {
      const order = { key: 'opensOn', direction: 'descending' } as const;
      const entries = await rounds.all(tenantPartition(tenantId), { where: { state: 'open' }, order });
      return entries.map(({ body }) => body);
    },
  };
}

/**
 * The round with which a round can be compared: the one that it repeats, else the latest closed one before it of the same team, or of
 * none, that has a place in common.
 */
export async function roundBefore(
  { store, clock }: Pick<RoundAccessDeps, 'store' | 'clock'>,
  tenantId: string,
  round: AssessmentRound,
): Promise<AssessmentRound | undefined> {
  const order = { key: 'opensOn', direction: 'descending' } as const;
  const rounds = createCollection(store, assessmentRounds, clock);
  const entries = await rounds.all(tenantPartition(tenantId), { where: { state: 'closed' }, order });
  const earlier = entries.map(({ body }) => body).filter((other) => other.id !== round.id);
  return (
    earlier.find(({ id }) => id === round.repeats) ??
    earlier.find((other) => other.closesOn < round.opensOn && other.teamId === round.teamId && isAbout(other, round))
  );
}

/** The places of a round that exist, in its order. */
export function placesOf({ placeIds }: Pick<AssessmentRound, 'placeIds'>, all: readonly Place[]): readonly Place[] {
  const byId = new Map(all.map((place) => [place.id, place]));
  return placeIds.flatMap((placeId) => byId.get(placeId) ?? []);
}

/** The round without what only the program keeps with it. */
export function roundOf({ turn: _turn, taskYear: _year, ...round }: StoredRound): AssessmentRound {
  return round;
}

function isAbout(one: AssessmentRound, other: AssessmentRound): boolean {
  return one.placeIds.some((placeId) => other.placeIds.includes(placeId));
}
