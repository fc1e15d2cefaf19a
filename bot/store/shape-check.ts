import type { Clock } from '../ports/clock';
import { createCollection, type CollectionDefinition } from '../ports/collection';
import type { DerivedCheck, Finding } from '../ports/derived-check';
import type { Body, Store } from '../ports/store';

/** Documents in an older shape than the program writes: they are read all the same, but not found by keys that are new. */
export function createShapeCheck(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  definitions: readonly Pick<CollectionDefinition<Body>, 'type' | 'version' | 'migrations' | 'parse'>[],
): DerivedCheck {
  return {
    name: 'shapes of documents against the newest',

    async *check(): AsyncGenerator<Finding> {
      for (const { type, version = 1 } of definitions) {
        if (version === 1) continue;
        for await (const stored of store.scan(type)) {
          if (stored.version < version) yield { type, pk: stored.pk, id: stored.id, problem: 'different' };
        }
      }
    },

    async repair({ type, pk, id }) {
      const definition = definitions.find((one) => one.type === type);
      const stored = await store.read(pk, id);
      if (definition === undefined || stored === undefined) return;
      const entries = createCollection(store, { ...definition, keys: {} }, clock);
      const options = { due: stored.due, keepUntil: stored.expiresAt };
      await entries.replace(entries.entryOf(stored), entries.entryOf(stored).body, options);
    },
  };
}
