import type { AssessmentRound, Participant } from '../../contracts/assessment-rounds';
import type { ParticipantId } from '../../contracts/judgements';
import type { NetworkPartner } from '../../contracts/network-partners';
import type { Clock } from '../../ports/clock';
import type { Mail } from '../../ports/mail';
import type { Secrets } from '../../ports/secrets';
import type { Store } from '../../ports/store';

export interface PartnerLinkDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** Absent where no mail is sent. */
  readonly mail?: Mail | undefined;
  readonly rounds: { find(tenantId: string, roundId: string): Promise<AssessmentRound | undefined> };
  readonly participants: {
    find(
      tenantId: string,
      roundId: string,
      participantId: ParticipantId,
    ): Promise<{ readonly body: Linkable } | undefined>;
  };
  readonly partners: { find(tenantId: string, partnerId: string): Promise<NetworkPartner | undefined> };
}

/** What of a participant a link is about. */
export type Linkable = Pick<Participant, 'partnerId' | 'teamId'> & { readonly isAsked: boolean };

/** What a link is for. */
export interface LinkedRound {
  readonly round: AssessmentRound;
  readonly partner: NetworkPartner;
}
