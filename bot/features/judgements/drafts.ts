import type { JudgementDraft } from '../../contracts/judgements';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { roundPartition } from '../../shared/partitions';
import { draftId, judgementDrafts } from './collections';
import { draftKeptUntil } from './retention';
import { viewOf, type Seat, type SeatView, type Sitter } from './seat';

export type Drafts = ReturnType<typeof createDrafts>;

/** What people filled in and is no judgement (yet). */
export function createDrafts({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const drafts = createCollection(store, judgementDrafts, clock);

  return {
    /** The last one that is kept counts; without one the one that there is goes. Answers what there is afterwards. */
    async keep(sitter: Sitter, seat: Seat, draft: JudgementDraft | undefined): Promise<SeatView> {
      const { tenantId, participantId, writer } = sitter;
      const [placeId, now] = [seat.place.id, clock.now()];
      const [pk, id] = [roundPartition(tenantId, seat.round.id), draftId(writer, placeId, participantId)];
      if (draft === undefined) {
        if (seat.draft !== undefined) await drafts.delete(pk, id);
      } else {
        const kept = { placeId, participantId, writer, draft, keptAt: now };
        await drafts.upsert(pk, id, kept, { keepUntil: draftKeptUntil(seat.round, now) });
      }
      return { ...viewOf(seat), draft };
    },

    /** The places about which somebody began to say something. Costs the drafts of that participant. */
    async placesOf({ tenantId, participantId, writer }: Sitter, roundId: string): Promise<ReadonlySet<string>> {
      const kept = await drafts.all(roundPartition(tenantId, roundId), { where: { participantId } });
      return new Set(kept.filter(({ body }) => body.writer === writer).map(({ body }) => body.placeId));
    },
  };
}
