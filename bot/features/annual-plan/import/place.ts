import type { Place } from '../../../contracts/places';
import { comparable, containsWords, isTypingError } from './comparable-text';

/** Which place is meant. `none` with `empty`: nothing, or no single place, is named. */
type PlaceMatch =
  | { readonly found: 'one'; readonly place: Place; readonly surety: 'sure' | 'first-of-several' | 'typing-error' }
  | { readonly found: 'none'; readonly why: 'empty' | 'unknown' };

/** Tells which places are named. */
export interface PlaceMatcher {
  /** The place that a cell names, by name or alias; a complex goes before the neighborhood that it is in. */
  inCell(text: string): PlaceMatch;
  /** The one place that a title or heading mentions; undefined when it mentions none, or several. */
  within(text: string): Place | undefined;
  /** Every place that a running text mentions, in order; a complex goes before the neighborhood that it is in. */
  mentioned(text: string): readonly Place[];
}

export function createPlaceMatcher(places: readonly Place[]): PlaceMatcher {
  const known = places.flatMap((place) =>
    [place.name, ...place.aliases].map((name) => ({ place, name: comparable(name) })),
  );
  const long = known.filter(({ name }) => name.length >= MIN_LETTERS);
  return {
    inCell(text) {
      const plain = comparable(text);
      if (plain === '' || NO_SINGLE_PLACE.test(plain)) return { found: 'none', why: 'empty' };
      return (
        decide(namedIn(plain, known), 'sure') ??
        decide(
          namedLike(known, (name) => plain.length >= MIN_LETTERS && containsWords(name, plain)),
          'sure',
        ) ??
        decide(
          namedLike(known, (name) => isTypingError(name, plain)),
          'typing-error',
        ) ?? { found: 'none', why: 'unknown' }
      );
    },
    within(text) {
      const named = namedIn(comparable(text), long);
      return named.length === 1 ? named[0] : undefined;
    },
    mentioned: (text) => namedIn(comparable(text), long),
  };
}

interface KnownName {
  readonly place: Place;
  readonly name: string;
}

/** Shorter names and fragments are ordinary words too often. */
const MIN_LETTERS = 4;

const NO_SINGLE_PLACE =
  /^(n v t|nvt|n a|geen|none|divers|diverse|alle|all|alle complexen|alle wijken|hele wijk|gehele werkgebied)$/;

/** The most specific places named in a text, in order of mention. A name within a longer name that is there too does not count. */
function namedIn(plain: string, known: readonly KnownName[]): Place[] {
  const mentions = known
    .filter(({ name }) => containsWords(plain, name))
    .map(({ place, name }) => ({ place, name, position: ` ${plain} `.indexOf(` ${name} `) }));
  const longest = mentions.filter(
    ({ place, name }) =>
      !mentions.some((other) => other.place !== place && other.name !== name && containsWords(other.name, name)),
  );
  const complexes = longest.filter(({ place }) => place.kind === 'complex');
  const specific = complexes.length > 0 ? complexes : longest;
  return [...new Set(specific.sort((a, b) => a.position - b.position).map(({ place }) => place))];
}

function namedLike(known: readonly KnownName[], fits: (name: string) => boolean): Place[] {
  return [...new Set(known.filter(({ name }) => fits(name)).map(({ place }) => place))];
}

function decide(found: readonly Place[], surety: 'sure' | 'typing-error'): PlaceMatch | undefined {
  const [first] = found;
  if (first === undefined) return undefined;
  return { found: 'one', place: first, surety: found.length > 1 ? 'first-of-several' : surety };
}
