import type { Language } from '../../../bot/contracts/people';

/**
 * How many syllables a word has, by its spelling; a number has one for each digit. A rule of thumb: among some hundred common words
 * it is wrong for a loanword now and then.
 */
export function syllablesIn(word: string, language: Language): number {
  const digits = word.match(/\d/g)?.length ?? 0;
  const letters = word.toLowerCase();
  const counted = language === 'nl' ? dutchSyllables(letters) : englishSyllables(letters);
  return Math.max(1, digits + counted);
}

/** The vowels that sound as one; a trema begins a new syllable. */
const DUTCH_VOWELS = /aai|ooi|oei|eeu|ieu|aa|ai|ee|ie|oo|oe|uu|eu|ui|ij|ei|ou|au|[aeiouyäëïöüáéèêíóú]/g;

function dutchSyllables(word: string): number {
  return word.match(DUTCH_VOWELS)?.length ?? 0;
}

function englishSyllables(word: string): number {
  const spoken = word
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/['’]s$/, '')
    // Silent at the end: `made`, `times`, `walked`; not `table`, `boxes`, `wanted`.
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<![^aeiouy]l)e$/, '')
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<!([^aeiouy]l|[sxz]|ch|sh|[cg]))es$/, 's')
    .replace(/(?<=[aeiouy][^aeiouy]*)(?<![td]|[^aeiouy]l)ed$/, 'd');
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const split =
    spoken.match(/[aeiou]ing\b|[^tcsg]i(?:a|o)|(?:^|[^gq])uou|eo(?!p)|rea(?=t)|ea$|ie[rt](?=y|$)/g)?.length ?? 0;
  return groups + split;
}
