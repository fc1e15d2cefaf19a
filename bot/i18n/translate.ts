import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../contracts/people';
import { messages, type MessageKey } from './messages';

/** Values for the places in a sentence; the syntax is ICU MessageFormat. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A sentence in one person's language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Translators are made once per language; a sentence is parsed the first time it is asked for. */
export function createTranslator(language: Language): Translate {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const known = parsed.get(key);
    const message = known ?? new IntlMessageFormat(messages[language][key], language, undefined, { ignoreTag: true });
    if (known === undefined) parsed.set(key, message);
    return String(message.format({ ...values }));
  };
}

/** Whether there is a sentence for a key that was put together at run time, such as `error.` plus a code. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages.nl, key);
}
