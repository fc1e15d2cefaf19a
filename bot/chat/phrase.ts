import type { CommandWords } from './define';

/** A command's phrase, ready to be compared with what somebody typed. */
export interface Phrase {
  /** The words before the first place. */
  readonly opening: string;
  /** How the phrase is shown: places are an ellipsis. */
  readonly shown: string;
  /** Two phrases with the same shape cannot be told apart. */
  readonly shape: string;
  /** How many of its letters are fixed: the more, the more precise the phrase. */
  readonly weight: number;
  /** What the places hold; undefined when `text` (tidied) is something else. */
  readonly match: (text: string) => CommandWords | undefined;
}

/** Commands are short; anything longer is a story. */
const LONGEST_COMMAND = 200;

export function compilePhrase(phrase: string): Phrase {
  const source = tidy(phrase);
  const fixed = source.split(PLACE);
  const names = [...source.matchAll(PLACE)].map(([place]) => place.slice(1, -1));
  const pattern = new RegExp(`^${fixed.map(escapePattern).join('(\\S.*)')}$`, 'iu');
  return {
    opening: (fixed[0] ?? '').trim(),
    shown: source.replace(PLACE, '…'),
    shape: source.replace(PLACE, '{}').toLowerCase(),
    weight: fixed.join('').length,
    match: (text) => {
      const found = text.length > LONGEST_COMMAND ? null : pattern.exec(text);
      return found === null ? undefined : Object.fromEntries(names.map((name, at) => [name, found[at + 1] ?? '']));
    },
  };
}

/** What somebody typed without what does not matter: mentions, extra spaces, a closing `.`, `!` or `?`. */
export function tidy(text: string): string {
  return withoutMentions(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/(?<=[^\s.!?])[\s.!?]+$/u, '');
}

/** In a channel every message to the bot begins with its name. */
export function withoutMentions(text: string): string {
  return text
    .replace(/<at[^>]*>[^<]*<\/at>/giu, ' ')
    .replace(/&nbsp;/giu, ' ')
    .trim();
}

/** Without a group: `split` would answer it among the parts. */
const PLACE = /\{[a-z]+\}/giu;

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
