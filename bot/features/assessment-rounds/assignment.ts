import type { Assignment, AssignmentChange, AssignmentOutcome } from '../../contracts/assessment-rounds';
import type { Person, PersonId, Team } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import { createCollection } from '../../ports/collection';
import type { Actor } from '../../shared/actor';
import { roundPartition } from '../../shared/partitions';
import { participants, type StoredParticipant, type StoredRound } from './collections';
import { NotAllowed, NotInThisState, ParticipantUnknown, PlaceNotInRound, TeamUnknown } from './errors';
import { emptyRow, participantIdOf, readParticipantId, withPlaces } from './participant-row';
import { createParticipantWrites } from './participant-writes';
import { mayRun } from './permissions';
import { roundPreview, type PreviewDeps } from './previews';
import { createRoundAccess } from './round-access';

/** Who can be asked, and about what. */
interface Known {
  readonly round: StoredRound;
  readonly places: readonly Place[];
  readonly teams: readonly Team[];
  readonly people: ReadonlyMap<string, Person>;
  /** Those who are not archived. */
  readonly partnerIds: ReadonlySet<string>;
}

/** What one participant is to be asked. */
interface Wish {
  readonly participantId: string;
  readonly placeIds: readonly string[];
  /** Beside what they are asked already. */
  readonly adds: boolean;
}

/** Asks people about places. @throws RoundNotFound, NotAllowed, NotInThisState, ParticipantUnknown, PlaceNotInRound, TeamUnknown */
export async function assign(
  deps: PreviewDeps,
  actor: Actor,
  roundId: string,
  change: AssignmentChange,
): Promise<AssignmentOutcome> {
  const { tenantId } = actor;
  const { entry, places } = await createRoundAccess(deps).forActor(actor, roundId);
  const round = entry.body;
  if (!mayRun(actor, round)) throw new NotAllowed();
  if (round.state === 'closed' || round.state === 'cancelled') throw new NotInThisState();
  const known = await whoIsKnown(deps, tenantId, round, places);
  const wishes = change.what === 'set' ? wishesOf(known, change.assignments) : wishesByTeam(known, change.teamIds);

  const pk = roundPartition(tenantId, roundId);
  await requireAskable(deps, pk, known, wishes);

  const kept = new Map<string, number>();
  const changes = wishes.map((wish) => ({
    id: wish.participantId,
    next(before: StoredParticipant | undefined) {
      const row = before ?? emptyRow(wish.participantId, teamOf(known, wish), round.turn);
      const next = withPlaces(row, wish.adds ? [...row.placeIds, ...wish.placeIds] : wish.placeIds);
      kept.set(wish.participantId, wish.adds ? 0 : next.placeIds.length - new Set(wish.placeIds).size);
      return next.placeIds.join('\n') === row.placeIds.join('\n') ? undefined : next;
    },
  }));
  const changed = await createParticipantWrites(deps).write(pk, changes);
  const stayed = [...kept.values()].reduce((sum, count) => sum + count, 0);
  return { changed, kept: stayed, preview: await roundPreview(deps, tenantId, round) };
}

async function whoIsKnown(
  { directory, partners }: PreviewDeps,
  tenantId: string,
  round: StoredRound,
  places: readonly Place[],
): Promise<Known> {
  const [teams, people, all] = await Promise.all([
    directory.teams(tenantId),
    directory.people(tenantId),
    partners.all(tenantId),
  ]);
  return {
    ...{ round, places, teams, people: new Map(people.map((person) => [person.id, person])) },
    partnerIds: new Set(all.flatMap(({ id, archivedAt }) => (archivedAt === undefined ? [id] : []))),
  };
}

/** One wish per participant: of two the last counts. @throws PlaceNotInRound */
function wishesOf({ round }: Known, assignments: readonly Assignment[]): readonly Wish[] {
  if (assignments.some(({ placeIds }) => placeIds.some((placeId) => !round.placeIds.includes(placeId)))) {
    throw new PlaceNotInRound();
  }
  const last = new Map(assignments.map((assignment) => [assignment.participantId, assignment]));
  return [...last.values()].map(({ participantId, placeIds }) => ({ participantId, placeIds, adds: false }));
}

/** Everybody of each team, about its places in the round's order. @throws TeamUnknown */
function wishesByTeam({ teams, places, people }: Known, teamIds: readonly string[]): readonly Wish[] {
  const asked = new Map<string, readonly string[]>();
  for (const teamId of new Set(teamIds)) {
    const team = teams.find(({ id }) => id === teamId);
    const own = places.filter((place) => place.teamId === teamId).map(({ id }) => id);
    if (team === undefined || own.length === 0) throw new TeamUnknown();
    for (const personId of new Set([team.leadId, ...team.memberIds])) {
      if (people.has(personId)) asked.set(personId, [...(asked.get(personId) ?? []), ...own]);
    }
  }
  return [...asked].map(([personId, placeIds]) => ({ participantId: participantIdOf(personId), placeIds, adds: true }));
}

/** Who left keeps what they were asked, or less. @throws ParticipantUnknown */
async function requireAskable(deps: PreviewDeps, pk: string, known: Known, wishes: readonly Wish[]): Promise<void> {
  const rows = createCollection(deps.store, participants, deps.clock);
  for (const { participantId, placeIds } of wishes.filter((wish) => !isAskable(known, wish))) {
    const asked = (await rows.read(pk, participantId))?.body.placeIds ?? [];
    if (placeIds.some((placeId) => !asked.includes(placeId))) throw new ParticipantUnknown();
  }
}

function isAskable({ people, partnerIds }: Known, { participantId }: Wish): boolean {
  const who = readParticipantId(participantId);
  if (who.source === 'partners') return partnerIds.has(who.partnerId);
  const person = people.get(who.personId);
  return person !== undefined && person.role !== 'guest';
}

/** A colleague's own team, of several rather the one that the first place is of; a partner's is that of their first place. */
function teamOf({ teams, places, round }: Known, { participantId, placeIds }: Wish): string {
  const first = places.find(({ id }) => id === placeIds[0])?.teamId ?? round.teamId ?? places[0]?.teamId ?? '';
  const who = readParticipantId(participantId);
  return who.source === 'partners' ? first : teamOfPerson(teams, who.personId, first);
}

/** With which team somebody is counted: their own, rather `preferred` where they have several or none. */
export function teamOfPerson(teams: readonly Team[], personId: PersonId, preferred: string): string {
  const own = teams.filter(({ leadId, memberIds }) => leadId === personId || memberIds.includes(personId));
  return own.some(({ id }) => id === preferred) ? preferred : (own[0]?.id ?? preferred);
}
