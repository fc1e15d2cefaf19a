import type { Place } from '../../../contracts/places';
import { comparable, createPlaceMatcher, isWithinEdits, type PlaceMatcher } from '../../annual-plan';

/** Which places of the round a part of a cell names: several for a neighborhood. */
export type WhereMatch =
  | { readonly found: 'places'; readonly places: readonly Place[] }
  | { readonly found: 'outside'; readonly place: Place }
  | { readonly found: 'several'; readonly candidates: readonly Place[] }
  | { readonly found: 'none'; readonly near: readonly Place[] };

export type WhereMatcher = (text: string) => WhereMatch;

const MOST_NEAR = 3;
const SHORTEST_NEAR = 4;

/** Between the places in one cell. */
export const BETWEEN_PLACES = /[;\n]/;
/** Also written between them, but part of a name too. */
const OFTEN_BETWEEN = /[,/+&|]|\s(?:en|and)\s/;

/** Tells places of the round by name or alias; what lies outside it is known by name, and is not asked about. */
export function createWhereMatcher(ofRound: readonly Place[], all: readonly Place[]): WhereMatcher {
  const inRound = createPlaceMatcher(ofRound);
  const anywhere = createPlaceMatcher(all);
  const byText = new Map<string, WhereMatch>();

  function match(text: string): WhereMatch {
    const listed = listedPlaces(text, ofRound);
    return (
      exactly(text, ofRound, all) ??
      (listed === undefined ? undefined : { found: 'places', places: listed }) ??
      containing(text, inRound) ??
      outside(text, anywhere) ?? { found: 'none', near: nearest(text, ofRound, all) }
    );
  }

  return (text) => {
    const before = byText.get(text);
    if (before !== undefined) return before;
    const found = match(text);
    byText.set(text, found);
    return found;
  };
}

/** A name or an alias, letter by letter; of a neighborhood that is not asked about itself its complexes in the round. */
function exactly(text: string, ofRound: readonly Place[], all: readonly Place[]): WhereMatch | undefined {
  const here = named(text, ofRound);
  if (here.length > 1) return { found: 'several', candidates: here };
  if (here.length === 1) return { found: 'places', places: here };
  const [other] = named(text, all);
  if (other === undefined) return undefined;
  const within = ofRound.filter(({ neighborhoodId }) => neighborhoodId === other.id);
  return within.length > 0 ? { found: 'places', places: within } : { found: 'outside', place: other };
}

/** The places of a list with other separators than `;`, when each part is exactly one. */
function listedPlaces(text: string, ofRound: readonly Place[]): readonly Place[] | undefined {
  const parts = text.split(OFTEN_BETWEEN).filter((part) => part.trim() !== '');
  const places = parts.flatMap((part) => {
    const found = named(part, ofRound);
    return found.length === 1 ? found : [];
  });
  return parts.length > 1 && places.length === parts.length ? places : undefined;
}

/** A text with one of the names in it, or a part of a name. */
function containing(text: string, inRound: PlaceMatcher): WhereMatch | undefined {
  const match = inRound.inCell(text);
  if (match.found === 'none' || match.surety === 'typing-error') return undefined;
  if (match.surety === 'sure') return { found: 'places', places: [match.place] };
  const mentioned = inRound.mentioned(text);
  return { found: 'several', candidates: mentioned.length > 0 ? mentioned : [match.place] };
}

function outside(text: string, anywhere: PlaceMatcher): WhereMatch | undefined {
  const match = anywhere.inCell(text);
  return match.found === 'one' && match.surety === 'sure' ? { found: 'outside', place: match.place } : undefined;
}

function named(text: string, places: readonly Place[]): readonly Place[] {
  const plain = comparable(text);
  return places.filter(({ name, aliases }) => [name, ...aliases].some((one) => comparable(one) === plain));
}

/** Nearly so, those of the round first. */
function nearest(text: string, ofRound: readonly Place[], all: readonly Place[]): readonly Place[] {
  const plain = comparable(text);
  if (plain.length < SHORTEST_NEAR) return [];
  const within = (places: readonly Place[], edits: number) =>
    places.filter(({ name, aliases }) =>
      [name, ...aliases].some((one) => isWithinEdits(comparable(one), plain, edits)),
    );
  const found = [within(ofRound, 1), within(ofRound, 2), within(all, 1)].flat();
  return [...new Map(found.map((place) => [place.id, place])).values()].slice(0, MOST_NEAR);
}
