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
}

/** Undefined for what is no activity of a person in a conversation. */
export function parseActivity(activity: unknown): IncomingActivity | undefined {
  const parsed = Activity.safeParse(activity);
  if (!parsed.success) return undefined;
  const { id, type, serviceUrl, from, channelData, text, value, attachments, ...rest } = parsed.data;
  const { conversation = isOfMessageExtension(rest.name) ? NOWHERE : undefined } = rest;
  if (conversation === undefined) return undefined;
  const tenantIds = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined);
  return {
    ...definedOf({ id, personId: from.aadObjectId, replyToId: rest.replyToId, action: rest.action }),
    type,
    tenantIds,
    conversation: kindOf(conversation),
    address: { conversationId: conversation.id, serviceUrl, tenantId: tenantIds[0] ?? '', channelUserId: from.id },
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

const Activity = z.object({
  id: z.string().min(1).optional(),
  type: z.string(),
  serviceUrl: z.string(),
  from: z.object({ id: z.string().min(1), aadObjectId: PersonId.optional() }),
  name: z.string().nullish(),
  conversation: Conversation.optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  replyToId: z.string().min(1).optional(),
  action: z.string().optional(),
});

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
