import type { Person, Team } from '../../../contracts/people';
import type { Place } from '../../../contracts/places';

/** What the two columns of a file are called. */
export interface ExampleHeader {
  readonly person: string;
  readonly place: string;
}

/** Excel takes a text that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A file to begin with, as Excel opens it here: everybody of the teams with the places of the round that are their team's. It can be
 * read back as it is.
 */
export function exampleFile(
  { person, place }: ExampleHeader,
  { places, teams, people }: { places: readonly Place[]; teams: readonly Team[]; people: readonly Person[] },
): Uint8Array {
  const rows = teams.flatMap((team) => {
    const theirs = places.filter(({ teamId }) => teamId === team.id).map(({ name }) => name);
    const members = people.filter(({ id, role }) => role !== 'guest' && isOf(team, id));
    return theirs.length === 0 ? [] : members.map(({ name }) => [name, theirs.join('; ')] as const);
  });
  const lines = [[person, place] as const, ...rows].map((cells) => cells.map(cellOf).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function isOf({ leadId, memberIds }: Team, personId: string): boolean {
  return leadId === personId || memberIds.includes(personId);
}

function cellOf(text: string): string {
  const plain = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
