import { Place } from '../../contracts/places';
import type { CollectionDefinition } from '../../ports/collection';

/** In the tenant's partition, id `place:{placeId}`. */
export const places: CollectionDefinition<Place> = {
  type: 'place',
  parse: (body) => Place.parse(body),
  keys: { teamId: { kind: 'string' }, name: { kind: 'string', sorts: true } },
};
