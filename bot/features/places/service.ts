import type { Place } from '../../contracts/places';
import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { tenantPartition } from '../../shared/partitions';
import { places } from './collections';

export type Places = ReturnType<typeof createPlaces>;

/** The neighborhoods and complexes of the association. */
export function createPlaces(deps: { readonly store: Store; readonly clock: Clock }) {
  const collection = createCollection(deps.store, places, deps.clock);

  return {
    /** By name. */
    async ofTeam(tenantId: string, teamId: string): Promise<readonly Place[]> {
      const order = { key: 'name', direction: 'ascending' } as const;
      const entries = await collection.all(tenantPartition(tenantId), { where: { teamId }, order });
      return entries.map(({ body }) => body);
    },

    /** Every place of the association, by name. */
    async all(tenantId: string): Promise<readonly Place[]> {
      const order = { key: 'name', direction: 'ascending' } as const;
      return (await collection.all(tenantPartition(tenantId), { order })).map(({ body }) => body);
    },

    async place(tenantId: string, placeId: string): Promise<Place | undefined> {
      return (await collection.read(tenantPartition(tenantId), `place:${placeId}`))?.body;
    },

    /** Sets a place up, or changes it when it is known. */
    async save(tenantId: string, place: Place): Promise<void> {
      await collection.upsert(tenantPartition(tenantId), `place:${place.id}`, place);
    },
  };
}
