import type { Intervention } from '../../contracts/interventions';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { tenantPartition } from '../../shared/partitions';
import { builtInCatalogue, THEME_WORDS } from './catalogue';
import { ownInterventions, toolkitRevisions } from './collections';
import { mergedToolkit, type ToolkitEntry } from './own-intervention';
import { createSearch, type SearchWish } from './search';

/** The toolkit of one association as it is at one moment. */
export interface KnownToolkit {
  /** By kind and then by Dutch title; drafts and what was retired too. */
  readonly entries: readonly ToolkitEntry[];
  readonly byId: ReadonlyMap<string, ToolkitEntry>;
  /** The best first, whatever its state. */
  readonly search: (wish: SearchWish) => readonly Intervention[];
}

export const REVISION_ID = 'toolkit-revision';

/**
 * Reads the toolkit of an association, and remembers it with its search index until somebody changes it: a use costs one point
 * read, and the first one after a change all that is the association's own. What is remembered may be newer than its revision,
 * never older, so that a change meanwhile is read again.
 */
export function createToolkitReader({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  const revisions = createCollection(store, toolkitRevisions, clock);
  const owned = createCollection(store, ownInterventions, clock);
  const remembered = new Map<string, { readonly revision: string; readonly toolkit: KnownToolkit }>();
  let unchanged: KnownToolkit | undefined;

  return async (tenantId: string): Promise<KnownToolkit> => {
    const pk = tenantPartition(tenantId);
    const revision = (await revisions.read(pk, REVISION_ID))?.etag;
    if (revision === undefined) return (unchanged ??= indexed(mergedToolkit(builtInCatalogue(), [])));
    const known = remembered.get(tenantId);
    if (known?.revision === revision) return known.toolkit;
    const own = await owned.all(pk);
    const merged = mergedToolkit(
      builtInCatalogue(),
      own.map(({ body }) => body),
    );
    const toolkit = indexed(merged);
    remembered.set(tenantId, { revision, toolkit });
    return toolkit;
  };
}

function indexed(entries: readonly ToolkitEntry[]): KnownToolkit {
  const interventions = entries.map(({ intervention }) => intervention);
  return {
    entries,
    byId: new Map(entries.map((entry) => [entry.intervention.id, entry])),
    search: createSearch(interventions, (theme) => THEME_WORDS[theme]),
  };
}
