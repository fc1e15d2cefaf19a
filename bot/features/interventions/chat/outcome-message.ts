import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';

/** What became of a command: `said` when it was done. */
export function outcomeMessage(
  { t }: Pick<ChatContext, 't'>,
  outcome: 'applied' | 'already' | 'stale',
  said: string,
): Message {
  if (outcome === 'applied') return { tone: 'good', text: said };
  return { tone: 'warning', text: t(`interventions.outcome.${outcome}`) };
}
