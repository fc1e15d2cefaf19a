import type { PersonId, Role } from '../contracts/people';

/** Who asks, as established by the surface (a validated token or a Teams activity), never by what they typed. */
export interface Actor {
  readonly tenantId: string;
  readonly personId: PersonId;
  readonly role: Role;
  /** The teams this person leads or works in. */
  readonly teamIds: readonly string[];
  /** The subset that this person leads. */
  readonly leadsTeamIds: readonly string[];
}
