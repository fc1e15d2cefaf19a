import { z } from 'zod';
import type { CollectionDefinition } from '../../ports/collection';

/** A channel in which the bot is, and where it is reached. Names are absent where Teams did not tell them. */
export const KnownChannel = z.object({
  channelId: z.string(),
  teamName: z.string().optional(),
  channelName: z.string().optional(),
  serviceUrl: z.string(),
  tenantId: z.string(),
  /** The channel's own id of the bot's installer or of who wrote last. */
  channelUserId: z.string(),
});
export type KnownChannel = z.infer<typeof KnownChannel>;

/** In the tenant's partition, id `channel:{channel}`; as long as the bot is installed there. */
export const channels: CollectionDefinition<KnownChannel> = {
  type: 'channel',
  parse: (body) => KnownChannel.parse(body),
  keys: {},
};
