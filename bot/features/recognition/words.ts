import { stemOf } from './stem';

/** A word of a text: as it was written, as it is compared, and its stem. */
export interface Word {
  readonly written: string;
  readonly plain: string;
  readonly stem: string;
}

/** Reads a text as words, in order. */
export type ReadWords = (text: string) => readonly Word[];

/** `spellings` says how a spoken, shortened or misspelled word, without accents and apostrophes, is usually written. */
export function createWordReader(spellings: ReadonlyMap<string, string>): ReadWords {
  const known = new Map<string, Word>();

  const wordOf = (written: string): Word => {
    const found = known.get(written);
    if (found !== undefined) return found;
    const asTyped = plainOf(written);
    const plain = spellings.get(asTyped) ?? asTyped;
    const word = { written, plain, stem: stemOf(plain) };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(written, word);
    return word;
  };

  return (text) => (text.match(WORDS) ?? []).map(wordOf);
}

/** Lower case, without accents and apostrophes. */
export function plainOf(written: string): string {
  return written
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’`]/g, '');
}

const WORDS = /['’]?[\p{L}\p{N}]+(?:['’`][\p{L}]+)*/gu;
/** Words come back; remembering them saves reading them anew. */
const MOST_KNOWN = 20_000;
