import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { roundPartition } from '../../shared/partitions';
import { participants, type StoredParticipant, type StoredRound } from './collections';
import { atTurnOf } from './participant-row';
import { isRaced, keptUntil } from './participant-writes';

const ROWS_AT_ONCE = 80;

interface TurnDeps {
  readonly store: Store;
  readonly clock: Clock;
}

/** Has rows that are behind follow the round; they wait from then on. False when somebody wrote first, and none of them does. */
export async function bringUpToTurn(
  { store, clock }: TurnDeps,
  round: StoredRound,
  behind: readonly Entry<StoredParticipant>[],
): Promise<boolean> {
  const rows = createCollection(store, participants, clock);
  const now = clock.now();
  const options = { due: now, keepUntil: keptUntil(now) };
  const [pk = ''] = behind.map((row) => row.pk);
  try {
    await store.batch(
      pk,
      behind.map((row) => rows.toReplace(row, atTurnOf(row.body, round), options)),
    );
    return true;
  } catch (error) {
    if (!isRaced(error)) throw error;
    return false;
  }
}

/** Has every row follow the round as it is. Answers when none is behind; what was broken off goes on from where it was. */
export async function markBehind(deps: TurnDeps, tenantId: string, round: StoredRound): Promise<void> {
  const rows = createCollection(deps.store, participants, deps.clock);
  for (;;) {
    const query = { where: { turn: { lt: round.turn } }, limit: ROWS_AT_ONCE };
    const { items: behind } = await rows.page(roundPartition(tenantId, round.id), query);
    if (behind.length === 0) return;
    await bringUpToTurn(deps, round, behind);
  }
}
