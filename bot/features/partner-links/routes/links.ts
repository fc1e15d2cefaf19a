import { z } from 'zod';
import { defineRoute, type Route } from '../../../api/define';
import { IdInPath } from '../../../api/params';
import { VISITOR_PAGE } from '../../../api/visitors/page';
import { ParticipantId } from '../../../contracts/judgements';
import { LinkMail, LinkMailOutcome, PartnerLinkMade } from '../../../contracts/partner-links';
import type { Directory } from '../../../ports/directory';
import type { Links } from '../../../ports/links';
import type { Actor } from '../../../shared/actor';
import { LinkNotCurrent, PageAddressMissing } from '../errors';
import { addressOf, linkMail, tokenIn } from '../presenters';
import type { PartnerLinks } from '../service';

const PATH = '/api/assessment-rounds/:roundId/participants/:participantId/link';
const HolderInPath = z.object({ roundId: IdInPath, participantId: ParticipantId });
const access = {
  only: 'who runs the round, and who leads the team that the partner is counted with',
  refused: ['other-lead', 'staff'],
} as const;

const example = {
  as: 'teamlead',
  after: ['addNetworkPartner', 'makeAssessmentRound', 'assignParticipants'],
  params: { roundId: 'example-round', participantId: 'partner.example-partner' },
} as const;
const withLink = { ...example, after: [...example.after, 'makePartnerLink'] };

interface LinkRouteDeps {
  readonly partnerLinks: PartnerLinks;
  readonly links: Links;
  readonly directory: Directory;
}

/** Giving a network partner their link, for colleagues. */
export function partnerLinkRoutes({ partnerLinks, links, directory }: LinkRouteDeps): readonly Route[] {
  const nameOf = async ({ tenantId, personId }: Actor) => (await directory.person(tenantId, personId))?.name ?? '';
  return [
    defineRoute({
      operationId: 'makePartnerLink',
      method: 'post',
      path: PATH,
      summary: 'Makes a link for a network partner, with which an earlier one ends; its address is answered this once',
      access,
      params: HolderInPath,
      response: PartnerLinkMade,
      example,
      handle: async ({ params: { roundId, participantId } }, { actor }) => {
        const page = links.site(VISITOR_PAGE);
        if (page === undefined) throw new PageAddressMissing();
        const made = await partnerLinks.make(actor, roundId, participantId);
        const address = addressOf(page, made.token);
        const mail = linkMail(made, address, await nameOf(actor));
        return { address, expiresAt: made.expiresAt, mail, canSend: partnerLinks.canSend && mail.to !== '' };
      },
    }),
    defineRoute({
      operationId: 'revokePartnerLink',
      method: 'delete',
      path: PATH,
      summary: 'Takes a link back: it opens nothing any more, and pages that were opened with it end',
      access,
      params: HolderInPath,
      response: z.object({ outcome: z.literal('applied') }),
      example: withLink,
      handle: async ({ params: { roundId, participantId } }, { actor }) => {
        await partnerLinks.revoke(actor, roundId, participantId);
        return { outcome: 'applied' as const };
      },
    }),
    defineRoute({
      operationId: 'mailPartnerLink',
      method: 'post',
      path: `${PATH}/mail`,
      summary: 'Mails the link that was just made to the partner, once',
      access,
      params: HolderInPath,
      body: LinkMail,
      response: LinkMailOutcome,
      example: { ...withLink, body: { address: '{address}' } },
      handle: async ({ params: { roundId, participantId }, body: { address } }, { actor }) => {
        const page = links.site(VISITOR_PAGE);
        const token = tokenIn(address);
        if (page === undefined) throw new PageAddressMissing();
        if (token === undefined) throw new LinkNotCurrent();
        const sender = await nameOf(actor);
        const write = (linked: Parameters<typeof linkMail>[0]) => linkMail(linked, addressOf(page, token), sender);
        return { outcome: await partnerLinks.mail(actor, roundId, participantId, { token, write }) };
      },
    }),
  ];
}
