import { createContext, useCallback, useContext } from 'react';
import type { Language } from '../../../bot/contracts/people';
import { format } from './format';
import { nl, type Sentences, type Translate } from './messages';

export const LanguageContext = createContext<Language>('nl');

/** All sentences in the reader's language. */
export const SentencesContext = createContext<Sentences>(nl);

/** The language that the reader reads. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useT(): Translate {
  const language = useLanguage();
  const sentences = useContext(SentencesContext);
  return useCallback((key, values = {}) => format(sentences[key], values, language), [sentences, language]);
}
