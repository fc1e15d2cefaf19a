import { z } from 'zod';
import { defineRoute, type Route } from '../../api/define';
import { IdInPath } from '../../api/params';
import { Stale } from '../../api/refusal';
import {
  NewPartner,
  PartnerCommand,
  PartnerInput,
  PartnerList,
  PartnerResource,
} from '../../contracts/network-partners';
import type { NetworkPartners, PartnerOutcome } from './service';

const PartnerInPath = z.object({ partnerId: IdInPath });

const writers = { only: 'managers, administrators and who leads a team', refused: ['staff'] } as const;

/** An invented partner, with which the routes are tried. */
const EXAMPLE = {
  organization: 'Welzijn Vechtoever (verzonnen)',
  kind: 'welfare',
  contactName: 'Noor Welzijn',
  email: 'noor@welzijn.example',
  language: 'nl',
  mayBeNamed: false,
} as const;

const added = { as: 'teamlead', after: ['addNetworkPartner'], params: { partnerId: '{id}' }, seen: 1 } as const;

export interface NetworkPartnerServices {
  readonly networkPartners: NetworkPartners;
}

/** Who is asked from other organizations. */
export function networkPartnerRoutes({ networkPartners: partners }: NetworkPartnerServices): readonly Route[] {
  return [
    defineRoute({
      operationId: 'listNetworkPartners',
      method: 'get',
      path: '/api/network-partners',
      summary: 'The network partners by organization, also those who are archived',
      access: 'everybody',
      response: PartnerList,
      example: { as: 'staff' },
      handle: (_input, { actor }) => partners.list(actor),
    }),
    defineRoute({
      operationId: 'addNetworkPartner',
      method: 'post',
      path: '/api/network-partners',
      summary: 'Adds a network partner; the same id twice is one',
      access: writers,
      body: NewPartner,
      response: PartnerResource,
      status: 201,
      version: ({ version }) => version,
      example: { as: 'teamlead', body: { id: 'example-partner', ...EXAMPLE } },
      handle: ({ body }, { actor }) => partners.add(actor, body),
    }),
    ...changingRoutes(partners),
  ];
}

function changingRoutes(partners: NetworkPartners): readonly Route[] {
  return [
    defineRoute({
      operationId: 'writeNetworkPartner',
      method: 'put',
      path: '/api/network-partners/:partnerId',
      summary: 'Changes what is known of a network partner',
      access: writers,
      params: PartnerInPath,
      body: PartnerInput,
      precondition: 'version',
      response: PartnerResource,
      version: ({ version }) => version,
      example: { ...added, body: { ...EXAMPLE, mayBeNamed: true } },
      handle: async ({ params, body, seen }, { actor }) =>
        unlessStale(await partners.change(actor, params.partnerId, seen, body)),
    }),
    defineRoute({
      operationId: 'changeNetworkPartner',
      method: 'post',
      path: '/api/network-partners/:partnerId/commands',
      summary: 'Archives a network partner, who is not asked any more, or restores one',
      access: writers,
      params: PartnerInPath,
      body: PartnerCommand,
      precondition: 'version',
      response: PartnerResource,
      version: ({ version }) => version,
      example: { ...added, body: { what: 'archive' } },
      handle: async ({ params, body, seen }, { actor }) =>
        unlessStale(await partners.command(actor, params.partnerId, seen, body)),
    }),
  ];
}

/** @throws Stale */
function unlessStale({ outcome, partner }: PartnerOutcome): PartnerResource {
  if (outcome === 'stale') throw new Stale(partner, partner.version);
  return partner;
}
