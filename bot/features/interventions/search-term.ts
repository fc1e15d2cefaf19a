/** Words that say nothing of what somebody looks for. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'aan al als bij dat de den der die dit door een en er het hun ik in is met naar nog of om onder op over te tot uit van voor wat we wij ze zijn a an and are as at by for from in is it of on or that the their to we with'.split(
    ' ',
  ),
);

const SHORTEST_STEM = 3;
const ENDINGS: readonly RegExp[] = [/(tjes|tje|jes|je)$/, /(eren|en)$/];

/**
 * A word as the search compares it, in Dutch and English: without accents, plural and diminutive, with doubled letters single and
 * a voiced end as it sounds (`muren` as `muur`, `brieven` as `brief`). Undefined for words that say nothing.
 */
export function searchTerm(word: string): string | undefined {
  const plain = word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
  if (plain === '' || EMPTY_WORDS.has(plain)) return undefined;
  const stem = ENDINGS.reduce(withoutEnding, plain);
  const asItSounds = stem
    .replace(/(.)\1+/g, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
  return withoutEnding(asItSounds, /s$/);
}

function withoutEnding(word: string, ending: RegExp): string {
  const shorter = word.replace(ending, '');
  return shorter.length >= SHORTEST_STEM ? shorter : word;
}
