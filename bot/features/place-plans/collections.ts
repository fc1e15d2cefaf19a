import { PlacePlan } from '../../contracts/place-plans';
import type { CollectionDefinition } from '../../ports/collection';

/** In the plan's partition under the id `place-plan:{placeId}`. */
export const placePlans: CollectionDefinition<PlacePlan> = {
  type: 'place-plan',
  parse: (body) => PlacePlan.parse(body),
  keys: {},
};
