import type { TeamPlanRef } from '../../contracts/annual-plan';
import type { NewPlaceAction, PlacePlan } from '../../contracts/place-plans';
import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import type { Directory } from '../../ports/directory';
import { StoreError, type Store } from '../../ports/store';
import type { Actor } from '../../shared/actor';
import { localDateOf } from '../../shared/local-date';
import { newPlanAction, planItems, type TaskIndex } from '../annual-plan';
import type { Places } from '../places';
import type { GoalReader } from '../plan-goals';
import { placePlans } from './collections';

/**
 * Adds a plan action in one batch with the plan of action as it was read, so that of two that are added at once each is counted.
 * Answers false when somebody was first.
 * @throws what a plan action is refused for
 */
export async function addOnce(
  deps: {
    readonly store: Store;
    readonly directory: Directory;
    readonly places: Places;
    readonly goalReader: GoalReader;
    readonly index: TaskIndex;
    readonly clock: Clock;
  },
  { tenantId }: Actor,
  ref: TeamPlanRef,
  entry: Entry<PlacePlan>,
  action: NewPlaceAction,
): Promise<boolean> {
  const { store, goalReader, index, clock } = deps;
  const entries = createCollection(store, placePlans, clock);
  const items = createCollection(store, planItems, clock);
  const { placeId, goalId, additions } = entry.body;
  const hasGoal: GoalReader['has'] = (tenant, plan, goal) => goalReader.has(tenant, plan, goal);
  const wish = { ...action, placeId, goalId };
  const item = await newPlanAction({ ...deps, hasGoal }, tenantId, ref, wish, localDateOf(clock.now()));
  try {
    await store.batch(entry.pk, [
      entries.toReplace(entry, { ...entry.body, additions: additions + 1 }),
      items.toCreate(entry.pk, item.id, item, { due: index.dueForIndexing() }),
    ]);
  } catch (error) {
    if (error instanceof StoreError && error.code === 'stale') return false;
    // The same form came twice, and what it made was cancelled since.
    if (error instanceof StoreError && error.code === 'exists') return true;
    throw error;
  }
  const made = await items.read(entry.pk, item.id);
  if (made !== undefined) await index.update(made);
  return true;
}
