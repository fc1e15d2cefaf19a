import type { AssessmentRound } from '../../contracts/assessment-rounds';
import type { Instant } from '../../contracts/calendar';
import type { ParticipantId } from '../../contracts/judgements';
import { createCollection, type Entry } from '../../ports/collection';
import type { MailMessage } from '../../ports/mail';
import type { Actor } from '../../shared/actor';
import { addDays, addMilliseconds, instantAt, yearsAfter } from '../../shared/local-date';
import { linkPartition, roundPartition } from '../../shared/partitions';
import { mayFollowParticipant, mayRun } from '../assessment-rounds';
import { linkIdOf, linkTokens, partnerLinks, partnerSessions, type PartnerLink } from './collections';
import { LinkForbidden, LinkHolderNotFound, LinkNotCurrent, LinkRoundOver, MailAddressMissing } from './errors';
import type { LinkedRound, PartnerLinkDeps } from './linked-round';
import { sendOnce } from './link-mail';
import { createPartnerSessions, type PartnerSessions } from './sessions';

export interface MadeLink extends LinkedRound {
  /** Goes into the fragment of the address, and is kept nowhere. */
  readonly token: string;
  readonly expiresAt: Instant;
}

/** How a link stands, for a list of participants. */
export type LinkStanding = Pick<PartnerLink, 'createdAt' | 'usedAt' | 'revokedAt'>;

export interface PartnerLinks extends PartnerSessions {
  /** Whether this program can mail a link itself. */
  readonly canSend: boolean;
  /** A new link, with which an earlier one ends. @throws LinkHolderNotFound, LinkForbidden, LinkRoundOver */
  make(actor: Actor, roundId: string, participantId: ParticipantId): Promise<MadeLink>;
  /** Ends the link and every page that was opened with it; once more changes nothing. @throws LinkHolderNotFound, LinkForbidden */
  revoke(actor: Actor, roundId: string, participantId: ParticipantId): Promise<void>;
  /**
   * Mails a link that was just made, once.
   * @param write answers the mail
   * @throws LinkHolderNotFound, LinkForbidden, LinkNotCurrent, MailAddressMissing, MailNotSent
   */
  mail(
    actor: Actor,
    roundId: string,
    participantId: ParticipantId,
    letter: { readonly token: string; readonly write: (linked: LinkedRound) => MailMessage },
  ): Promise<'applied' | 'already'>;
  /** The links of a round by participant. */
  ofRound(tenantId: string, roundId: string): Promise<ReadonlyMap<ParticipantId, LinkStanding>>;
}

/** That a link ended can be told for so long after it was made. */
const TOKEN_KEPT_YEARS = 1;

/** The way in for network partners outside Teams: one link for one partner in one round. */
export function createPartnerLinks(deps: PartnerLinkDeps): PartnerLinks {
  const { store, clock, secrets, mail } = deps;
  const links = createCollection(store, partnerLinks, clock);
  const tokens = createCollection(store, linkTokens, clock);
  const sessions = createPartnerSessions({
    ...deps,
    links,
    tokens,
    sessions: createCollection(store, partnerSessions, clock),
  });

  async function linkable(actor: Actor, roundId: string, participantId: ParticipantId): Promise<LinkedRound> {
    const { tenantId } = actor;
    const round = await deps.rounds.find(tenantId, roundId);
    const participant = (await deps.participants.find(tenantId, roundId, participantId))?.body;
    if (round === undefined || participant?.partnerId === undefined) throw new LinkHolderNotFound();
    if (!mayRun(actor, round) && !mayFollowParticipant(actor, participant)) throw new LinkForbidden();
    const partner = await deps.partners.find(tenantId, participant.partnerId);
    if (partner === undefined) throw new LinkHolderNotFound();
    return { round, partner };
  }

  function current(
    actor: Actor,
    roundId: string,
    participantId: ParticipantId,
  ): Promise<Entry<PartnerLink> | undefined> {
    return links.read(roundPartition(actor.tenantId, roundId), linkIdOf(participantId));
  }

  return {
    ...sessions,
    canSend: mail !== undefined,

    async make(actor, roundId, participantId) {
      const linked = await linkable(actor, roundId, participantId);
      const { round, partner } = linked;
      if (round.state === 'closed' || round.state === 'cancelled') throw new LinkRoundOver();
      const now = clock.now();
      const token = secrets.next();
      const hash = secrets.hashOf(token);
      const holder = { tenantId: actor.tenantId, roundId, participantId };
      // A token that leads to no link is worth nothing, so it may stay behind alone.
      await tokens.create(linkPartition(hash), 'link', holder, { keepUntil: yearsAfter(now, TOKEN_KEPT_YEARS) });
      const link = { ...holder, partnerId: partner.id, hash, createdBy: actor.personId, createdAt: now };
      await links.upsert(roundPartition(actor.tenantId, roundId), linkIdOf(participantId), link);
      return { ...linked, token, expiresAt: endOf(round) };
    },

    async revoke(actor, roundId, participantId) {
      await linkable(actor, roundId, participantId);
      const { tenantId } = actor;
      const found = await links.update(roundPartition(tenantId, roundId), linkIdOf(participantId), ({ body }) =>
        body.revokedAt === undefined ? { body: { ...body, revokedAt: clock.now() } } : undefined,
      );
      if (found === undefined) throw new LinkHolderNotFound();
    },

    async mail(actor, roundId, participantId, { token, write }) {
      const linked = await linkable(actor, roundId, participantId);
      const link = await current(actor, roundId, participantId);
      const isCurrent = link?.body.hash === secrets.hashOf(token) && link.body.revokedAt === undefined;
      if (link === undefined || !isCurrent) throw new LinkNotCurrent();
      if (linked.partner.email === '') throw new MailAddressMissing();
      return sendOnce({ links, clock, mail }, link, () => write(linked));
    },

    async ofRound(tenantId, roundId) {
      const found = await links.all(roundPartition(tenantId, roundId));
      return new Map(found.map(({ body }) => [body.participantId, standingOf(body)]));
    },
  };
}

/** The end of the round's last day. */
function endOf({ closesOn }: AssessmentRound): Instant {
  return addMilliseconds(instantAt(addDays(closesOn, 1), '00:00'), -1);
}

function standingOf({ createdAt, usedAt, revokedAt }: PartnerLink): LinkStanding {
  return {
    createdAt,
    ...(usedAt === undefined ? {} : { usedAt }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
  };
}
