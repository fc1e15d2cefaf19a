import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';

/** What became of a command: `said` when it was done. */
export function outcomeMessage(
  { t }: ChatContext,
  outcome: 'applied' | 'already' | 'stale',
  said: string,
  typed = '',
): Message {
  if (outcome === 'applied') return { tone: 'good', text: said };
  if (outcome === 'already') return { tone: 'warning', text: t('reported-issues.already') };
  const lost = typed.trim();
  return {
    tone: 'warning',
    text: lost === '' ? t('reported-issues.stale') : t('reported-issues.stale.typed', { text: lost }),
  };
}
