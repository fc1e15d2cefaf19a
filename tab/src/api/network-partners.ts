import { useQuery } from '@tanstack/react-query';
import {
  NewPartner,
  PartnerInput,
  PartnerList,
  PartnerResource,
  type PartnerCommand,
} from '../../../bot/contracts/network-partners';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { queryKeys, touchedBy } from './query-keys';
import { useChange, type Changing } from './use-change';

/** Everybody outside the association who can be asked, by organization. */
export function useNetworkPartners(isAsked = true) {
  const { call } = useClient();
  return useQuery({
    queryKey: queryKeys.networkPartners,
    queryFn: ({ signal }) => call({ path: '/api/network-partners', answer: PartnerList, signal }),
    enabled: isAsked,
  });
}

export interface PartnerChange {
  readonly id: string;
  /** As it was read; 0 when it is not there yet. */
  readonly version: number;
  readonly input: PartnerInput;
}

/** Adds a partner, or changes one. */
export function usePartnerChange(): Changing<PartnerChange, PartnerResource> {
  const { call } = useClient();
  const t = useT();
  return useChange<PartnerChange, PartnerResource>({
    send: ({ id, version, input }) =>
      version === 0
        ? call({
            method: 'POST',
            path: '/api/network-partners',
            body: NewPartner.parse({ ...input, id }),
            answer: PartnerResource,
          })
        : call({
            method: 'PUT',
            path: partnerAddress(id),
            body: PartnerInput.parse(input),
            version,
            answer: PartnerResource,
          }),
    touches: () => touchedBy.networkPartners(),
    said: (_answer, { version }) => t(version === 0 ? 'network-partners.said.added' : 'network-partners.said.saved'),
    showsProblem: true,
  });
}

export interface PartnerRequest {
  readonly partner: Pick<PartnerResource, 'id' | 'version'>;
  readonly what: PartnerCommand['what'];
}

/** Takes a partner out of the list of who is asked, and back; one press undoes it. */
export function usePartnerCommand(): Changing<PartnerRequest, PartnerResource> {
  const { call } = useClient();
  const t = useT();
  const send = ({ id, version }: PartnerRequest['partner'], what: PartnerCommand['what']): Promise<PartnerResource> =>
    call({ method: 'POST', path: `${partnerAddress(id)}/commands`, body: { what }, version, answer: PartnerResource });
  return useChange<PartnerRequest, PartnerResource>({
    send: ({ partner, what }) => send(partner, what),
    touches: () => touchedBy.networkPartners(),
    said: (_answer, { what }) => t(`network-partners.said.${what}`),
    undo: (partner, { what }) => send(partner, what === 'archive' ? 'restore' : 'archive'),
  });
}

function partnerAddress(partnerId: string): `/api/${string}` {
  return `/api/network-partners/${encodeURIComponent(partnerId)}`;
}
