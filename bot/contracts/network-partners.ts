import { z } from 'zod';
import { Instant } from './calendar';
import { Language, PersonId } from './people';

/** What kind of organization a network partner (netwerkpartner) is. */
export const PartnerKind = z.enum(['municipality', 'police', 'welfare', 'care', 'residents', 'school', 'other']);
export type PartnerKind = z.infer<typeof PartnerKind>;

export const PartnerId = z.string().regex(/^[A-Za-z0-9-]{8,60}$/);
export type PartnerId = z.infer<typeof PartnerId>;

/** What people fill in of a network partner: one contact person of one organization. */
export const PartnerInput = z.object({
  organization: z.string().trim().min(1).max(80),
  kind: PartnerKind,
  /** Who is asked there; empty where the organization as such is. */
  contactName: z.string().trim().max(80),
  email: z.union([z.literal(''), z.email().max(120)]),
  language: Language,
  /** The Entra object id of a guest in Teams, who gets the normal card. */
  guestId: PersonId.optional(),
  /** They agreed that their name stands with what they say. */
  mayBeNamed: z.boolean(),
});
export type PartnerInput = z.infer<typeof PartnerInput>;

/** A network partner as it is kept. Who is archived is not asked any more, and keeps what was said. */
export const NetworkPartner = PartnerInput.extend({
  id: PartnerId,
  archivedAt: Instant.optional(),
  addedBy: PersonId,
  addedAt: Instant,
  version: z.int().min(1),
});
export type NetworkPartner = z.infer<typeof NetworkPartner>;

/** `id` makes it the same partner when it is sent again. */
export const NewPartner = PartnerInput.extend({ id: PartnerId });
export type NewPartner = z.infer<typeof NewPartner>;

export const PartnerCommand = z.discriminatedUnion('what', [
  z.object({ what: z.literal('archive') }),
  z.object({ what: z.literal('restore') }),
]);
export type PartnerCommand = z.infer<typeof PartnerCommand>;

export const PartnerResource = NetworkPartner.extend({ may: z.object({ change: z.boolean() }) });
export type PartnerResource = z.infer<typeof PartnerResource>;

/** By organization. */
export const PartnerList = z.object({ partners: z.array(PartnerResource), may: z.object({ add: z.boolean() }) });
export type PartnerList = z.infer<typeof PartnerList>;
