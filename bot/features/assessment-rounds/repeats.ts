import type { AssessmentRound } from '../../contracts/assessment-rounds';
import type { NetworkPartner } from '../../contracts/network-partners';
import type { Person, Team } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import type { Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { addMilliseconds, localDateOf } from '../../shared/local-date';
import { roundPartition } from '../../shared/partitions';
import type { Places } from '../places';
import { teamOfPerson } from './assignment';
import { participants, REPEAT_ID, roundRepeats, type RoundRepeat, type StoredParticipant } from './collections';
import { NotAllowed, RoundIdTaken } from './errors';
import { emptyRow, withPlaces } from './participant-row';
import { createParticipantWrites } from './participant-writes';
import type { PartnerReader } from './partner-reader';
import { repeatedRound } from './repeated-round';
import type { AssessmentRounds, RoundView } from './service';

export interface RepeatDeps {
  readonly store: Store;
  readonly directory: Directory;
  readonly places: Places;
  readonly partners: PartnerReader;
  readonly rounds: Pick<AssessmentRounds, 'view' | 'find' | 'create'>;
  readonly clock: Clock;
}

export type RoundRepeats = ReturnType<typeof createRoundRepeats>;

/** Whoever began it has so long before the program finishes it. */
const PATIENCE_MILLISECONDS = 60_000;
const ROWS_AT_ONCE = 80;

/** Making last year's round again. */
export function createRoundRepeats(deps: RepeatDeps) {
  const repeats = createCollection(deps.store, roundRepeats, deps.clock);

  async function finish(entry: Entry<RoundRepeat>): Promise<void> {
    const { tenantId, roundId, from } = entry.body;
    const round = await deps.rounds.find(tenantId, roundId);
    // Without the round its writer never got further than this; one that was made otherwise is nobody's repeat.
    if (round?.repeats === from) await copyParticipants(deps, tenantId, round, from);
    await repeats.delete(entry.pk, entry.id);
  }

  return {
    /**
     * A draft of the same round later on, with those who are still known. The same id twice is one; what was broken off is finished.
     * @throws RoundNotFound, NotAllowed, RoundIdTaken, PlaceUnknown
     */
    async repeat(actor: Actor, from: string, id: string): Promise<RoundView> {
      const { round, may } = await deps.rounds.view(actor, from);
      if (!may.repeat) throw new NotAllowed();
      const pk = roundPartition(actor.tenantId, id);
      const there = await deps.rounds.find(actor.tenantId, id);
      if (there === undefined) {
        const due = addMilliseconds(deps.clock.now(), PATIENCE_MILLISECONDS);
        await repeats.upsert(pk, REPEAT_ID, { tenantId: actor.tenantId, roundId: id, from }, { due });
        const [places, today] = [await deps.places.all(actor.tenantId), localDateOf(deps.clock.now())];
        await deps.rounds.create(actor, repeatedRound(round, id, { places, today }), from);
      } else if (there.repeats !== from) {
        throw new RoundIdTaken();
      }
      const begun = await repeats.read(pk, REPEAT_ID);
      if (begun !== undefined) await finish(begun);
      return deps.rounds.view(actor, id);
    },

    /** Finishes what its writer did not get to. */
    finish,

    waiting: repeats,
  };
}

/** Who is known now, by their ids. */
interface Known {
  readonly people: ReadonlyMap<string, Person>;
  readonly partners: ReadonlyMap<string, NetworkPartner>;
  readonly teams: readonly Team[];
  /** Of the round that is made. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Page by page; a row that is there already stays as it is, so that it may be done again at any point. */
async function copyParticipants(deps: RepeatDeps, tenantId: string, round: AssessmentRound, from: string) {
  const rows = createCollection(deps.store, participants, deps.clock);
  const writes = createParticipantWrites(deps);
  const known = await whoIsKnown(deps, tenantId, round);
  let after: string | undefined;
  do {
    const query = { where: { isAsked: true }, limit: ROWS_AT_ONCE, ...(after === undefined ? {} : { after }) };
    const page = await rows.page(roundPartition(tenantId, from), query);
    const changes = page.items.flatMap(({ body }) => {
      const row = repeatedRow(body, known);
      return row === undefined
        ? []
        : [{ id: row.id, next: (before: unknown) => (before === undefined ? row : undefined) }];
    });
    await writes.write(roundPartition(tenantId, round.id), changes);
    after = page.after;
  } while (after !== undefined);
}

async function whoIsKnown(deps: RepeatDeps, tenantId: string, { placeIds }: AssessmentRound): Promise<Known> {
  const [people, partners, teams, places] = await Promise.all([
    deps.directory.people(tenantId),
    deps.partners.all(tenantId),
    deps.directory.teams(tenantId),
    deps.places.all(tenantId),
  ]);
  return {
    people: byId(people.filter(({ role }) => role !== 'guest')),
    partners: byId(partners.filter(({ archivedAt }) => archivedAt === undefined)),
    teams,
    places: byId(places.filter(({ id }) => placeIds.includes(id))),
  };
}

/** The same person with the same places, asked anew; undefined for who left, and where none of their places is left. */
function repeatedRow(row: StoredParticipant, known: Known): StoredParticipant | undefined {
  const isKnown = known.people.has(row.personId ?? '') || known.partners.has(row.partnerId ?? '');
  const places = row.placeIds.flatMap((placeId) => known.places.get(placeId) ?? []);
  const [first] = places;
  if (!isKnown || first === undefined) return undefined;
  const { personId } = row;
  const teamId = personId === undefined ? first.teamId : teamOfPerson(known.teams, personId, first.teamId);
  return withPlaces(
    emptyRow(row.id, teamId),
    places.map(({ id }) => id),
  );
}

function byId<T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
