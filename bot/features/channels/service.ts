import type { Clock } from '../../ports/clock';
import { createCollection } from '../../ports/collection';
import type { Address, Messenger, MessengerError, OutgoingMessage } from '../../ports/messenger';
import type { Store } from '../../ports/store';
import { tenantPartition } from '../../shared/partitions';
import { channels as channelDocuments, type KnownChannel } from './collections';
import { ChannelNotFound, ChannelRefused } from './errors';

/** A channel as people choose it; `name` is empty where Teams never told one. */
export interface Channel {
  readonly id: string;
  readonly name: string;
}

/** By which names Teams knows a channel; of the general one only the team's is told. */
export interface ChannelNames {
  readonly teamName?: string | undefined;
  readonly channelName?: string | undefined;
}

export type Channels = ReturnType<typeof createChannels>;

/** The channels in which the bot is installed. Nothing is posted there but what somebody asks for. */
export function createChannels(deps: {
  readonly store: Store;
  readonly clock: Clock;
  /** Absent where nobody is written to. */
  readonly messenger?: Messenger | undefined;
}) {
  const documents = createCollection(deps.store, channelDocuments, deps.clock);

  async function find(tenantId: string, channelId: string): Promise<KnownChannel | undefined> {
    if (!CHANNEL_ID.test(channelId)) return undefined;
    return (await documents.read(tenantPartition(tenantId), docId(channelId)))?.body;
  }

  async function reach(tenantId: string, channelId: string): Promise<{ to: Address; messenger: Messenger }> {
    const known = await find(tenantId, channelId);
    if (known === undefined || deps.messenger === undefined) throw new ChannelNotFound();
    const { serviceUrl, channelUserId } = known;
    const to = { conversationId: channelId, serviceUrl, tenantId, channelUserId, isChannel: true } as const;
    return { to, messenger: deps.messenger };
  }

  return {
    /** Keeps where a channel is reached; a name that is not told now stays. Writes only what is new. */
    async remember({ conversationId, ...address }: Address, names: ChannelNames = {}): Promise<void> {
      if (!CHANNEL_ID.test(conversationId)) return;
      const [pk, id] = [tenantPartition(address.tenantId), docId(conversationId)];
      const known = (await documents.read(pk, id))?.body;
      const told = { ...namesOf(known ?? {}), ...namesOf(names) };
      const next: KnownChannel = { ...address, channelId: conversationId, ...told };
      if (known !== undefined && isSame(known, next)) return;
      await documents.upsert(pk, id, next);
    },

    /** One that is not known is no error. */
    async forget({ tenantId, conversationId }: Address): Promise<void> {
      await documents.delete(tenantPartition(tenantId), docId(conversationId));
    },

    /** All of the association's, by name. One query. */
    async of(tenantId: string): Promise<readonly Channel[]> {
      const known = await documents.all(tenantPartition(tenantId));
      return known
        .map(({ body }) => ({ id: body.channelId, name: nameOf(body) }))
        .sort((one, other) => one.name.localeCompare(other.name, 'nl') || one.id.localeCompare(other.id));
    },

    /** @throws ChannelNotFound */
    async require(tenantId: string, channelId: string): Promise<void> {
      if ((await find(tenantId, channelId)) === undefined) throw new ChannelNotFound();
    },

    /** Begins a conversation in a channel. @throws ChannelNotFound, MessengerError */
    async post(
      tenantId: string,
      channelId: string,
      message: OutgoingMessage,
    ): Promise<{ readonly activityId: string }> {
      const { to, messenger } = await reach(tenantId, channelId);
      return messenger.send(to, message);
    },

    /** Puts another message in the place of one that was posted. @throws ChannelNotFound, MessengerError */
    async update(tenantId: string, channelId: string, activityId: string, message: OutgoingMessage): Promise<void> {
      const { to, messenger } = await reach(tenantId, channelId);
      await messenger.update(to, activityId, message);
    },

    /** What a message that was certainly not posted is for who asked for it. */
    refusalOf({ kind }: MessengerError): ChannelNotFound | ChannelRefused {
      return kind === 'unreachable' ? new ChannelNotFound() : new ChannelRefused();
    },
  };
}

/** What the id of a document may hold; those of Teams are like it. */
const CHANNEL_ID = /^[\w:@.;=+-]{1,180}$/;

function docId(channelId: string): string {
  return `channel:${channelId}`;
}

function namesOf({ teamName, channelName }: ChannelNames) {
  return { ...(teamName === undefined ? {} : { teamName }), ...(channelName === undefined ? {} : { channelName }) };
}

function nameOf({ teamName, channelName }: ChannelNames): string {
  return [teamName, channelName].filter((name) => name !== undefined).join(' – ');
}

/** Who wrote last is no news. */
function isSame(one: KnownChannel, other: KnownChannel): boolean {
  const fields = ['serviceUrl', 'teamName', 'channelName'] as const;
  return fields.every((field) => one[field] === other[field]);
}
