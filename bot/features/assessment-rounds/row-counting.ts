import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { participants, RESPONSE_ID, roundTotals, type StoredParticipant } from './collections';
import { isRaced, keptUntil } from './participant-writes';
import { asCounted, noTotals, withRows } from './response-totals';

/** So many rows one by one, before all of them are looked at again. */
const MOST_DROPPED = 5;

type Row = Entry<StoredParticipant>;

/**
 * Writes rows as counted and followed by their tasks, together with the totals in one batch: each change is counted once, whoever
 * else is counting. Who was forestalled is left out, and stays waiting.
 */
export async function countRows(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  pk: string,
  followed: readonly Row[],
): Promise<void> {
  const rows = createCollection(store, participants, clock);
  const totals = createCollection(store, roundTotals, clock);

  async function unchanged(entries: readonly Row[]): Promise<readonly Row[]> {
    const current = await Promise.all(entries.map(({ id }) => rows.read(pk, id)));
    return entries.filter(({ etag }, at) => current[at]?.etag === etag);
  }

  let left = followed;
  for (let dropped = 0; left.length > 0; dropped += 1) {
    const now = clock.now();
    const kept = await totals.read(pk, RESPONSE_ID);
    const bodies = left.map(({ body }) => body);
    const next = withRows(kept?.body ?? noTotals(now), bodies, now);
    const operations = left.map((row) =>
      rows.toReplace(
        row,
        { ...asCounted(row.body, next), taskMade: row.body.taskBasis },
        { keepUntil: keptUntil(now) },
      ),
    );
    try {
      const sum = kept === undefined ? totals.toCreate(pk, RESPONSE_ID, next) : totals.toReplace(kept, next);
      await store.batch(pk, [sum, ...operations]);
      return;
    } catch (error) {
      if (!isRaced(error)) throw error;
      const at = error.operation ?? 0;
      const isRow = at > 0 && dropped < MOST_DROPPED;
      left = isRow ? left.filter((_, position) => position !== at - 1) : await unchanged(left);
    }
  }
}
