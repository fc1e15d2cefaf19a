import type { RoundPreview } from '../../contracts/assessment-rounds';
import type { LocalDate } from '../../contracts/calendar';
import type { NetworkPartner } from '../../contracts/network-partners';
import type { Person } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import { daysBetween } from '../../shared/local-date';
import type { StoredParticipant, StoredRound } from './collections';

/** More than anybody judges in one go. */
const MANY_PLACES = 25;
/** Somebody who is away for a week would miss all of it. */
const SHORTEST_DAYS = 7;
const MOST_NAMES = 5;

/** What a preview is made from. */
export interface PreviewFacts {
  readonly round: Pick<StoredRound, 'opensOn' | 'closesOn' | 'placeIds'>;
  /** Of the round, as they exist. */
  readonly places: readonly Place[];
  /** Who is asked. */
  readonly rows: readonly Pick<StoredParticipant, 'source' | 'personId' | 'partnerId' | 'placeIds'>[];
  readonly people: ReadonlyMap<string, Person>;
  readonly partners: ReadonlyMap<string, NetworkPartner>;
  /** Of whom the bot cannot write to. */
  readonly unreached: ReadonlySet<string>;
  readonly today: LocalDate;
}

/** What opening would mean, and what should be looked at before. */
export function previewOf(facts: PreviewFacts): RoundPreview {
  const asked = facts.rows.map((row) => row.placeIds.filter((placeId) => facts.round.placeIds.includes(placeId)));
  const people = asked.filter((placeIds) => placeIds.length > 0).length;
  const judgements = asked.reduce((sum, { length }) => sum + length, 0);
  return {
    people,
    partners: facts.rows.filter(({ source }, at) => source === 'partners' && (asked[at] ?? []).length > 0).length,
    judgements,
    minutesEach: people === 0 ? 0 : Math.ceil(judgements / people),
    findings: [
      ...blocking(facts, people),
      ...aboutPlaces(facts, asked.flat()),
      ...aboutPeople(facts),
      ...aboutPeriod(facts),
    ],
  };
}

type Finding = RoundPreview['findings'][number];

function blocking({ places, round, today }: PreviewFacts, people: number): readonly Finding[] {
  const blocks = { blocks: true, count: 1, names: [] };
  return [
    ...(places.length === 0 ? [{ what: 'no-places', ...blocks } as const] : []),
    ...(people === 0 ? [{ what: 'nobody-asked', ...blocks } as const] : []),
    ...(round.closesOn < today ? [{ what: 'period-past', ...blocks } as const] : []),
  ];
}

function aboutPlaces({ places }: PreviewFacts, asked: readonly string[]): readonly Finding[] {
  const timesAsked = new Map<string, number>();
  for (const placeId of asked) timesAsked.set(placeId, (timesAsked.get(placeId) ?? 0) + 1);
  const askedTimes = (times: number) =>
    places.filter(({ id }) => (timesAsked.get(id) ?? 0) === times).map(({ name }) => name);
  return [...finding('places-without-people', askedTimes(0)), ...finding('places-with-one-person', askedTimes(1))];
}

function aboutPeople({ rows, people, partners, unreached }: PreviewFacts): readonly Finding[] {
  const nameOf = ({ personId = '', partnerId = '' }: PreviewFacts['rows'][number]): string =>
    people.get(personId)?.name ?? partners.get(partnerId)?.organization ?? '';
  const named = (isOne: (row: PreviewFacts['rows'][number]) => boolean) => rows.filter(isOne).map(nameOf);
  const isUnknown = ({ personId, partnerId }: PreviewFacts['rows'][number]): boolean =>
    personId === undefined ? !isAskable(partners.get(partnerId ?? '')) : !people.has(personId);
  return [
    ...finding(
      'people-with-many-places',
      named(({ placeIds }) => placeIds.length > MANY_PLACES),
    ),
    ...finding('people-unknown', named(isUnknown)),
    ...finding(
      'people-without-bot',
      named(({ personId = '' }) => people.has(personId) && unreached.has(personId)),
    ),
    ...finding(
      'partners-without-way',
      named(({ partnerId = '' }) => hasNoWay(partners.get(partnerId))),
    ),
  ];
}

function aboutPeriod({ round: { opensOn, closesOn }, today }: PreviewFacts): readonly Finding[] {
  const first = opensOn < today ? today : opensOn;
  const days = daysBetween(first, closesOn) + 1;
  return days > 0 && days < SHORTEST_DAYS ? [{ what: 'period-short', blocks: false, count: days, names: [] }] : [];
}

function isAskable(partner: NetworkPartner | undefined): boolean {
  return partner !== undefined && partner.archivedAt === undefined;
}

function hasNoWay(partner: NetworkPartner | undefined): boolean {
  return partner !== undefined && partner.guestId === undefined && partner.email === '';
}

function finding(what: Finding['what'], names: readonly string[]): readonly Finding[] {
  if (names.length === 0) return [];
  return [
    { what, blocks: false, count: names.length, names: names.filter((name) => name !== '').slice(0, MOST_NAMES) },
  ];
}
