import type { Place } from '../../contracts/places';
import type { Actor } from '../../shared/actor';
import { createPlaceMatcher, writtenLine, type PlaceMatcher } from '../annual-plan';

/** Where a text says that it is. */
export interface MeantPlace {
  readonly place: Place | undefined;
  /** Where it could be, when it names more than one place. */
  readonly choices: readonly Place[];
  /** As it was written, when no place is known by it. */
  readonly writtenPlace: string | undefined;
}

const LONGEST_WRITTEN = 120;

/** Among the places of the person's own teams first, then among all. @param written the street or complex that the text names */
export function meantPlace(
  { teamIds }: Actor,
  known: readonly Place[],
  text: string,
  written: string | null,
): MeantPlace {
  const [own, all] = [known.filter(({ teamId }) => teamIds.includes(teamId)), known].map(createPlaceMatcher);
  const ways = [own?.mentioned(text), all?.mentioned(text), likelyIn(own, written), likelyIn(all, written)];
  const [place, ...others] = ways.find((found) => found !== undefined && found.length > 0) ?? [];
  if (place !== undefined) {
    const isOne = others.length === 0;
    return { place: isOne ? place : undefined, choices: isOne ? [] : [place, ...others], writtenPlace: undefined };
  }
  const line = written === null ? '' : writtenLine(written, LONGEST_WRITTEN);
  return { place: undefined, choices: [], writtenPlace: line === '' ? undefined : line };
}

/** The place that is named but for a slip of the finger, or by a part of its name. */
function likelyIn(matcher: PlaceMatcher | undefined, written: string | null): readonly Place[] {
  const match = matcher?.inCell(written ?? '');
  return match?.found === 'one' && match.surety !== 'first-of-several' ? [match.place] : [];
}
