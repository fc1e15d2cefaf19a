import cues from './content/cues.json';
import names from './content/names.json';
import words from './content/words.json';

/** How sure a folded word is a name of a person: `also-word` is a word as well. */
export type Likeness = 'name' | 'also-word' | 'unknown';

/** Words after which a name may follow. */
export const CUES = {
  titles: setOf(cues.titles),
  abbreviations: setOf(cues.abbreviations),
  persons: setOf(cues.persons),
  naming: setOf(cues.naming),
  closings: setOf(cues.closings),
  things: setOf(cues.things),
  buildings: setOf(cues.buildings),
};

/** Words that are no name wherever they stand. */
export const NO_NAMES = setOf(
  [words.plain, words.english, words.days, words.peoples, words.organizations, words.places].join(' '),
);

/** Sayings and shops that hold a name, as folded words. */
export const IDIOMS: readonly (readonly string[])[] = words.idioms.split('|').map((idiom) => idiom.split(' '));

/** Common words that are family names where a title and a capital say so: "dhr. Snel". */
export const PLAIN_FAMILY = setOf(names.family.plainWords);
/** Common words that are given names where a capital and another name say so: "Wil Dekker". */
export const PLAIN_GIVEN = setOf(names.given.plainWords);
/** Common words, which are no name but behind a particle with a capital: "Ten Have". */
export const COMMON_WORDS = setOf([words.plain, words.english, words.days].join(' '));

const GIVEN_TOO = setOf(names.given.alsoWords);
const FAMILY_TOO = setOf(names.family.alsoWords);
const CAPITALIZED = setOf(names.given.capitalized);
const GIVEN = without(
  setOf([names.given.dutch, names.given.younger, names.given.elsewhere, names.given.english].join(' ')),
  [GIVEN_TOO, CAPITALIZED, FAMILY_TOO],
);
const FAMILY = without(setOf([names.family.dutch, names.family.elsewhere, names.family.english].join(' ')), [
  FAMILY_TOO,
  GIVEN_TOO,
  CAPITALIZED,
]);
const ENDINGS = names.family.endings.split(' ');

/** Whether a folded word is a given name or a family name. A `capital` makes a name of what is a word without one. */
export function likeness(written: string, capital: boolean): Likeness {
  const word = written.endsWith("'s") ? written.slice(0, -2) : written;
  if (NO_NAMES.has(word)) return 'unknown';
  if (GIVEN.has(word) || FAMILY.has(word) || (capital && CAPITALIZED.has(word))) return 'name';
  return GIVEN_TOO.has(word) || FAMILY_TOO.has(word) || CAPITALIZED.has(word) ? 'also-word' : 'unknown';
}

/** Whether it is a given name, maybe a word as well. */
export function isGivenName(word: string): boolean {
  return !NO_NAMES.has(word) && (GIVEN.has(word) || CAPITALIZED.has(word) || GIVEN_TOO.has(word));
}

/** Whether an unknown folded word ends as only family names do: -stra, -oğlu, -wski. */
export function endsLikeFamilyName(word: string): boolean {
  return word.length > 5 && ENDINGS.some((ending) => word.endsWith(ending));
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function without(all: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...all].filter((word) => !others.some((other) => other.has(word))));
}
