import { createContext, useCallback, useContext } from 'react';
import type { Language } from '../../../bot/contracts/people';
import { format, type MessageValues } from './format';
import { messages, type MessageKey } from './messages';

export const LanguageContext = createContext<Language>('nl');

/** The language that the reader reads. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** A sentence in the reader's language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

export function useT(): Translate {
  const language = useLanguage();
  return useCallback((key, values = {}) => format(messages[language][key], values, language), [language]);
}
