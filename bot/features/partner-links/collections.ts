import { z } from 'zod';
import { Instant } from '../../contracts/calendar';
import { RoundId } from '../../contracts/assessment-rounds';
import { ParticipantId } from '../../contracts/judgements';
import { PartnerId } from '../../contracts/network-partners';
import { PersonId } from '../../contracts/people';
import type { CollectionDefinition } from '../../ports/collection';

/** Whose link or session it is. */
const LinkHolder = z.object({ tenantId: z.string(), roundId: RoundId, participantId: ParticipantId });
export type LinkHolder = z.infer<typeof LinkHolder>;

/** The one link that a partner has in a round; `hash` is that of its token, and a new link takes its place. */
export const PartnerLink = LinkHolder.extend({
  partnerId: PartnerId,
  hash: z.string(),
  createdBy: PersonId,
  createdAt: Instant,
  usedAt: Instant.optional(),
  mailedAt: Instant.optional(),
  revokedAt: Instant.optional(),
});
export type PartnerLink = z.infer<typeof PartnerLink>;

/** In the round's partition, id `partner-link:{participant}`. */
export const partnerLinks: CollectionDefinition<PartnerLink> = {
  type: 'partner-link',
  parse: (body) => PartnerLink.parse(body),
  keys: {},
};

/** The id of a participant's link. */
export function linkIdOf(participantId: ParticipantId): string {
  return `partner-link:${participantId}`;
}

/** Where a token leads: in a partition of its own, named by its hash, id `link`. It outlives its link, to tell that it ended. */
export const linkTokens: CollectionDefinition<LinkHolder> = {
  type: 'partner-link-token',
  parse: (body) => LinkHolder.parse(body),
  keys: {},
};

/** A page that was opened with a link; `linkHash` is that of the link's token. */
export const PartnerVisit = LinkHolder.extend({ linkHash: z.string() });
export type PartnerVisit = z.infer<typeof PartnerVisit>;

/** In a partition of its own, named by the hash of the session's token, id `session`. */
export const partnerSessions: CollectionDefinition<PartnerVisit> = {
  type: 'partner-session',
  parse: (body) => PartnerVisit.parse(body),
  keys: {},
};
