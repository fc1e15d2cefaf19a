import { errorSentence } from '../i18n';
import { isPassing } from '../ports/guarded-store';
import type { Ids } from '../ports/ids';
import { DomainError } from '../shared/errors';
import type { ChatContext } from './chat-context';

/** What went wrong in the words of the person who asked. */
export interface Failure {
  /** False when it is a fault of ours, so that the same may be asked again. */
  readonly expected: boolean;
  readonly text: string;
}

/**
 * The sentence for an expected failure, and for a store that is away. Anything else is logged here, once, with an id that the
 * sentence names.
 */
export function explainFailure(error: unknown, { t, log }: Pick<ChatContext, 't' | 'log'>, ids: Ids): Failure {
  if (error instanceof DomainError) {
    return { expected: true, text: errorSentence(t, error) };
  }
  if (isPassing(error)) {
    log.warn({ err: error }, 'Turn not answered for now');
    return { expected: false, text: t('chat.failure.store-away') };
  }
  const errorId = ids.next();
  log.error({ errorId, err: error }, 'Turn failed');
  return { expected: false, text: t('chat.failure.unexpected', { errorId }) };
}
