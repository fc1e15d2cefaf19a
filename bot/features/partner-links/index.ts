export { linkTokens, partnerLinks, partnerSessions } from './collections';
export { createPartnerLinks, type PartnerLinks } from './service';
