import { errorSentence } from '../i18n';
import type { Ids } from '../ports/ids';
import { DomainError } from '../shared/errors';
import type { ChatContext } from './chat-context';

/** What went wrong in the words of the person who asked. */
export interface Failure {
  /** False when it is a fault of ours: it was logged under the id in the text. */
  readonly expected: boolean;
  readonly text: string;
}

/** The sentence for an expected failure; anything else is logged here, once, with an id that the sentence names. */
export function explainFailure(error: unknown, { t, log }: Pick<ChatContext, 't' | 'log'>, ids: Ids): Failure {
  if (error instanceof DomainError) {
    return { expected: true, text: errorSentence(t, error) };
  }
  const errorId = ids.next();
  log.error({ errorId, err: error }, 'Turn failed');
  return { expected: false, text: t('chat.failure.unexpected', { errorId }) };
}
