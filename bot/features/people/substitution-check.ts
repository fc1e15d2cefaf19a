import type { PersonId } from '../../contracts/people';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { DerivedCheck, Finding } from '../../ports/derived-check';
import { StoreError, type Store } from '../../ports/store';
import { personSettings, substitutions } from './collections';
import { settingsId, substitutionId } from './service';

/** Who stands in for whom, asked from both sides. */
export function createSubstitutionCheck({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}): DerivedCheck {
  const settings = createCollection(store, personSettings, clock);
  const rows = createCollection(store, substitutions, clock);
  const { type } = substitutions;

  async function repairFor(pk: string, personId: PersonId): Promise<void> {
    const id = substitutionId(personId);
    const [own, row] = await Promise.all([settings.read(pk, settingsId(personId)), rows.read(pk, id)]);
    const deputyId = own?.body.deputyId;
    if (own === undefined) return rows.delete(pk, id, row?.etag);
    if (deputyId === row?.body.deputyId) return;
    // With the settings in the batch, somebody who chooses another deputy meanwhile wins.
    await store.batch(pk, [
      settings.toReplace(own, own.body, { due: own.due }),
      deputyId === undefined ? { op: 'delete', id } : rows.toUpsert(pk, id, { deputyId, personId }),
    ]);
  }

  return {
    name: 'substitutions against what people chose',

    async *check(): AsyncGenerator<Finding> {
      for await (const { pk, body } of settings.scan()) {
        if (body.deputyId === undefined) continue;
        const id = substitutionId(body.personId);
        const row = await rows.read(pk, id);
        if (row === undefined) yield { type, pk, id, problem: 'missing' };
        else if (row.body.deputyId !== body.deputyId) yield { type, pk, id, problem: 'different' };
      }
      for await (const { pk, id, body } of rows.scan()) {
        const own = await settings.read(pk, settingsId(body.personId));
        if (own?.body.deputyId === undefined) yield { type, pk, id, problem: 'surplus' };
      }
    },

    async repair({ pk, id }) {
      try {
        await repairFor(pk, id.slice(substitutionId('').length));
      } catch (error) {
        // Who wrote in between wrote both.
        if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      }
    },
  };
}
