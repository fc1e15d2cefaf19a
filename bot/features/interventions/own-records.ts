import type { Clock } from '../../ports/clock';
import { createCollection, type Entry } from '../../ports/collection';
import { StoreError, type Store } from '../../ports/store';
import { tenantPartition } from '../../shared/partitions';
import { ownInterventions, toolkitRevisions, type OwnIntervention } from './collections';
import { REVISION_ID } from './toolkit-reader';

/** What the association made of each intervention, kept. */
export function createOwnRecords({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const owned = createCollection(store, ownInterventions, clock);
  const revisions = createCollection(store, toolkitRevisions, clock);

  return {
    read: (tenantId: string, id: string) => owned.read(tenantPartition(tenantId), documentId(id)),

    /**
     * Writes against what was read, in one batch with the revision, so that no instance goes on with what it remembers. False when
     * others were first.
     */
    async isWritten(
      tenantId: string,
      entry: Entry<OwnIntervention> | undefined,
      next: OwnIntervention,
    ): Promise<boolean> {
      const pk = tenantPartition(tenantId);
      const change = entry === undefined ? owned.toCreate(pk, documentId(next.id), next) : owned.toReplace(entry, next);
      try {
        await store.batch(pk, [change, revisions.toUpsert(pk, REVISION_ID, { changedAt: clock.now() })]);
        return true;
      } catch (error) {
        if (error instanceof StoreError && (error.code === 'stale' || error.code === 'exists')) return false;
        throw error;
      }
    },
  };
}

function documentId(id: string): string {
  return `own-intervention:${id}`;
}
