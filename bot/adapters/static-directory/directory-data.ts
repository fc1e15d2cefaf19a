import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Person, PersonId, Team } from '../../contracts/people';

/** People and teams in a file; whoever a team names must be among the people. */
export const DirectoryData = z
  .object({ people: z.array(Person), teams: z.array(Team), associationManagerId: PersonId })
  .check(({ value, issues }) => {
    for (const { path, message } of inconsistencies(value))
      issues.push({ code: 'custom', input: value, path, message });
  });
export type DirectoryData = z.infer<typeof DirectoryData>;

/** The file is not there or does not hold; the message says per line where and why. */
export class DirectoryFileInvalid extends Error {
  override readonly name = 'DirectoryFileInvalid';
}

/** @throws DirectoryFileInvalid */
export function readDirectoryFile(file: string): DirectoryData {
  const parsed = DirectoryData.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  throw new DirectoryFileInvalid(
    parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.')}: ${message}`).join('\n'),
  );
}

interface Inconsistency {
  readonly path: (string | number)[];
  readonly message: string;
}

function inconsistencies(data: { people: Person[]; teams: Team[]; associationManagerId: PersonId }): Inconsistency[] {
  const known = new Set(data.people.map(({ id }) => id));
  const named = [
    { id: data.associationManagerId, path: ['associationManagerId'] },
    ...data.teams.flatMap(({ leadId, managerId, memberIds }, index) =>
      [leadId, managerId, ...memberIds].map((id) => ({ id, path: ['teams', index] })),
    ),
  ];
  const unknown = named.flatMap(({ id, path }) =>
    known.has(id) ? [] : [{ path, message: `nobody has the id ${id}` }],
  );
  return [...repeated(data.people, 'people'), ...repeated(data.teams, 'teams'), ...unknown];
}

function repeated(items: readonly { readonly id: string }[], where: string): Inconsistency[] {
  return items.flatMap(({ id }, index) =>
    items.findIndex((item) => item.id === id) === index
      ? []
      : [{ path: [where, index], message: `the id ${id} is used twice` }],
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DirectoryFileInvalid(`${file} cannot be read: ${String(error)}`, { cause: error });
  }
}
