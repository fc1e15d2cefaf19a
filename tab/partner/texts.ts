import type { Language } from '../../bot/contracts/people';
import en from './texts/en.json';
import nl from './texts/nl.json';

/** Dutch is the source: its keys are the keys. */
export type TextKey = keyof typeof nl;

const TEXTS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { nl, en };

/** What the page itself says; the cards come with their own words. */
export function textIn(language: Language, key: TextKey, values: Readonly<Record<string, number>> = {}): string {
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
