import type { ThemeId } from '../../contracts/themes';
import type { FoundCue } from './cues';
import type { Model } from './model';
import type { Reading } from './reading';

/** The words of a text, as they were written, that say most for something; those of a cue first. */
export interface Reasons {
  forTheme(theme: ThemeId): string[];
  forEmergency(): string[];
  /** How many words are more than grammar. */
  readonly contentWords: number;
}

/** `stopWords` are never a reason of their own. */
export function createReasons(model: Model, stopWords: ReadonlySet<string>): (reading: Reading) => Reasons {
  return (reading) => {
    const { words, features, emergencyFeatures, themeCues, emergencyCues } = reading;
    const byWord = model.contributions([...features, ...emergencyFeatures], words.length);
    const isTelling = words.map(({ plain }) => plain.length > 2 && !stopWords.has(plain) && !/\d/.test(plain));

    const reasonsFor = (column: number, cues: readonly FoundCue<string>[]): string[] => {
      const expressions = cues.map((cue) => writtenAs(cue, reading));
      const inCues = new Set(cues.flatMap((cue) => cue.words));
      const single = words
        .map(({ written }, at) => ({ at, written, adds: byWord(at, column) }))
        .filter(({ at, adds }) => isTelling[at] === true && adds > LEAST && !inCues.has(at))
        .sort((one, other) => other.adds - one.adds)
        .map(({ written }) => written);
      return [...new Set([...withoutParts(expressions), ...single])].slice(0, MOST_REASONS);
    };

    return {
      contentWords: isTelling.filter(Boolean).length,
      forTheme: (theme) =>
        reasonsFor(
          model.columns.indexOf(theme),
          themeCues.filter(({ name }) => name === theme),
        ),
      forEmergency: () =>
        reasonsFor(
          model.columns.indexOf('emergency'),
          emergencyCues.filter(({ name }) => name === 'danger'),
        ),
    };
  };
}

const MOST_REASONS = 4;
/** What a word must add to be shown as a reason. */
const LEAST = 0.15;

function writtenAs({ words: places }: FoundCue<string>, { words }: Reading): string {
  const [first = 0] = places;
  return words
    .slice(first, (places.at(-1) ?? first) + 1)
    .map(({ written }) => written)
    .join(' ');
}

/** Longest first, and nothing that is said by a longer one. */
function withoutParts(expressions: readonly string[]): readonly string[] {
  const longest = [...new Set(expressions)].sort((one, other) => other.length - one.length);
  return longest.filter((one, at) => !longest.slice(0, at).some((longer) => longer.includes(one)));
}
