import { CUES, IDIOMS } from './lexicon';
import { type Street } from './streets';
import { type Token, type Tokens, tokensOf } from './tokens';

/** Where the text names one of these places, in small letters or capitals. */
export function placesNamed(tokens: Tokens, names: readonly string[]): Street[] {
  return phrasesIn(tokens, byFirstWord(names.map(wordsOf)));
}

/** Which tokens are no part of a person's name: those of places, of sayings and shops, and what a building is called. */
export function keptTokens(tokens: Tokens, places: readonly Street[]): (index: number) => boolean {
  const kept = new Set<number>();
  for (const { first, last } of [...places, ...phrasesIn(tokens, SAYINGS)]) {
    for (let index = first; index <= last; index++) kept.add(index);
  }
  tokens.list.forEach((token, index) => {
    if (CUES.buildings.has(token.folded)) keepCalled(tokens, index + 1, kept);
  });
  return (index) => kept.has(index);
}

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const SAYINGS = byFirstWord(IDIOMS);
const PARTICLES = new Set(['de', 'het', 'van', 'der', 'den', 'ten', 'ter']);
const LONGEST_CALLED = 4;

/** The same places come with every text: their words are read once. */
const READ = new Map<string, readonly string[]>();
const MOST_READ = 10_000;

function wordsOf(name: string): readonly string[] {
  const known = READ.get(name);
  if (known !== undefined) return known;
  if (READ.size >= MOST_READ) READ.clear();
  const words = tokensOf(name).list.map((token) => token.folded);
  READ.set(name, words);
  return words;
}

function byFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  const map = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const [first] = phrase;
    if (first !== undefined) map.set(first, [...(map.get(first) ?? []), phrase]);
  }
  return map;
}

function phrasesIn(tokens: Tokens, phrases: Phrases): Street[] {
  return tokens.list.flatMap((token, first) =>
    (phrases.get(token.folded) ?? [])
      .filter((phrase) => phrase.every((word, place) => tokens.list[first + place]?.folded === word))
      .map((phrase) => ({ first, last: first + phrase.length - 1 })),
  );
}

/** "Gebouw Johanna", "basisschool Anne Frank". */
function keepCalled(tokens: Tokens, from: number, kept: Set<number>): void {
  for (const [place, token] of tokens.list.slice(from, from + LONGEST_CALLED).entries()) {
    if (!isCalledPart(token)) return;
    if (token.capital && !tokens.shouted) kept.add(from + place);
  }
}

function isCalledPart(token: Token): boolean {
  if (token.type !== 'word' || !token.spaced || token.opens) return false;
  if (CUES.titles.has(token.folded) || CUES.persons.has(token.folded)) return false;
  return token.capital || PARTICLES.has(token.folded);
}
