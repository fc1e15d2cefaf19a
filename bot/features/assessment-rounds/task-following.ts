import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import { planPartition } from '../../shared/partitions';
import {
  followedAssessment,
  newAssessmentItem,
  planItems,
  type TaskIndex,
  type WantedAssessment,
} from '../annual-plan';
import type { StoredParticipant, StoredRound } from './collections';
import type { PartnerReader } from './partner-reader';
import { wantedTask } from './round-task';

export interface FollowingDeps {
  readonly store: Store;
  readonly index: TaskIndex;
  readonly partners: Pick<PartnerReader, 'find'>;
  readonly clock: Clock;
}

/**
 * Brings somebody's task in line with what is asked of them; doing it twice, or late, is no harm: a task does not follow what is older
 * than what it follows already. Costs nothing when it does.
 */
export async function followWithTask(
  deps: FollowingDeps,
  tenantId: string,
  round: StoredRound,
  row: StoredParticipant,
): Promise<void> {
  if (row.taskMade === row.taskBasis) return;
  const guestId =
    row.partnerId === undefined ? undefined : (await deps.partners.find(tenantId, row.partnerId))?.guestId;
  const wanted = wantedTask(round, row, guestId);
  if (wanted === undefined) return;
  const asked = { by: round.closedBy ?? round.createdBy, at: deps.clock.now() };
  const entry = await written(deps, tenantId, wanted, asked);
  if (entry !== undefined) await deps.index.update(entry);
}

type Writer = Parameters<typeof newAssessmentItem>[1];

/** The item, also when it follows already: who wrote it may not have got to its row in the index. */
async function written(
  deps: FollowingDeps,
  tenantId: string,
  wanted: WantedAssessment,
  asked: Writer,
): Promise<Entry<Parameters<typeof followedAssessment>[0]> | undefined> {
  const { store, index, clock } = deps;
  const items = createCollection(store, planItems, clock);
  const pk = planPartition(tenantId, wanted.teamId, wanted.planYear);
  const followed = await items.update(pk, wanted.id, ({ body }) => {
    const next = followedAssessment(body, wanted, asked);
    return next === undefined ? undefined : { body: next, due: index.dueForIndexing() };
  });
  if (followed !== undefined) return followed;
  const made = newAssessmentItem(wanted, asked);
  if (made === undefined) return undefined;
  try {
    return await items.create(pk, made.id, made, { due: index.dueForIndexing() });
  } catch (error) {
    // Another instance made it a moment ago.
    if (!(error instanceof StoreError && error.code === 'exists')) throw error;
    return written(deps, tenantId, wanted, asked);
  }
}
