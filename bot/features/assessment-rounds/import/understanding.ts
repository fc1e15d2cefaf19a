import type { Assignment, AssignmentImport, AssignmentImportRow } from '../../../contracts/assessment-rounds';
import type { Place } from '../../../contracts/places';
import { oneLine } from '../../annual-plan';
import type { AssignmentRow } from './assignment-table';
import { AssignmentTooLong, TooManyPlacesEach } from './errors';
import { BETWEEN_PLACES, type WhereMatch, type WhereMatcher } from './where';
import type { Who, WhoMatch, WhoMatcher } from './who';

const MOST_ROWS = 20_000;
const MOST_PLACES_EACH = 300;
const LONGEST_TEXT = 120;

/** Between the people in one cell. */
const BETWEEN_PEOPLE = /[;\n]/;

/**
 * What a file says of who is asked about what: each person with each place, as a row with what was understood or what is wrong with
 * it. Nothing is left out but what is empty.
 * @throws AssignmentTooLong, TooManyPlacesEach
 */
export function understandAssignment(
  rows: readonly AssignmentRow[],
  who: WhoMatcher,
  where: WhereMatcher,
): AssignmentImport {
  const understood: AssignmentImportRow[] = [];
  for (const row of rows) {
    for (const one of peopleIn(row)) understood.push(...withPlaces(row, one, who(one), where));
    if (understood.length > MOST_ROWS) throw new AssignmentTooLong({ most: MOST_ROWS });
  }
  const assignments = assignmentsIn(understood);
  return {
    rows: understood,
    assignments,
    people: assignments.length,
    judgements: assignments.reduce((sum, { placeIds }) => sum + placeIds.length, 0),
    faults: understood.filter(({ problem }) => problem !== undefined).length,
  };
}

function peopleIn({ name, email, organization }: AssignmentRow): readonly Who[] {
  const names = partsOf(name, BETWEEN_PEOPLE);
  const emails = partsOf(email, BETWEEN_PEOPLE);
  if (emails.length > 1) return emails.map((one) => ({ name: '', email: one, organization: '' }));
  const [address = ''] = emails;
  // One address is of one person, whatever stands beside it.
  if (names.length < 2) return [{ name, email: address, organization }];
  return names.map((one) => ({ name: one, email: '', organization }));
}

function partsOf(text: string, between: RegExp): readonly string[] {
  return text
    .split(between)
    .map(oneLine)
    .filter((part) => part !== '');
}

function withPlaces(
  { number, place }: AssignmentRow,
  who: Who,
  match: WhoMatch,
  where: WhereMatcher,
): readonly AssignmentImportRow[] {
  const person = cut([who.name, who.organization, who.email].filter((text) => text !== '').join(', '));
  const parts = partsOf(place, BETWEEN_PLACES);
  const placed = parts.length === 0 ? [missingPlace] : parts.flatMap((part) => placesIn(part, where(part)));
  const asked = personPart(match);
  return placed.map((part) => ({ ...part, ...asked, row: number, person, suggestions: suggestionsOf(asked, part) }));
}

type PersonPart = Pick<AssignmentImportRow, 'participantId' | 'participantName' | 'suggestions'> &
  Partial<Pick<AssignmentImportRow, 'problem'>>;
type PlacePart = Pick<AssignmentImportRow, 'place' | 'placeId' | 'placeName' | 'suggestions'> &
  Partial<Pick<AssignmentImportRow, 'problem'>>;

const missingPlace: PlacePart = { place: '', problem: 'place-missing', suggestions: [] };

/** Who is to be put right first: the row tells one problem. */
function suggestionsOf(person: PersonPart, place: PlacePart): string[] {
  return person.problem === undefined ? place.suggestions : person.suggestions;
}

function personPart(match: WhoMatch): PersonPart {
  if (match.found === 'one') {
    const { id, name } = match.participant;
    return { participantId: id, participantName: name, suggestions: [] };
  }
  if (match.found === 'several') {
    return { problem: 'person-ambiguous', suggestions: match.candidates.map(({ name }) => name) };
  }
  const problem = match.why === 'empty' ? 'person-missing' : 'person-unknown';
  return { problem, suggestions: match.near.map(({ name }) => name) };
}

function placesIn(text: string, match: WhereMatch): readonly PlacePart[] {
  const place = cut(text);
  if (match.found === 'places') {
    return match.places.map(({ id, name }) => ({ place, placeId: id, placeName: name, suggestions: [] }));
  }
  if (match.found === 'outside') {
    return [{ place, placeName: match.place.name, problem: 'place-not-in-round', suggestions: [] }];
  }
  if (match.found === 'several') return [{ place, problem: 'place-ambiguous', suggestions: names(match.candidates) }];
  return [{ place, problem: 'place-unknown', suggestions: names(match.near) }];
}

function names(places: readonly Place[]): string[] {
  return places.map(({ name }) => name);
}

/** In the order of the file. @throws TooManyPlacesEach */
function assignmentsIn(rows: readonly AssignmentImportRow[]): Assignment[] {
  const byParticipant = new Map<string, { readonly name: string; readonly placeIds: Set<string> }>();
  for (const { participantId, participantName, placeId, problem } of rows) {
    if (problem !== undefined || participantId === undefined || placeId === undefined) continue;
    const one = byParticipant.get(participantId) ?? { name: participantName ?? '', placeIds: new Set<string>() };
    one.placeIds.add(placeId);
    if (one.placeIds.size > MOST_PLACES_EACH) throw new TooManyPlacesEach({ name: one.name, most: MOST_PLACES_EACH });
    byParticipant.set(participantId, one);
  }
  return [...byParticipant].map(([participantId, { placeIds }]) => ({ participantId, placeIds: [...placeIds] }));
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}
