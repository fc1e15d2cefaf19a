import type { Person } from '../../contracts/people';
import type { Directory } from '../../ports/directory';
import type { DirectoryData } from './directory-data';

/**
 * One tenant's people and teams, as they were when the program started. Another tenant has nobody.
 * @param aliases other ids under which somebody is found, such as those of the local Teams client's people picker
 */
export function staticDirectory(
  tenantId: string,
  data: DirectoryData,
  aliases: Readonly<Record<string, string>> = {},
): Directory {
  const people = new Map(data.people.map((person) => [person.id, person]));
  const find = (id: string): Person | undefined => people.get(aliases[id] ?? id);
  const isOurs = (tenant: string): boolean => tenant === tenantId;
  return {
    person: async (tenant, id) => (isOurs(tenant) ? find(id) : undefined),
    people: async (tenant) => (isOurs(tenant) ? data.people : []),
    teams: async (tenant) => (isOurs(tenant) ? data.teams : []),
    associationManager: async (tenant) => (isOurs(tenant) ? find(data.associationManagerId) : undefined),
  };
}
