import type { Place } from '../../contracts/places';

/** Every name by which people write of these places: in a text they are no names of people. */
export function namesOf(places: readonly Pick<Place, 'name' | 'aliases'>[]): readonly string[] {
  return places.flatMap(({ name, aliases }) => [name, ...aliases]);
}
