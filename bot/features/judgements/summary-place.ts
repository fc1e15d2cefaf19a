import type { Dimension } from '../../contracts/dimensions';
import type { PlaceSummary } from '../../contracts/judgements';
import type { Place } from '../../contracts/places';
import type { KeptPlaceSummary } from './collections';
import type { PlaceCount } from './sums';
import { disagreementsOf, figuresOf, isThin, meansOf, overallOf, trendMean } from './summary-figures';

/** What is counted of a place, with how many were asked about it. */
export interface CountedPlace extends PlaceCount {
  readonly asked: number;
}

/** What an earlier round found of a place. */
export interface GradesBefore {
  readonly overall?: number;
  readonly means: Partial<Record<Dimension, number>>;
}

/** A place with the neighborhood that it lies in, where that is known. */
export interface PlaceInOrder {
  readonly place: Place;
  readonly neighborhood?: string;
}

/** A place of a round as its summary has it. */
export function placeSummary(
  { place, neighborhood }: PlaceInOrder,
  counted: CountedPlace,
  before: GradesBefore | undefined,
): PlaceSummary {
  const { asked, given, unknown, sums } = counted;
  const [overall, trend] = [overallOf(counted), trendMean(counted.trend)];
  return {
    place: {
      ...{ id: place.id, name: place.name, teamId: place.teamId },
      ...(neighborhood === undefined ? {} : { neighborhood }),
    },
    ...{ asked, given, unknown, isThin: isThin(given), figures: figuresOf(sums) },
    ...(overall === undefined ? {} : { overall }),
    ...(trend === undefined ? {} : { trend }),
    disagreements: [...disagreementsOf(sums)],
    ...(before === undefined ? {} : { before }),
  };
}

/** What a later round says of it; undefined where nobody judged the place then. */
export function gradesOf(kept: KeptPlaceSummary): GradesBefore | undefined {
  if (kept.given === 0) return undefined;
  const overall = overallOf(kept);
  return { ...(overall === undefined ? {} : { overall }), means: meansOf(kept.sums) };
}

/** By neighborhood and name; a neighborhood stands before its complexes, and what lies in none comes last. */
export function inOrder(places: readonly Place[], all: readonly Place[]): readonly PlaceInOrder[] {
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return places
    .map((place) => ({ place, neighborhood: neighborhoodOf(place, names) }))
    .toSorted((one, other) => byNeighborhood(one, other) || byName(one.place, other.place))
    .map(({ place, neighborhood }) =>
      neighborhood === undefined || place.kind === 'neighborhood' ? { place } : { place, neighborhood },
    );
}

function neighborhoodOf({ kind, name, neighborhoodId }: Place, names: ReadonlyMap<string, string>): string | undefined {
  if (kind === 'neighborhood') return name;
  return neighborhoodId === undefined ? undefined : names.get(neighborhoodId);
}

function byNeighborhood(
  one: { readonly neighborhood: string | undefined },
  other: { readonly neighborhood: string | undefined },
): number {
  if (one.neighborhood === other.neighborhood) return 0;
  if (one.neighborhood === undefined) return 1;
  return other.neighborhood === undefined ? -1 : one.neighborhood.localeCompare(other.neighborhood, 'nl');
}

function byName(one: Place, other: Place): number {
  const isFirst = (place: Place) => Number(place.kind !== 'neighborhood');
  return isFirst(one) - isFirst(other) || one.name.localeCompare(other.name, 'nl') || one.id.localeCompare(other.id);
}
