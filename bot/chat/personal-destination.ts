import { MessengerError } from '../ports/messenger';
import type { ChatDeps } from './chat-deps';
import type { Destination, Turn } from './turn';

/** Where somebody who asks elsewhere is answered 1:1; undefined when they did not install the bot. */
export async function personalDestination(
  { addressOf, messenger }: Pick<ChatDeps, 'addressOf' | 'messenger'>,
  { known }: Turn,
): Promise<Destination | undefined> {
  const { tenantId, personId } = known.actor;
  const address = await addressOf(tenantId, personId);
  if (address === undefined) return undefined;
  return { address, reply: async (message) => void (await messenger.send(address, message)) };
}

/** Whether the person cannot be written to any more: they removed or blocked the bot. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof MessengerError && error.kind === 'unreachable';
}
