import MiniSearch from 'minisearch';
import type { Approach } from '../../contracts/approach';
import type { Intervention } from '../../contracts/interventions';
import type { ThemeId } from '../../contracts/themes';
import { searchTerm } from './search-term';

/** What somebody looks for; without words everything of that kind and theme. */
export interface SearchWish {
  readonly words?: string | undefined;
  readonly kind?: Approach | undefined;
  readonly theme?: ThemeId | undefined;
}

/** Nobody types more, and an index should not have to look for it. */
const LONGEST_WORDS = 200;
/** One typing error in five letters. */
const FUZZY = 0.2;

/**
 * Looks for words in the titles, purposes, first steps and themes of interventions, in both languages at once. Plurals and typing
 * errors are forgiven; what holds more of the words comes first.
 * @param themeNames what a theme is called, in both languages
 */
export function createSearch(catalogue: readonly Intervention[], themeNames: (theme: ThemeId) => string) {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'themes', 'purpose', 'firstStep'],
    processTerm: (word) => searchTerm(word),
    searchOptions: { boost: { title: 3, themes: 2 }, prefix: true, fuzzy: FUZZY },
  });
  index.addAll(catalogue.map((intervention) => entryOf(intervention, themeNames)));
  const byId = new Map(catalogue.map((intervention) => [intervention.id, intervention]));

  /** The best first; without words by Dutch title. */
  return ({ words = '', kind, theme }: SearchWish): readonly Intervention[] => {
    const asked = words.trim().slice(0, LONGEST_WORDS);
    const found =
      asked === '' ? byTitle(catalogue) : index.search(asked).flatMap(({ id }) => byId.get(String(id)) ?? []);
    return found.filter(
      (one) => (kind === undefined || one.kind === kind) && (theme === undefined || one.themes.includes(theme)),
    );
  };
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly themes: string;
  readonly purpose: string;
  readonly firstStep: string;
}

function entryOf(
  { id, title, purpose, firstStep, themes }: Intervention,
  themeNames: (theme: ThemeId) => string,
): Entry {
  const both = ({ nl, en }: Intervention['title']) => `${nl} ${en}`;
  return {
    ...{ id, title: both(title), purpose: both(purpose), firstStep: both(firstStep) },
    themes: themes.map(themeNames).join(' '),
  };
}

function byTitle(catalogue: readonly Intervention[]): readonly Intervention[] {
  return catalogue.toSorted((one, other) => one.title.nl.localeCompare(other.title.nl, 'nl'));
}
