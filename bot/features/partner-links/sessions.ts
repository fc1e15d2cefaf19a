import type { AssessmentRound } from '../../contracts/assessment-rounds';
import type { NetworkPartner } from '../../contracts/network-partners';
import type { Collection } from '../../ports/collection';
import { addMilliseconds, localDateOf } from '../../shared/local-date';
import { linkPartition, roundPartition } from '../../shared/partitions';
import { linkIdOf, type LinkHolder, type PartnerLink, type PartnerVisit } from './collections';
import { LinkEnded, LinkUnknown, RoundNotOpenYet, SessionUnknown } from './errors';
import type { LinkedRound, PartnerLinkDeps } from './linked-round';
import { isToken } from './token';

/** A page that was opened with a link. */
export interface OpenedSession extends LinkedRound {
  /** Goes into the cookie, and is kept nowhere. */
  readonly session: string;
  readonly seconds: number;
}

/** Who sits at a page. */
export interface Visit extends LinkHolder {
  readonly round: AssessmentRound;
  readonly partner: NetworkPartner;
}

export interface PartnerSessions {
  /**
   * A session for the token of a link; the token stays good, for going on later and elsewhere.
   * @throws LinkUnknown, LinkEnded, RoundNotOpenYet
   */
  exchange(token: string): Promise<OpenedSession>;
  /** Who has this session. Also after the round closed, so that what they are filling in is kept. @throws SessionUnknown, LinkEnded */
  visit(session: string | undefined): Promise<Visit>;
  /** Ends a session, if there is one. */
  leave(session: string | undefined): Promise<void>;
}

interface SessionDeps extends Pick<PartnerLinkDeps, 'clock' | 'secrets' | 'rounds' | 'participants' | 'partners'> {
  readonly links: Collection<PartnerLink>;
  readonly tokens: Collection<LinkHolder>;
  readonly sessions: Collection<PartnerVisit>;
}

const SESSION_SECONDS = 12 * 60 * 60;

export function createPartnerSessions(deps: SessionDeps): PartnerSessions {
  const { clock, secrets, links, tokens, sessions } = deps;
  return {
    async exchange(token) {
      if (!isToken(token)) throw new LinkUnknown();
      const linkHash = secrets.hashOf(token);
      const holder = (await tokens.read(linkPartition(linkHash), 'link'))?.body;
      if (holder === undefined) throw new LinkUnknown();
      const { round, partner } = await visitOf(deps, holder, linkHash);
      refuseUnlessOpen(round, localDateOf(clock.now()));

      const session = secrets.next();
      const now = clock.now();
      const keepUntil = addMilliseconds(now, SESSION_SECONDS * 1000);
      await sessions.create(linkPartition(secrets.hashOf(session)), 'session', { ...holder, linkHash }, { keepUntil });
      await links.update(partitionOf(holder), linkIdOf(holder.participantId), ({ body }) =>
        body.hash === linkHash ? { body: { ...body, usedAt: now } } : undefined,
      );
      return { session, seconds: SESSION_SECONDS, round, partner };
    },

    async visit(session) {
      if (session === undefined || !isToken(session)) throw new SessionUnknown();
      const found = (await sessions.read(linkPartition(secrets.hashOf(session)), 'session'))?.body;
      if (found === undefined) throw new SessionUnknown();
      return visitOf(deps, found, found.linkHash);
    },

    async leave(session) {
      if (session !== undefined && isToken(session))
        await sessions.delete(linkPartition(secrets.hashOf(session)), 'session');
    },
  };
}

/** The link must still be the one that was given, and its holder somebody who is asked. */
async function visitOf(
  deps: SessionDeps,
  { tenantId, roundId, participantId }: LinkHolder,
  hash: string,
): Promise<Visit> {
  const link = (await deps.links.read(partitionOf({ tenantId, roundId }), linkIdOf(participantId)))?.body;
  if (link === undefined) throw new LinkUnknown();
  if (link.hash !== hash) throw new LinkEnded('replaced');
  if (link.revokedAt !== undefined) throw new LinkEnded('revoked');
  const [round, participant, partner] = await Promise.all([
    deps.rounds.find(tenantId, roundId),
    deps.participants.find(tenantId, roundId, participantId),
    deps.partners.find(tenantId, link.partnerId),
  ]);
  if (round === undefined || partner === undefined || participant?.body.isAsked !== true)
    throw new LinkEnded('revoked');
  return { tenantId, roundId, participantId, round, partner };
}

function refuseUnlessOpen({ state, opensOn, closesOn }: AssessmentRound, today: string): void {
  if (state === 'closed' || state === 'cancelled' || today > closesOn) throw new LinkEnded('closed');
  if (state !== 'open') throw new RoundNotOpenYet({ day: opensOn });
}

function partitionOf({ tenantId, roundId }: Pick<LinkHolder, 'tenantId' | 'roundId'>): string {
  return roundPartition(tenantId, roundId);
}
