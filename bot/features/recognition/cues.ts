import type { ReadWords, Word } from './words';

/** A word or expression of a text that points somewhere. */
export interface FoundCue<Name extends string> {
  readonly name: Name;
  /** Where its words are in the text. */
  readonly words: readonly number[];
}

export type FindCues<Name extends string> = (words: readonly Word[]) => readonly FoundCue<Name>[];

/** Finds cues by their stems, in order; within an expression one other word may stand between two. */
export function createCueFinder<Name extends string>(
  lists: readonly { readonly name: Name; readonly cues: readonly string[] }[],
  read: ReadWords,
): FindCues<Name> {
  const byFirst = new Map<string, { readonly name: Name; readonly rest: readonly string[] }[]>();
  for (const { name, cues } of lists) {
    for (const cue of cues) {
      const [first, ...rest] = read(cue).map(({ stem }) => stem);
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { name, rest }]);
    }
  }
  return (words) =>
    words.flatMap(({ stem }, at) =>
      (byFirst.get(stem) ?? []).flatMap(({ name, rest }) => {
        const following = placesOf(rest, words, at);
        return following === undefined ? [] : [{ name, words: [at, ...following] }];
      }),
    );
}

/** Where the stems stand after a word; undefined when they do not. */
function placesOf(stems: readonly string[], words: readonly Word[], after: number): readonly number[] | undefined {
  const places: number[] = [];
  let at = after;
  for (const stem of stems) {
    if (words[at + 1]?.stem === stem) at += 1;
    else if (words[at + 2]?.stem === stem) at += 2;
    else return undefined;
    places.push(at);
  }
  return places;
}
