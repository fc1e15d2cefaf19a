import type { KnownPerson } from '../../../bot/chat/chat-deps';
import type { Language, Role } from '../../../bot/contracts/people';
import { TENANT_ID } from './chat-tester';

interface Colleague {
  readonly id?: string;
  readonly givenName?: string;
  readonly role?: Role;
  readonly teamIds?: readonly string[];
  readonly leadsTeamIds?: readonly string[];
  /** What they chose themselves. */
  readonly language?: Language;
}

/** An invented colleague whom the directory knows. */
export function aColleague(overrides: Colleague = {}): KnownPerson {
  const { id = 'sanne', givenName = 'Sanne', role = 'staff', teamIds = [], leadsTeamIds = [], language } = overrides;
  return {
    actor: { tenantId: TENANT_ID, personId: id, role, teamIds, leadsTeamIds },
    person: { id, name: `${givenName} Voorbeeld`, givenName, email: `${id}@woonvoorbeeld.example`, role },
    ...(language === undefined ? {} : { language }),
    isInstalled: false,
  };
}
