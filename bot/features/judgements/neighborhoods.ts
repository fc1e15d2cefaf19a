import type { NeighborhoodAssessment } from '../../contracts/assessment-rounds';
import type { Place } from '../../contracts/places';
import type { Removed } from '../../contracts/redaction';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { roundPartition } from '../../shared/partitions';
import { writtenText } from '../annual-plan';
import { redact } from '../redaction';
import { neighborhoodRemarks, remarkId, type NeighborhoodRemark } from './collections';
import { RemarkNotAllowed } from './errors';
import {
  neighborhoodCard,
  neighborhoodsFor,
  presentedCard,
  type NeighborhoodCard,
  type NeighborhoodCardDeps,
} from './neighborhood-card';
import { leads } from './permissions';
import { keptFrom } from './retention';
import { namesOf } from '../places';

/** `changed`: it was written elsewhere since; what is there now is in the view, and nothing was done. */
export interface RemarkSaved {
  readonly outcome: 'applied' | 'already' | 'changed';
  readonly view: NeighborhoodAssessment;
  readonly removed: readonly Removed[];
}

export type Neighborhoods = ReturnType<typeof createNeighborhoods>;

const LONGEST_REMARK = 1_000;

/** The team leads' card of a round: a neighborhood with its complexes side by side, and what the team says of it together. */
export function createNeighborhoods(deps: NeighborhoodCardDeps) {
  const remarks = createCollection(deps.store, neighborhoodRemarks, deps.clock);

  const remarkOn = ({ tenantId }: Actor, { round, neighborhood, teamId }: NeighborhoodCard) =>
    remarks.read(roundPartition(tenantId, round.id), remarkId(neighborhood.id, teamId));

  /** False when somebody wrote in between. */
  async function attempt(
    actor: Actor,
    card: NeighborhoodCard,
    entry: Entry<NeighborhoodRemark> | undefined,
    text: string,
  ) {
    const next = { ...ofCard(actor, card), text, writtenAt: deps.clock.now(), version: versionOf(entry) + 1 };
    const pk = roundPartition(actor.tenantId, card.round.id);
    const kept = { keepUntil: keptFrom(next.writtenAt).keepUntil };
    try {
      if (entry === undefined) await remarks.create(pk, remarkId(next.neighborhoodId, next.teamId), next, kept);
      else await remarks.replace(entry, next, kept);
      return true;
    } catch (error) {
      if (error instanceof StoreError && ['stale', 'exists', 'missing'].includes(error.code)) return false;
      throw error;
    }
  }

  async function write(
    actor: Actor,
    card: NeighborhoodCard,
    seen: number,
    text: string,
  ): Promise<RemarkSaved['outcome']> {
    for (;;) {
      const entry = await remarkOn(actor, card);
      if ((entry?.body.text ?? '') === text) return 'already';
      if (versionOf(entry) !== seen) return 'changed';
      if (await attempt(actor, card, entry, text)) return 'applied';
    }
  }

  async function view(actor: Actor, card: NeighborhoodCard): Promise<NeighborhoodAssessment> {
    return presentedCard(deps, actor, card, (await remarkOn(actor, card))?.body);
  }

  return {
    /**
     * The neighborhoods for which somebody has a card, by name; a complex of which it is not known where it lies has one of its own.
     * @throws RoundNotFound
     */
    list: (actor: Actor, roundId: string): Promise<readonly Place[]> => neighborhoodsFor(deps, actor, roundId),

    /** Costs the judgements of the places on the card. @throws RoundNotFound, NeighborhoodNotFound */
    async view(actor: Actor, roundId: string, neighborhoodId: string): Promise<NeighborhoodAssessment> {
      return view(actor, await neighborhoodCard(deps, actor, roundId, neighborhoodId));
    },

    /**
     * Writes what the team says of the neighborhood, on the version that was seen (0 where there was none). It is no judgement, and
     * may be written after the close too. @throws RoundNotFound, NeighborhoodNotFound, RemarkNotAllowed
     */
    async saveRemark(
      actor: Actor,
      roundId: string,
      neighborhoodId: string,
      seen: number,
      written: string,
    ): Promise<RemarkSaved> {
      const card = await neighborhoodCard(deps, actor, roundId, neighborhoodId);
      if (!leads(actor, card)) throw new RemarkNotAllowed();
      const keep = namesOf(await deps.places.all(actor.tenantId));
      const { text, removed } = redact(writtenText(written, LONGEST_REMARK), { keep });
      const outcome = await write(actor, card, seen, writtenText(text, LONGEST_REMARK));
      return { outcome, view: await view(actor, card), removed };
    },
  };
}

function ofCard({ personId }: Actor, { neighborhood, teamId }: NeighborhoodCard) {
  return { neighborhoodId: neighborhood.id, teamId, writtenBy: personId };
}

function versionOf(entry: Entry<NeighborhoodRemark> | undefined): number {
  return entry?.body.version ?? 0;
}
