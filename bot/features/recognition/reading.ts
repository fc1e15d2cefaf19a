import { createCompoundSplitter } from './compounds';
import { createCueFinder, type FindCues, type FoundCue } from './cues';
import { emergencyFeaturesOf, featuresOf, type Feature } from './features';
import type { Knowledge } from './knowledge';
import type { BelongsTo } from '../../contracts/recognition';
import type { ThemeId } from '../../contracts/themes';
import { createWordReader, plainOf, type ReadWords, type Word } from './words';

/** A text as the recognition sees it. */
export interface Reading {
  readonly words: readonly Word[];
  readonly features: readonly Feature[];
  /** What only emergencies are recognized by, besides `features`. */
  readonly emergencyFeatures: readonly Feature[];
  readonly themeCues: readonly FoundCue<ThemeId>[];
  readonly emergencyCues: readonly FoundCue<'danger' | 'harmless'>[];
  readonly belongsToCues: readonly FoundCue<BelongsTo>[];
}

export type ReadText = (text: string) => Reading;

/** Reads texts by what is known. */
export function createTextReader(knowledge: Knowledge): ReadText {
  const { themes, emergency, belongsTo, spellings } = knowledge;
  const read = createWordReader(spellings);
  const findThemes = createCueFinder(
    themes.map(({ id, cues }) => ({ name: id, cues })),
    read,
  );
  const findDanger = createCueFinder(
    [
      { name: 'danger' as const, cues: emergency.cues },
      { name: 'harmless' as const, cues: emergency.harmless },
    ],
    read,
  );
  const findBelongsTo = createCueFinder(
    BELONGS_TO.map((name) => ({ name, cues: belongsTo[name] })),
    read,
  );
  const findSigns = createSignFinder(emergency.signs, read);
  const split = createCompoundSplitter(vocabularyOf(knowledge));
  return (text) => {
    const words = read(text);
    const themeCues = findThemes(words);
    const emergencyCues = findDanger(words);
    const belongsToCues = findBelongsTo(words);
    const features = featuresOf(words, split, [...themeCues, ...emergencyCues, ...belongsToCues]);
    const emergencyFeatures = emergencyFeaturesOf(words, findSigns(words));
    return { words, features, emergencyFeatures, themeCues, emergencyCues, belongsToCues };
  };
}

const BELONGS_TO: readonly BelongsTo[] = ['repairs', 'letting', 'colleagues', 'it', 'municipality', 'conversation'];

/** By the words as they are, not their stems: “bijt” is no form of “bij”, nor “loop” of a gun of “lopen”. */
function createSignFinder(signs: Knowledge['emergency']['signs'], read: ReadWords): FindCues<string> {
  const asTheyAre = (words: readonly Word[]): readonly Word[] => words.map((word) => ({ ...word, stem: word.plain }));
  const lists = Object.entries(signs).map(([name, cues]) => ({ name, cues }));
  const find = createCueFinder(lists, (text) => asTheyAre(read(text)));
  return (words) => find(asTheyAre(words));
}

/** The words that people wrote down for the themes are what compounds are split into. */
function vocabularyOf({ themes }: Knowledge): ReadonlySet<string> {
  return new Set(
    themes.flatMap(({ cues, phrases }) => [...cues, ...phrases].flatMap((line) => plainOf(line).split(/[^\p{L}]+/u))),
  );
}
