import { Place } from '../../contracts/places';
import type { Clock } from '../../ports/clock';
import { createCollection, type CollectionDefinition } from '../../ports/collection';
import type { Store } from '../../ports/store';
import { tenantPartition } from '../../shared/partitions';

/** In the tenant's partition, id `place:{placeId}`. */
export const places: CollectionDefinition<Place> = {
  type: 'place',
  parse: (body) => Place.parse(body),
  keys: { teamId: { kind: 'string' }, name: { kind: 'string', sorts: true } },
};

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

    async place(tenantId: string, placeId: string): Promise<Place | undefined> {
      return (await collection.read(tenantPartition(tenantId), `place:${placeId}`))?.body;
    },

    /** Sets a place up, or changes it when it is known. */
    async save(tenantId: string, place: Place): Promise<void> {
      await collection.upsert(tenantPartition(tenantId), `place:${place.id}`, place);
    },
  };
}
