import { stemOf } from './stem';

/** The known words of which a Dutch compound is made, as stems; none where it is not one. */
export type SplitCompound = (word: string) => readonly string[];

/** `vocabulary`: words that may be a part, in lower case and without accents. */
export function createCompoundSplitter(vocabulary: Iterable<string>): SplitCompound {
  const parts = new Set([...vocabulary].filter((word) => word.length >= SHORTEST));
  const known = new Map<string, readonly string[]>();
  return (word) => {
    if (word.length < 2 * SHORTEST) return [];
    const found = known.get(word);
    if (found !== undefined) return found;
    const split = splitOnce(word, parts).map(stemOf);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, split);
    return split;
  };
}

const SHORTEST = 4;
const LINKS = ['', 's', 'e', 'en'];
/** Words come back; remembering them saves splitting them anew. */
const MOST_KNOWN = 20_000;

/** In two known words, with the longest last one; else the longest known end and beginning that there are. */
function splitOnce(word: string, parts: ReadonlySet<string>): readonly string[] {
  const cuts = Array.from({ length: word.length - 2 * SHORTEST + 1 }, (_, n) => SHORTEST + n);
  for (const cut of cuts) {
    const [beginning, end] = [word.slice(0, cut), word.slice(cut)];
    const first = parts.has(end) ? withoutLink(beginning, parts) : undefined;
    if (first !== undefined) return [first, end];
  }
  const end = cuts.map((cut) => word.slice(cut)).find((part) => parts.has(part));
  const beginning = cuts.map((cut) => word.slice(0, cut)).findLast((part) => parts.has(part));
  return [beginning, end].flatMap((part) => (part === undefined ? [] : [part]));
}

function withoutLink(beginning: string, parts: ReadonlySet<string>): string | undefined {
  return LINKS.filter((link) => beginning.endsWith(link))
    .map((link) => beginning.slice(0, beginning.length - link.length))
    .find((part) => parts.has(part));
}
