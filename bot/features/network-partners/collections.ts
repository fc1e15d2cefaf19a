import { z } from 'zod';
import { NetworkPartner } from '../../contracts/network-partners';
import { PersonId } from '../../contracts/people';
import type { CollectionDefinition } from '../../ports/collection';

/** `guestKey` is the guest's id while they are asked; empty without a guest, and of who is archived. */
const StoredPartner = NetworkPartner.extend({ guestKey: z.union([z.literal(''), PersonId]) });
export type StoredPartner = z.infer<typeof StoredPartner>;

/** In the tenant's partition, id `partner:{partner}`. */
export const networkPartners: CollectionDefinition<StoredPartner> = {
  type: 'network-partner',
  parse: (body) => StoredPartner.parse(body),
  keys: { guestKey: { kind: 'string' } },
};

export function storedPartner(partner: NetworkPartner): StoredPartner {
  const isAsked = partner.archivedAt === undefined;
  return { ...partner, guestKey: isAsked ? (partner.guestId ?? '') : '' };
}
