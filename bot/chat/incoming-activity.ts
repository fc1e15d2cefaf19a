import { z } from 'zod';
import { PersonId } from '../contracts/people';
import type { Address } from '../ports/messenger';
import type { ChatContext } from './chat-context';
import { isOfMessageExtension } from './invoke-failure';

/** What we use of an activity, whatever its type. */
export interface IncomingActivity {
  /** The same when the channel delivers the activity again. */
  readonly id?: string;
  readonly type: string;
  /** Every tenant that the activity names. */
  readonly tenantIds: readonly string[];
  readonly personId?: PersonId;
  readonly conversation: ChatContext['conversation'];
  /** Where the activity came from; a person's own address only in a personal conversation. */
  readonly address: Address;
  readonly text: string;
  readonly value: unknown;
  readonly attachments: readonly unknown[];
  /** The message whose card was used. */
  readonly replyToId?: string;
  /** Of an installation. */
  readonly action?: string;
  /** Where a conversation in a channel begins, and by which names it is told. */
  readonly channel?: { readonly address: Address; readonly names: ChannelNames };
}

/** By which names Teams tells of a channel; of the general one only the team's. */
export interface ChannelNames {
  readonly teamName?: string | undefined;
  readonly channelName?: string | undefined;
}

/** Undefined for what is no activity of a person in a conversation. */
export function parseActivity(activity: unknown): IncomingActivity | undefined {
  const parsed = Activity.safeParse(activity);
  if (!parsed.success) return undefined;
  const { id, type, serviceUrl, from, channelData, text, value, attachments, ...rest } = parsed.data;
  const { conversation = isOfMessageExtension(rest.name) ? NOWHERE : undefined } = rest;
  if (conversation === undefined) return undefined;
  const kind = kindOf(conversation);
  const tenantIds = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined);
  const address = { conversationId: conversation.id, serviceUrl, tenantId: tenantIds[0] ?? '', channelUserId: from.id };
  return {
    ...definedOf({ id, personId: from.aadObjectId, replyToId: rest.replyToId, action: rest.action }),
    type,
    tenantIds,
    conversation: kind,
    address,
    ...channelOf(kind, address, channelData),
    text: text ?? '',
    value,
    attachments: attachments ?? [],
  };
}

/** A message extension is also used from the search box of Teams, which is no conversation. */
const NOWHERE: Conversation = { id: '', isGroup: true };

const Conversation = z.object({
  id: z.string().min(1),
  conversationType: z.string().optional(),
  isGroup: z.boolean().nullish(),
  tenantId: z.string().optional(),
});
type Conversation = z.infer<typeof Conversation>;

/** Teams leaves out what it does not tell, or tells it as null. */
const Text = z.string().optional().catch(undefined);
const Named = z.object({ id: Text, name: Text }).catch({});

const ChannelData = z.object({
  tenant: z.object({ id: z.string() }).optional(),
  team: Named,
  channel: Named,
  settings: z.object({ selectedChannel: Named }).catch({ selectedChannel: {} }),
});
type ChannelData = z.infer<typeof ChannelData>;

const Activity = z.object({
  id: z.string().min(1).optional(),
  type: z.string(),
  serviceUrl: z.string(),
  from: z.object({ id: z.string().min(1), aadObjectId: PersonId.optional() }),
  name: z.string().nullish(),
  conversation: Conversation.optional(),
  channelData: ChannelData.nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  replyToId: z.string().min(1).optional(),
  action: z.string().optional(),
});

/** Undefined outside channels. An answer to a message is told as a conversation of its own, whose id begins with the channel's. */
function channelOf(
  kind: IncomingActivity['conversation'],
  address: Address,
  data: ChannelData | null | undefined,
): Pick<IncomingActivity, 'channel'> {
  if (kind !== 'channel') return {};
  const { team, channel, settings } = data ?? ChannelData.parse({});
  const id = channel.id ?? settings.selectedChannel.id;
  const [conversationId = address.conversationId] = id === undefined ? address.conversationId.split(';') : [id];
  return {
    channel: { address: { ...address, conversationId }, names: { teamName: team.name, channelName: channel.name } },
  };
}

function kindOf(conversation: Conversation): IncomingActivity['conversation'] {
  if (conversation.conversationType === 'channel') return 'channel';
  if (conversation.conversationType === 'personal') return 'personal';
  return conversation.conversationType === undefined && conversation.isGroup !== true ? 'personal' : 'group';
}

type Optional = Pick<IncomingActivity, 'id' | 'personId' | 'replyToId' | 'action'>;

function definedOf({ id, personId, replyToId, action }: { [key in keyof Optional]: string | undefined }): Optional {
  return {
    ...(id === undefined ? {} : { id }),
    ...(personId === undefined ? {} : { personId }),
    ...(replyToId === undefined ? {} : { replyToId }),
    ...(action === undefined ? {} : { action }),
  };
}
