import { Language } from '../contracts/people';
import type { MessageKey } from '../i18n';
import type { Command, CommandWords } from './define';
import { editDistance } from './edit-distance';
import { compilePhrase, tidy, type Phrase } from './phrase';

/** A line of help: the phrase with an ellipsis for what one fills in, and the key of its sentence. */
export interface HelpEntry {
  readonly name: string;
  readonly phrase: string;
  readonly help: MessageKey;
}

export interface RecognizedCommand {
  readonly command: Command;
  /** The language of the phrase. */
  readonly language: Language;
  readonly words: CommandWords;
}

export interface CommandTable {
  /** The command that `text` is, exactly; a phrase in `preferred` before the same one in another language. */
  recognize(text: string, preferred: Language): RecognizedCommand | undefined;
  /** What somebody probably meant whose first words are a slip of the pen, with the rest as they typed it. */
  suggest(text: string, preferred: Language): string | undefined;
  entries(language: Language): readonly HelpEntry[];
}

/** @throws Error when two commands have the same phrase in one language */
export function createCommandTable(commands: readonly Command[]): CommandTable {
  const phrases = { nl: phrasesOf(commands, 'nl'), en: phrasesOf(commands, 'en') };
  const inOrder = (preferred: Language) =>
    [preferred, ...Language.options.filter((language) => language !== preferred)].flatMap((one) => phrases[one]);

  return {
    recognize(text, preferred) {
      const tidied = tidy(text);
      for (const { command, language, phrase } of inOrder(preferred)) {
        const words = phrase.match(tidied);
        if (words !== undefined) return { command, language, words };
      }
      return undefined;
    },
    suggest: (text, preferred) => nearest(tidy(text), inOrder(preferred)),
    entries: (language) =>
      commands.flatMap(({ name, help, phrases: { [language]: own } }) => {
        const [first] = own;
        return help === undefined || first === undefined ? [] : [{ name, help, phrase: compilePhrase(first).shown }];
      }),
  };
}

interface CommandPhrase {
  readonly command: Command;
  readonly language: Language;
  readonly phrase: Phrase;
}

/** The most precise first: `jaarplan maken` before `jaarplan {year}`. */
function phrasesOf(commands: readonly Command[], language: Language): readonly CommandPhrase[] {
  const all = commands.flatMap((command) =>
    command.phrases[language].map((phrase) => ({ command, language, phrase: compilePhrase(phrase) })),
  );
  const owners = new Map<string, string>();
  for (const { command, phrase } of all) {
    const owner = owners.get(phrase.shape);
    if (owner !== undefined)
      throw new Error(`Commands ${owner} and ${command.name} share the phrase "${phrase.shown}" (${language})`);
    owners.set(phrase.shape, command.name);
  }
  return all.sort((one, other) => other.phrase.weight - one.phrase.weight);
}

/** Longer texts are sentences that happen to begin like a command. */
const MOST_WORDS = 6;
/** Of a word this short every other word is a near miss. */
const SHORTEST_OPENING = 3;

function nearest(text: string, phrases: readonly CommandPhrase[]): string | undefined {
  const words = text.split(' ');
  if (words.length > MOST_WORDS) return undefined;
  let best: { readonly text: string; readonly distance: number } | undefined;
  for (const { phrase } of phrases) {
    for (const candidate of candidates(words, phrase)) {
      if (candidate.distance < (best?.distance ?? Infinity)) best = candidate;
    }
  }
  return best?.text;
}

function candidates(words: readonly string[], { opening, match }: Phrase) {
  const most = opening.length > 4 ? 2 : 1;
  if (opening.length < SHORTEST_OPENING) return [];
  const length = opening.split(' ').length;
  // A space too many or too few is a slip as well.
  return [length - 1, length, length + 1].flatMap((taken) => {
    const typed = words.slice(0, taken).join(' ').toLowerCase();
    const distance = editDistance(typed, opening.toLowerCase());
    const text = [opening, ...words.slice(taken)].join(' ');
    return distance > 0 && distance <= most && match(text) !== undefined ? [{ text, distance }] : [];
  });
}
