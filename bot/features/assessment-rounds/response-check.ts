import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { DerivedCheck, Finding } from '../../ports/derived-check';
import type { Store } from '../../ports/store';
import { yearsAfter } from '../../shared/local-date';
import { roundPartition, tenantOf } from '../../shared/partitions';
import {
  assessmentRounds,
  participants,
  RESPONSE_ID,
  roundTotals,
  type StoredParticipant,
  type StoredRound,
} from './collections';
import { createParticipantWrites } from './participant-writes';
import { isSameCount, noTotals, withRows } from './response-totals';

/** The rows of a round are kept a little less than this. */
const COMPARED_YEARS = 1;

/** The response of each round against its rows. What is wrong is counted from nothing again by the program, when it runs. */
export function createResponseCheck(deps: { readonly store: Store; readonly clock: Clock }): DerivedCheck {
  const rounds = createCollection(deps.store, assessmentRounds, deps.clock);
  const rows = createCollection(deps.store, participants, deps.clock);
  const totals = createCollection(deps.store, roundTotals, deps.clock);
  const writes = createParticipantWrites(deps);

  /** Rows go after two years; the response stays as it was. */
  const isCompared = ({ body: { closesOn } }: Entry<StoredRound>): boolean =>
    yearsAfter(`${closesOn}T12:00:00.000Z`, COMPARED_YEARS) > deps.clock.now();

  return {
    name: 'response of assessment rounds against their rows',

    async *check(): AsyncGenerator<Finding> {
      for await (const round of rounds.scan()) {
        const pk = roundPartition(tenantOf(round.pk), round.body.id);
        const [all, kept] = await Promise.all([rows.all(pk), totals.read(pk, RESPONSE_ID)]);
        if (!isCompared(round) || all.some(({ due, body }) => due !== undefined || body.waits)) continue;
        const bodies = all.map(({ body: { counted: _before, ...row } }) => row);
        const counted = withRows(noTotals(deps.clock.now()), bodies, deps.clock.now());
        if (isSameCount(counted, kept?.body ?? noTotals(deps.clock.now()))) continue;
        yield { type: roundTotals.type, pk, id: RESPONSE_ID, problem: kept === undefined ? 'missing' : 'different' };
      }
    },

    async repair({ pk, id }) {
      const now = deps.clock.now();
      const kept = await totals.read(pk, id);
      const epoch = (kept?.body.epoch ?? 0) + 1;
      // From here on nothing that was counted before counts, so that a repair that is broken off is found and begun again.
      if (kept === undefined) await totals.create(pk, id, noTotals(now, epoch + epochAfter(await rows.all(pk))));
      else await totals.replace(kept, noTotals(now, epoch));
      const ids = (await rows.all(pk)).map((entry) => entry.id);
      await writes.write(
        pk,
        ids.map((participantId) => ({ id: participantId, next: (row) => row && { ...row, waits: true } })),
      );
    },
  };
}

/** When the totals are lost, the rows know how far it was counted. */
function epochAfter(entries: readonly Entry<StoredParticipant>[]): number {
  return Math.max(0, ...entries.map(({ body }) => body.counted?.epoch ?? 0));
}
