import type { Person, PersonId, Team } from '../contracts/people';

/** Who works here, in which team, and in what role. Entra in production, a file for trying and testing. */
export interface Directory {
  /** Undefined when nobody has this id any more. */
  person(tenantId: string, id: PersonId): Promise<Person | undefined>;
  people(tenantId: string): Promise<readonly Person[]>;
  teams(tenantId: string): Promise<readonly Team[]>;
  /** Who owns the association's own milestones; undefined when nobody is a manager. */
  associationManager(tenantId: string): Promise<Person | undefined>;
}
