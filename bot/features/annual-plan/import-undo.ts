import type { UndonePlanImport } from '../../contracts/plan-import';
import { createCollection, type Collection, type Entry } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import type { PlanItem } from '../../contracts/annual-plan';
import { planItems } from './collections';
import type { Asked } from './item-change';
import type { AnnualPlanDeps } from './plans';
import { isLeaving, undoCaseOf, withdrawnItem } from './withdrawn-item';

const WRITES_AT_ONCE = 16;

/**
 * Takes an import back, item by item: what nobody touched since goes back to how it was, or disappears when the import made it.
 * Each item itself tells what it was, so that what was broken off goes on when it is asked again, and twice is once.
 */
export async function undoImport(
  deps: AnnualPlanDeps,
  pk: string,
  importId: string,
  asked: Asked,
): Promise<UndonePlanImport> {
  const items = createCollection(deps.store, planItems, deps.clock);
  const touched = (await items.all(pk)).filter(({ body }) => undoCaseOf(body, importId) !== 'elsewhere');
  const results: (PlanItem | undefined)[] = [];
  for (let done = 0; done < touched.length; done += WRITES_AT_ONCE) {
    const some = touched.slice(done, done + WRITES_AT_ONCE);
    results.push(...(await Promise.all(some.map((entry) => withdraw(deps, entry, importId, asked)))));
  }
  const keptItems = results
    .flatMap((kept) => kept ?? [])
    .map(({ id, title }) => ({ itemId: id, title, why: 'changed-since' as const }));
  return { restored: touched.length - keptItems.length, kept: keptItems.length, keptItems };
}

/** Deletes what an import made that was taken back: it was already cancelled. */
export async function removeLeaving(items: Collection<PlanItem>, leaving: Entry<PlanItem>): Promise<void> {
  let entry: Entry<PlanItem> | undefined = leaving;
  while (entry !== undefined && isLeaving(entry.body)) {
    try {
      await items.delete(entry.pk, entry.id, entry.etag);
      return;
    } catch (error) {
      // The job that keeps the index may have been at it.
      if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      entry = await items.read(entry.pk, entry.id);
    }
  }
}

/** Answers the item when it stays as it is. */
async function withdraw(
  deps: AnnualPlanDeps,
  { pk, id }: Entry<PlanItem>,
  importId: string,
  asked: Asked,
): Promise<PlanItem | undefined> {
  const items = createCollection(deps.store, planItems, deps.clock);
  const written = await items.update(pk, id, ({ body }) => {
    if (undoCaseOf(body, importId) !== 'untouched' || isLeaving(body)) return undefined;
    return { body: withdrawnItem(body, asked), due: deps.index.dueForIndexing() };
  });
  if (written === undefined) return undefined;
  if (undoCaseOf(written.body, importId) === 'changed-since') return written.body;
  await deps.index.update(written);
  const entry = await items.read(pk, id);
  if (entry !== undefined) await removeLeaving(items, entry);
  return undefined;
}
