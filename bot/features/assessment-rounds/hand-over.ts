import type { PersonId } from '../../contracts/people';
import { createCollection } from '../../ports/collection';
import type { Actor } from '../../shared/actor';
import { roundPartition } from '../../shared/partitions';
import { teamOfPerson } from './assignment';
import { participants, type StoredParticipant, type StoredRound } from './collections';
import { ColleagueUnknown, NotAllowed, NotInThisState, NothingToHandOver, ParticipantNotFound } from './errors';
import { changed, emptyRow, openPlacesOf, participantIdOf, withPlaces } from './participant-row';
import { createParticipantWrites, isRaced } from './participant-writes';
import { mayHandOver } from './permissions';
import type { PreviewDeps } from './previews';
import { createRoundAccess } from './round-access';

/** How many places went over. */
export interface HandOverOutcome {
  readonly outcome: 'applied' | 'already';
  readonly places: number;
}

/** Moves what somebody did not answer yet to a colleague; both rows change in one batch. */
export async function handOver(
  deps: PreviewDeps,
  actor: Actor,
  { roundId, participantId }: { readonly roundId: string; readonly participantId: string },
  toPersonId: PersonId,
): Promise<HandOverOutcome> {
  const { store, clock, directory } = deps;
  const { tenantId } = actor;
  const rows = createCollection(store, participants, clock);
  const { toWrite } = createParticipantWrites(deps);
  const pk = roundPartition(tenantId, roundId);
  const { entry, places } = await createRoundAccess(deps).forActor(actor, roundId);
  for (;;) {
    const from = await rows.read(pk, participantId);
    if (from === undefined) throw new ParticipantNotFound();
    requireHandOver(actor, entry.body, from.body);
    const colleague = await colleagueOf(deps, tenantId, from.body, toPersonId);
    const open = openPlacesOf(from.body);
    if (open.length === 0) return doneBefore(from.body, colleague);

    const toId = participantIdOf(colleague);
    const to = await rows.read(pk, toId);
    const ofFirst = places.find(({ id }) => id === open[0])?.teamId ?? from.body.teamId;
    const teamId = teamOfPerson(await directory.teams(tenantId), colleague, ofFirst);
    const before = to?.body ?? emptyRow(toId, teamId, entry.body.turn);
    try {
      await store.batch(pk, [
        toWrite(pk, without(from.body, open, { to: colleague, at: clock.now() }), from),
        toWrite(pk, withPlaces(before, [...before.placeIds, ...open]), to),
      ]);
      return { outcome: 'applied', places: open.length };
    } catch (error) {
      if (!isRaced(error)) throw error;
    }
  }
}

/** @throws NotAllowed, NotInThisState */
function requireHandOver(actor: Actor, { state }: StoredRound, from: StoredParticipant): void {
  if (!mayHandOver(actor, from)) throw new NotAllowed();
  if (state !== 'open') throw new NotInThisState();
}

/** Under the id by which the directory knows them. @throws ColleagueUnknown for a guest, and for the same person */
async function colleagueOf(
  { directory }: PreviewDeps,
  tenantId: string,
  from: StoredParticipant,
  personId: PersonId,
): Promise<PersonId> {
  const person = await directory.person(tenantId, personId);
  if (person === undefined || person.role === 'guest' || person.id === from.personId) throw new ColleagueUnknown();
  return person.id;
}

/** @throws NothingToHandOver unless it went to the same colleague before */
function doneBefore({ handedOver }: StoredParticipant, to: PersonId): HandOverOutcome {
  if (handedOver?.to !== to) throw new NothingToHandOver();
  return { outcome: 'already', places: handedOver.placeIds.length };
}

function without(
  row: StoredParticipant,
  open: readonly string[],
  { to, at }: { readonly to: PersonId; readonly at: string },
): StoredParticipant {
  const placeIds = row.placeIds.filter((placeId) => !open.includes(placeId));
  return changed(row, { placeIds, handedOver: { to, at, placeIds: [...open] } });
}
