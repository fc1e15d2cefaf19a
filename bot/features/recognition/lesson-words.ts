import type { Knowledge } from './knowledge';
import { createWordReader } from './words';

/** The stems of the words of a text that are more than grammar, each once. */
export type LessonWords = (text: string) => readonly string[];

/** @param knowledge asked for at the first text */
export function createLessonWords(knowledge: () => Knowledge): LessonWords {
  let wordsIn: LessonWords | undefined;
  return (text) => {
    wordsIn ??= lessonWordsBy(knowledge());
    return wordsIn(text);
  };
}

function lessonWordsBy({ spellings, stopWords }: Knowledge): LessonWords {
  const read = createWordReader(spellings);
  return (text) => {
    const telling = read(text).filter(({ plain }) => plain.length > 2 && !stopWords.has(plain) && !/\d/.test(plain));
    return [...new Set(telling.map(({ stem }) => stem))];
  };
}
