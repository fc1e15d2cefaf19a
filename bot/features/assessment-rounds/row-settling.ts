import { createCollection, type Entry } from '../../ports/collection';
import { tenantOf, tenantPartition } from '../../shared/partitions';
import { assessmentRounds, participants, roundDocumentId, roundIdOf, type StoredParticipant } from './collections';
import { countRows } from './row-counting';
import { bringUpToTurn } from './row-turns';
import { followWithTask, type FollowingDeps } from './task-following';

/** With the totals they are one batch. */
const ROWS_AT_ONCE = 80;
const TASKS_AT_ONCE = 8;

type Row = Entry<StoredParticipant>;

/**
 * Counts rows that changed, and brings the tasks of their people in line. Rows and totals are written in one batch, so that a row is
 * counted once, whoever else is counting; a row that changes meanwhile stays waiting, and is counted the next time.
 */
export function createRowSettler(deps: FollowingDeps) {
  const { store, clock } = deps;
  const rows = createCollection(store, participants, clock);
  const rounds = createCollection(store, assessmentRounds, clock);
  const inTurn = createTurns();

  /** What may be counted, `first` in front. */
  async function waitingWith(first: Row): Promise<readonly Row[]> {
    const now = clock.now();
    const { items } = await rows.page(first.pk, { where: { waits: true }, limit: ROWS_AT_ONCE });
    const others = items.filter(({ id, due }) => id !== first.id && due !== undefined && due <= now);
    return [first, ...others].slice(0, ROWS_AT_ONCE);
  }

  async function settleNow(pk: string, id: string): Promise<void> {
    const tenantId = tenantOf(pk);
    const first = await rows.read(pk, id);
    if (first?.due === undefined || first.due > clock.now()) return;
    const waiting = await waitingWith(first);
    // Read after the rows: it is never older than what they follow.
    const round = (await rounds.read(tenantPartition(tenantId), roundDocumentId(roundIdOf(pk))))?.body;
    if (round === undefined) return;
    const behind = waiting.filter(({ body }) => body.turn < round.turn);
    if (behind.length > 0) {
      if (await bringUpToTurn(deps, round, behind)) await settleNow(pk, id);
      return;
    }
    for (let from = 0; from < waiting.length; from += TASKS_AT_ONCE) {
      const some = waiting.slice(from, from + TASKS_AT_ONCE);
      await Promise.all(some.map(({ body }) => followWithTask(deps, tenantId, round, body)));
    }
    await countRows(deps, pk, waiting);
  }

  return {
    /** Settles a row, with others of its round that wait; nothing where somebody did it already. */
    settle: ({ pk, id }: Pick<Row, 'pk' | 'id'>): Promise<void> => inTurn(pk, () => settleNow(pk, id)),
  };
}

/** Within one process what is counted of a round is counted by one at a time: the others would find it done. */
function createTurns(): (key: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<void>>();
  return (key, work) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(work);
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (last.get(key) === settled) last.delete(key);
      });
    last.set(key, settled);
    return mine;
  };
}
