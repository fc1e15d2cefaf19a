import { z } from 'zod';
import type { ParticipantFilter, ParticipantList, ParticipantRow } from '../../contracts/assessment-rounds';
import type { Instant } from '../../contracts/calendar';
import type { NetworkPartner } from '../../contracts/network-partners';
import type { Person, Team } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import { createCollection } from '../../ports/collection';
import type { Actor } from '../../shared/actor';
import { roundPartition } from '../../shared/partitions';
import { participants, type StoredParticipant, type StoredRound } from './collections';
import { ContinuationUnreadable } from './errors';
import { countsOf } from './participant-row';
import { mayFollowParticipant, mayHandOver, mayRecordAt, mayRun, maySeeProgress } from './permissions';
import type { PreviewDeps } from './previews';
import { createRoundAccess } from './round-access';

/** How the link of a partner stands, where they have one. */
export type LinkState = NonNullable<ParticipantRow['link']>;

/** Reads the links of a round, by participant. */
export type ReadLinks = (tenantId: string, roundId: string) => Promise<ReadonlyMap<string, LinkState>>;

export type ParticipantListDeps = PreviewDeps & { readonly linksOf?: ReadLinks };

const PAGE = 50;

/**
 * Who takes part, by name: for who runs or follows the round, and for colleagues themselves and the partners whose answers they may
 * write down. How far a colleague is, is told to them and to who leads their team. Costs the rows that are asked for, and a point read for each colleague on the page.
 * @throws RoundNotFound, ContinuationUnreadable
 */
export async function participantList(
  deps: ParticipantListDeps,
  actor: Actor,
  roundId: string,
  filter: ParticipantFilter,
): Promise<ParticipantList> {
  const { tenantId } = actor;
  const { entry, places } = await createRoundAccess(deps).forActor(actor, roundId);
  const [found, people, partners, teams] = await Promise.all([
    askedIn(deps, tenantId, roundId, filter),
    deps.directory.people(tenantId),
    deps.partners.all(tenantId),
    deps.directory.teams(tenantId),
  ]);
  const known: Known = {
    ...{ actor, round: entry.body, places, teams },
    people: new Map(people.map((person) => [person.id, person])),
    partners: new Map(partners.map((partner) => [partner.id, partner])),
  };
  const isListed = (row: StoredParticipant) =>
    isSeen(known, row) && (filter.unfinished !== true || maySeeProgress(actor, row));
  const seen = found.filter(isListed).map((row) => ({ row, key: sortKey(known, row) }));
  const sorted = seen.sort((one, other) => one.key.localeCompare(other.key, 'nl'));
  const from = filter.after === undefined ? 0 : startAfter(sorted, readAfter(filter.after));
  const page = sorted.slice(from, from + (filter.limit ?? PAGE));
  const last = page.at(-1);
  const hasMore = last !== undefined && from + page.length < sorted.length;
  return {
    participants: await rowsOf(
      deps,
      known,
      page.map(({ row }) => row),
    ),
    ...(hasMore ? { after: Buffer.from(JSON.stringify(last.key)).toString('base64url') } : {}),
  };
}

interface Known {
  readonly actor: Actor;
  readonly round: StoredRound;
  readonly places: readonly Place[];
  readonly people: ReadonlyMap<string, Person>;
  readonly partners: ReadonlyMap<string, NetworkPartner>;
  readonly teams: readonly Team[];
}

async function askedIn(
  { store, clock }: PreviewDeps,
  tenantId: string,
  roundId: string,
  { teamId, source, unfinished, placeId }: ParticipantFilter,
): Promise<readonly StoredParticipant[]> {
  const where = {
    isAsked: true,
    ...(teamId === undefined ? {} : { teamId }),
    ...(source === undefined ? {} : { source }),
    ...(unfinished === true ? { isFinished: false } : {}),
  };
  const entries = await createCollection(store, participants, clock).all(roundPartition(tenantId, roundId), { where });
  const rows = entries.map(({ body }) => body);
  return placeId === undefined ? rows : rows.filter(({ placeIds }) => placeIds.includes(placeId));
}

function isSeen({ actor, round, places }: Known, row: StoredParticipant): boolean {
  if (row.personId === actor.personId || mayRun(actor, round) || mayFollowParticipant(actor, row)) return true;
  return row.source === 'partners' && placesIn(row, places).some((place) => mayRecordAt(actor, place));
}

function placesIn({ placeIds }: StoredParticipant, places: readonly Place[]): readonly Place[] {
  return places.filter(({ id }) => placeIds.includes(id));
}

async function rowsOf(
  deps: ParticipantListDeps,
  known: Known,
  rows: readonly StoredParticipant[],
): Promise<ParticipantRow[]> {
  const { actor, round } = known;
  const { tenantId } = actor;
  const hasPartners = rows.some(({ source }) => source === 'partners');
  const links = hasPartners ? await deps.linksOf?.(tenantId, round.id) : undefined;
  return Promise.all(
    rows.map(async (row) => {
      const link = links?.get(row.id);
      const way =
        row.personId === undefined ? partnerReach(known, row, link) : await reach(deps, tenantId, row.personId);
      return presented(known, row, way, link);
    }),
  );
}

async function reach(deps: PreviewDeps, tenantId: string, personId: string): Promise<ParticipantRow['reach']> {
  const { reachability } = await deps.people.settingsOf(tenantId, personId);
  return reachability.state === 'installed' ? 'chat' : 'not-installed';
}

function partnerReach(
  { partners }: Known,
  { partnerId = '' }: StoredParticipant,
  link: LinkState | undefined,
): ParticipantRow['reach'] {
  if (partners.get(partnerId)?.guestId !== undefined) return 'guest';
  return link !== undefined && link.revokedAt === undefined ? 'link' : 'no-way';
}

function presented(
  known: Known,
  row: StoredParticipant,
  way: ParticipantRow['reach'],
  link: LinkState | undefined,
): ParticipantRow {
  const { id, source, personId, partnerId, teamId, placeIds } = row;
  const partner = known.partners.get(partnerId ?? '');
  return {
    ...{ id, source, teamId, placeIds, asked: placeIds.length, reach: way },
    ...(personId === undefined ? {} : { personId }),
    ...(partnerId === undefined ? {} : { partnerId }),
    name: nameOf(known, row),
    ...(partner === undefined ? {} : { organization: partner.organization }),
    teamName: known.teams.find((team) => team.id === teamId)?.name ?? teamId,
    ...(maySeeProgress(known.actor, row) ? progressOf(row) : {}),
    ...(link === undefined ? {} : { link }),
    ...recordable(known, row),
    may: rowPermissions(known, row),
  };
}

function progressOf(row: StoredParticipant): Pick<ParticipantRow, 'answered' | 'lastAt' | 'handedOver'> {
  const { given, handedOver } = row;
  const lastAt = lastOf(given);
  return {
    answered: countsOf(row).given,
    ...(lastAt === undefined ? {} : { lastAt }),
    ...(handedOver === undefined ? {} : { handedOver }),
  };
}

/** A partner can be asked about places of several teams, of which each writes down what is said of its own. */
function recordable({ actor, round, places }: Known, row: StoredParticipant): Pick<ParticipantRow, 'recordPlaceIds'> {
  if (round.state !== 'open' || row.source !== 'partners') return {};
  const mine = placesIn(row, places).filter((place) => mayRecordAt(actor, place));
  return mine.length === 0 ? {} : { recordPlaceIds: mine.map(({ id }) => id) };
}

function rowPermissions({ actor, round, places }: Known, row: StoredParticipant): ParticipantRow['may'] {
  const isOpen = round.state === 'open';
  const isPartner = row.source === 'partners';
  return {
    change: mayRun(actor, round) && ['draft', 'planned', 'open'].includes(round.state),
    record: isOpen && isPartner && placesIn(row, places).some((place) => mayRecordAt(actor, place)),
    takeOver: isOpen && mayBeUnfinished(actor, row) && mayHandOver(actor, row),
    link: isOpen && isPartner && (mayRun(actor, round) || mayFollowParticipant(actor, row)),
  };
}

/** For who may not know whether they are done, whoever is asked may have something to take over. */
function mayBeUnfinished(actor: Actor, row: StoredParticipant): boolean {
  return row.isAsked && !(row.isFinished && maySeeProgress(actor, row));
}

/** Empty for who left. */
function nameOf({ people, partners }: Known, { personId = '', partnerId = '' }: StoredParticipant): string {
  const partner = partners.get(partnerId);
  return people.get(personId)?.name ?? partner?.contactName ?? '';
}

function lastOf(given: StoredParticipant['given']): Instant | undefined {
  return Object.values(given)
    .map(({ at }) => at)
    .sort()
    .at(-1);
}

/** Partners by their organization; who has no name comes first. */
function sortKey(known: Known, row: StoredParticipant): string {
  const organization = known.partners.get(row.partnerId ?? '')?.organization;
  return [...(organization === undefined ? [] : [organization]), nameOf(known, row), row.id].join('\n');
}

function startAfter(sorted: readonly { readonly key: string }[], key: string): number {
  const at = sorted.findIndex((one) => one.key.localeCompare(key, 'nl') > 0);
  return at === -1 ? sorted.length : at;
}

/** @throws ContinuationUnreadable */
function readAfter(after: string): string {
  try {
    return z.string().parse(JSON.parse(Buffer.from(after, 'base64url').toString()));
  } catch {
    throw new ContinuationUnreadable();
  }
}
