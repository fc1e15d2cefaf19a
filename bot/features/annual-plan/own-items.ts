import { createCollection } from '../../ports/collection';
import type { Actor } from '../../shared/actor';
import { planItems } from './collections';
import type { ItemView } from './plan-view';
import { viewItems, type AnnualPlanDeps } from './plans';
import { partitionOf } from './task-index';

export type OwnItems = ReturnType<typeof createOwnItems>;

/** What somebody has to do, as whole items. */
export function createOwnItems(deps: Pick<AnnualPlanDeps, 'store' | 'clock' | 'index' | 'directory' | 'places'>) {
  const items = createCollection(deps.store, planItems, deps.clock);

  return {
    /** Own open items, earliest due day first; one query, and a point read for each. */
    async open({ tenantId, personId }: Actor): Promise<readonly ItemView[]> {
      const rows = await deps.index.of(tenantId, personId);
      const found = await Promise.all(rows.map(({ ref }) => items.read(partitionOf(tenantId, ref), ref.itemId)));
      const own = found.flatMap((entry) => (entry === undefined ? [] : [entry.body]));
      // A row may lag behind its item for a moment.
      const open = own.filter(({ ownerId, status }) => ownerId === personId && status === 'open');
      return viewItems(deps, tenantId, open);
    },
  };
}
