import { z } from 'zod';
import { LinkMail, LinkMailOutcome, PartnerLinkMade } from '../../../bot/contracts/partner-links';
import { useT } from '../i18n';
import { useClient } from './client-context';
import { touchedBy } from './query-keys';
import { participantAddress } from './round-participants';
import { useChange, type Changing } from './use-change';

/** Makes a link for a partner in a round; an earlier one does not work any more. */
export function usePartnerLinkMaking(roundId: string, participantId: string): Changing<undefined, PartnerLinkMade> {
  const { call } = useClient();
  return useChange<undefined, PartnerLinkMade>({
    send: () =>
      call({
        method: 'POST',
        path: `${participantAddress(roundId, participantId)}/link`,
        answer: PartnerLinkMade,
      }),
    touches: () => touchedBy.round(roundId),
    showsProblem: true,
  });
}

/** Sends the link to the partner's address, where the program can. */
export function usePartnerLinkMail(roundId: string, participantId: string): Changing<PartnerLinkMade, LinkMailOutcome> {
  const { call } = useClient();
  const t = useT();
  return useChange<PartnerLinkMade, LinkMailOutcome>({
    send: ({ address }) =>
      call({
        method: 'POST',
        path: `${participantAddress(roundId, participantId)}/link/mail`,
        body: LinkMail.parse({ address }),
        answer: LinkMailOutcome,
      }),
    touches: () => touchedBy.round(roundId),
    said: (_answer, { mail }) => t('assessments.said.link-sent', { to: mail.to }),
    showsProblem: true,
  });
}

/** Ends the link of a partner. */
export function usePartnerLinkRevocation(roundId: string, participantId: string): Changing<undefined, unknown> {
  const { call } = useClient();
  const t = useT();
  return useChange<undefined, unknown>({
    send: () =>
      call({
        method: 'DELETE',
        path: `${participantAddress(roundId, participantId)}/link`,
        answer: z.unknown(),
      }),
    touches: () => touchedBy.round(roundId),
    said: () => t('assessments.said.link-revoked'),
  });
}
