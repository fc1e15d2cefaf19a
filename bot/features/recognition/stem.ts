/**
 * The stem by which the forms of a Dutch word are one word: without plural, diminutive and verb endings, long vowels written
 * short. `word` is in lower case and without accents. Stems are for comparing, not for reading.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return written(withoutEnding(withoutParticiple(word)));
}

/** Nouns that begin as a participle does. */
const NO_PARTICIPLES = new Set([
  'geluid',
  'geweld',
  'gebied',
  'gezond',
  'geduld',
  'gebit',
  'gebak',
  'gezicht',
  'gerecht',
]);
/** Nouns that end as a verb does, and would become another noun. */
const KEPT = new Set(['buurt', 'poort', 'kaart', 'kast', 'rust', 'post']);
const PLURAL_PAST = /(?<=[^aeou])(den|ten)$/;
const DIMINUTIVES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[bdfglmnprst])etjes?$/, ''],
  [/(?<=m)pjes?$/, ''],
  [/(?<=[aeiouylnrw])tjes?$/, ''],
  [/(?<=in)kjes?$/, 'g'],
  [/(?<=[^aeiou])jes?$/, ''],
];
const ENDINGS: readonly RegExp[] = [
  /heden$/,
  /(?<=..)ende?$/,
  /(?<=...)en$/,
  /(?<=[^aeou])(de|te)$/,
  /(?<=..)e$/,
  /(?<=..[^aeious])s$/,
  /(?<=.[^aeiout])t$/,
];

function withoutParticiple(word: string): string {
  if (!/^ge.{3,}(d|t|en)$/.test(word) || NO_PARTICIPLES.has(word.replace(/en$/, ''))) return word;
  return word.slice(2).replace(/(?<=..)[dt]$/, '');
}

function withoutEnding(word: string): string {
  for (const [ending, instead] of DIMINUTIVES) {
    if (ending.test(word)) return word.replace(ending, instead);
  }
  if (word.endsWith('heden')) return word.replace(/heden$/, 'heid');
  const singular = word.replace(PLURAL_PAST, (ending) => ending.slice(0, 1));
  if (KEPT.has(singular)) return singular;
  for (const ending of ENDINGS) {
    const rest = singular.replace(ending, '');
    if (rest !== singular && rest.length >= 3) return rest;
  }
  return singular;
}

/** As it would be written alone: `lop` for both `lopen` and `loop`, `huis` for `huiz`. */
function written(stem: string): string {
  return stem
    .replace(/([bcdfgklmnprst])\1$/, '$1')
    .replace(/aa(?=[^aeiou]$)/, 'a')
    .replace(/ee(?=[^aeiou]$)/, 'e')
    .replace(/oo(?=[^aeiou]$)/, 'o')
    .replace(/uu(?=[^aeiou]$)/, 'u')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}
