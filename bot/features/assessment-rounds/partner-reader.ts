import type { NetworkPartner } from '../../contracts/network-partners';
import type { PersonId } from '../../contracts/people';

/** What a round needs to know of network partners, also of who is archived. */
export interface PartnerReader {
  find(tenantId: string, partnerId: string): Promise<NetworkPartner | undefined>;
  all(tenantId: string): Promise<readonly NetworkPartner[]>;
  /** The partner whose guest account this is. */
  ofGuest(tenantId: string, personId: PersonId): Promise<NetworkPartner | undefined>;
}
