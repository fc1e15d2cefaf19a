import type { Language } from '../../../bot/contracts/people';
import { syllablesIn } from './syllables';

/** What a text is made of. */
export interface TextMeasure {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** In words. */
  readonly longestSentence: number;
  /** From 0, very difficult, to 100 and over, very easy. */
  readonly readingEase: number;
}

/**
 * How easy a text reads, by the length of its sentences and words. English: Flesch, A new readability yardstick (1948),
 * 206.835 − 1.015 × words per sentence − 84.6 × syllables per word. Dutch: Douma, De leesbaarheid van landbouwbladen (1960),
 * 206.84 − 0.93 × words per sentence − 77 × syllables per word.
 */
export function measureText(text: string, language: Language): TextMeasure {
  const sentences = sentencesOf(text)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, language), 0);
  const { constant, perSentence, perWord } = FORMULAS[language];
  const ease =
    constant - (perSentence * words.length) / sentences.length - (perWord * syllables) / Math.max(1, words.length);
  return {
    sentences: sentences.length,
    words: words.length,
    syllables,
    longestSentence: Math.max(0, ...sentences.map((sentence) => sentence.length)),
    readingEase: ease,
  };
}

const FORMULAS = {
  nl: { constant: 206.84, perSentence: 0.93, perWord: 77 },
  en: { constant: 206.835, perSentence: 1.015, perWord: 84.6 },
} as const;

/** A colon or semicolon ends what is read in one breath. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/[.!?:;]+(?=\s|[”"’)]|$)|\n/);
}

function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{Mark}'’-]*/gu) ?? [];
}
