import type { DirectoryData } from '../../../bot/adapters/static-directory/directory-data';
import type { Person, PersonId, Role, Team } from '../../../bot/contracts/people';

export const TENANT_ID = '11111111-1111-4111-8111-111111111111';

/** An invented association of twelve people in three teams, each with a lead; Maria manages them all, Kees administers the program. */
export const people: readonly Person[] = [
  aPerson('maria', 'Maria', 'de Wit', 'manager'),
  aPerson('kees', 'Kees', 'Mulder', 'administrator'),
  aPerson('lotte', 'Lotte', 'Bos', 'team-lead'),
  aPerson('anna', 'Anna', 'Visser'),
  aPerson('bram', 'Bram', 'Kok'),
  aPerson('chris', 'Chris', 'Postma'),
  aPerson('hugo', 'Hugo', 'van Leeuwen', 'team-lead'),
  aPerson('dina', 'Dina', 'Haddad'),
  aPerson('emre', 'Emre', 'Aydin'),
  aPerson('iris', 'Iris', 'Smeets', 'team-lead'),
  aPerson('farah', 'Farah', 'Karimi'),
  aPerson('gijs', 'Gijs', 'Dekker'),
];

export const teams: readonly Team[] = [
  aTeam('noord', 'Team Noord', 'lotte', ['anna', 'bram', 'chris']),
  aTeam('zuid', 'Team Zuid', 'hugo', ['dina', 'emre']),
  aTeam('west', 'Team West', 'iris', ['farah', 'gijs']),
];

export function testAssociation(overrides: Partial<DirectoryData> = {}): DirectoryData {
  return { people: [...people], teams: [...teams], associationManagerId: 'maria', ...overrides };
}

function aPerson(id: PersonId, givenName: string, familyName: string, role: Role = 'staff'): Person {
  return { id, givenName, name: `${givenName} ${familyName}`, email: `${id}@woonvoorbeeld.example`, role };
}

function aTeam(id: string, name: string, leadId: PersonId, memberIds: PersonId[]): Team {
  return { id, name, leadId, managerId: 'maria', memberIds };
}
