import type { TeamPlanRef } from '../../contracts/annual-plan';
import { createCollection } from '../../ports/collection';
import { StoreError } from '../../ports/store';
import { planItems } from './collections';
import type { ComparedPlan } from './import-comparison';
import { importedItem, newImportedItem, type ImportedBy } from './imported-item';
import type { PlanImportWrite } from './import/understanding';
import type { AnnualPlanDeps } from './plans';

/** A card is answered within 10 seconds, also when hundreds of rows go to a database some milliseconds away. */
const WRITES_AT_ONCE = 16;

/** What became of the writes; a `conflict` is one whose item somebody changed since it was compared with the file. */
export type WriteCounts = Readonly<Record<WriteOutcome, number>>;

type WriteOutcome = 'created' | 'changed' | 'remembered' | 'conflict';

/** Writes each item by itself, under an id that follows from its row. */
export async function writeImport(
  deps: AnnualPlanDeps,
  pk: string,
  plan: TeamPlanRef,
  { writes, versions }: Pick<ComparedPlan, 'writes' | 'versions'>,
  asked: ImportedBy,
): Promise<WriteCounts> {
  const counts = { created: 0, changed: 0, remembered: 0, conflict: 0 };
  for (let done = 0; done < writes.length; done += WRITES_AT_ONCE) {
    const some = writes.slice(done, done + WRITES_AT_ONCE);
    const outcomes = await Promise.all(some.map((write) => writeItem(deps, pk, plan, write, { asked, versions })));
    for (const outcome of outcomes) counts[outcome] += 1;
  }
  return counts;
}

async function writeItem(
  deps: AnnualPlanDeps,
  pk: string,
  plan: TeamPlanRef,
  write: PlanImportWrite,
  { asked, versions }: { readonly asked: ImportedBy; readonly versions: ReadonlyMap<string, number> },
): Promise<WriteOutcome> {
  const items = createCollection(deps.store, planItems, deps.clock);
  const due = { due: deps.index.dueForIndexing() };
  const { itemId } = write;
  if (itemId === undefined) {
    const item = newImportedItem(plan, write, asked, new Set(versions.keys()));
    try {
      await deps.index.update(await items.create(pk, item.id, item, due));
      return 'created';
    } catch (error) {
      if (error instanceof StoreError && error.code === 'exists') return 'conflict';
      throw error;
    }
  }
  let isAsCompared = false;
  const entry = await items.update(pk, itemId, ({ body }) => {
    isAsCompared = body.version === versions.get(itemId);
    return isAsCompared ? { body: importedItem(body, write, asked), ...due } : undefined;
  });
  if (entry === undefined || !isAsCompared) return 'conflict';
  await deps.index.update(entry);
  return Object.keys(write.set).length > 0 ? 'changed' : 'remembered';
}
