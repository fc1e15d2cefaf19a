import type { DomainError } from '../shared/errors';
import { isMessageKey, type Translate } from './translate';

/** The sentence for an expected failure: `error.` with its code. */
export function errorSentence(t: Translate, { code, values }: DomainError): string {
  const key = `error.${code}`;
  return isMessageKey(key) ? t(key, values) : t('chat.failure.refused');
}
