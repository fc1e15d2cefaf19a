import type { SplitCompound } from './compounds';
import type { FoundCue } from './cues';
import type { Word } from './words';

/** Something by which a text may be recognized. */
export interface Feature {
  /** A hash of what it is; no sign. */
  readonly key: number;
  readonly value: number;
  /** The words of the text that it is of. */
  readonly words: readonly number[];
}

/** What a text has to be recognized by: its words, pairs of them, parts of compounds, pieces of words, and the cues in it. */
export function featuresOf(words: readonly Word[], split: SplitCompound, cues: readonly FoundCue<string>[]): Feature[] {
  const features: Feature[] = [];
  collect(features, SCALES.word, wordHits(words));
  collect(features, SCALES.pair, pairHits(words));
  collect(features, SCALES.part, partHits(words, split));
  collect(features, SCALES.piece, pieceHits(words));
  for (const [name, found] of byName(cues)) {
    features.push({ key: keyOf('q', name), value: SCALES.cue * Math.log2(1 + found.length), words: found.flat() });
  }
  return features;
}

/** What only the emergencies are recognized by: pairs of words with one or two between them, and kinds of signs. */
export function emergencyFeaturesOf(words: readonly Word[], signs: readonly FoundCue<string>[]): Feature[] {
  const features: Feature[] = [];
  collect(features, SCALES.pair, distantPairHits(words));
  collect(
    features,
    SCALES.sign,
    signs.flatMap(({ name, words: places }) => places.map((at): Hit => [keyOf('k', name), at])),
  );
  return features;
}

/** What a whole group of features of a text weighs, however many there are. */
const SCALES = { word: 1, pair: 0.6, part: 0.6, piece: 0.7, cue: 0.7, sign: 1 };
/** Groups with fewer features than this weigh less. */
const FULL = { pieces: 40, others: 4 };
const DISTANCES = [2, 3];
const PIECES = { shortest: 3, longest: 5 };

type Hit = readonly [key: number, word: number];

function wordHits(words: readonly Word[]): readonly Hit[] {
  return words.map(({ stem }, at) => [keyOf('w', stem), at]);
}

function pairHits(words: readonly Word[]): readonly Hit[] {
  return words.flatMap(({ stem }, at): readonly Hit[] => {
    const next = words[at + 1];
    return next === undefined ? [] : [[keyOf('b', `${stem} ${next.stem}`), at]];
  });
}

function distantPairHits(words: readonly Word[]): readonly Hit[] {
  return words.flatMap(({ stem }, at) =>
    DISTANCES.flatMap((distance): readonly Hit[] => {
      const other = words[at + distance];
      return other === undefined ? [] : [[keyOf(`${distance}`, `${stem} ${other.stem}`), at]];
    }),
  );
}

function partHits(words: readonly Word[], split: SplitCompound): readonly Hit[] {
  return words.flatMap(({ plain }, at) => split(plain).map((part): Hit => [keyOf('w', part), at]));
}

function pieceHits(words: readonly Word[]): readonly Hit[] {
  const hits: Hit[] = [];
  words.forEach(({ plain }, at) => {
    const word = `^${plain}$`;
    for (let length = PIECES.shortest; length <= PIECES.longest; length += 1) {
      for (let start = 0; start + length <= word.length; start += 1) {
        hits.push([keyOf('c', word, start, start + length), at]);
      }
    }
  });
  return hits;
}

function collect(features: Feature[], scale: number, hits: readonly Hit[]): void {
  const distinct = new Map<number, number[]>();
  for (const [key, word] of hits) {
    const words = distinct.get(key);
    if (words === undefined) distinct.set(key, [word]);
    else words.push(word);
  }
  const full = scale === SCALES.piece ? FULL.pieces : FULL.others;
  const value = scale / Math.sqrt(Math.max(distinct.size, full));
  for (const [key, words] of distinct) features.push({ key, value, words });
}

function byName(cues: readonly FoundCue<string>[]): ReadonlyMap<string, readonly (readonly number[])[]> {
  const found = new Map<string, (readonly number[])[]>();
  for (const { name, words } of cues) found.set(name, [...(found.get(name) ?? []), words]);
  return found;
}

/** FNV-1a with a last mixing, 26 bits, of `space` and the part of `text`. With more bits the model's file would be larger. */
function keyOf(space: string, text: string, start = 0, end = text.length): number {
  let hash = Math.imul(2166136261 ^ space.charCodeAt(0), 16777619);
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 6;
}
