import { createCompoundSplitter } from './compounds';
import { createCueFinder, type FoundCue } from './cues';
import { featuresOf, type Feature } from './features';
import type { Knowledge } from './knowledge';
import type { BelongsTo } from '../../contracts/recognition';
import type { ThemeId } from '../../contracts/themes';
import { createWordReader, plainOf, type Word } from './words';

/** A text as the recognition sees it. */
export interface Reading {
  readonly words: readonly Word[];
  readonly features: readonly Feature[];
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
  const split = createCompoundSplitter(vocabularyOf(knowledge));
  return (text) => {
    const words = read(text);
    const themeCues = findThemes(words);
    const emergencyCues = findDanger(words);
    const belongsToCues = findBelongsTo(words);
    const features = featuresOf(words, split, [...themeCues, ...emergencyCues, ...belongsToCues]);
    return { words, features, themeCues, emergencyCues, belongsToCues };
  };
}

const BELONGS_TO: readonly BelongsTo[] = ['repairs', 'letting', 'colleagues', 'it', 'municipality', 'conversation'];

/** The words that people wrote down for the themes are what compounds are split into. */
function vocabularyOf({ themes }: Knowledge): ReadonlySet<string> {
  return new Set(
    themes.flatMap(({ cues, phrases }) => [...cues, ...phrases].flatMap((line) => plainOf(line).split(/[^\p{L}]+/u))),
  );
}
