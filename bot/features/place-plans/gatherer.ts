import type { Language } from '../../contracts/people';
import type { Place } from '../../contracts/places';
import type { Actor } from '../../shared/actor';

type InBoth = Readonly<Record<Language, string>>;

/** A heading with lines, in both languages. */
export interface GatheredFact {
  readonly title: InBoth;
  readonly lines: readonly InBoth[];
}

/** Where more is known of a place than the annual plan knows: reported issues, inspections, judgements. */
export interface PlaceGatherer {
  readonly gather: (actor: Actor, place: Place) => Promise<readonly GatheredFact[]>;
}
