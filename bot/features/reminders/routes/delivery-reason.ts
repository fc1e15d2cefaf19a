import type { DeliveryState } from '../../../contracts/reminders';
import type { MessageKey, Translate } from '../../../i18n';

/** What a code of the channel, or one of our own, means: for who has to do something about it. */
export function deliveryReason(state: DeliveryState, code: string, t: Translate): string {
  const known = KNOWN.get(code) ?? PREFIXED.find(({ prefix }) => code.startsWith(prefix))?.key;
  return t(known ?? UNKNOWN[state] ?? 'reminders.delivery.reason.refused', { code });
}

/** Why the bot cannot reach somebody, and what to do about it. */
export function unreachableReason(code: string, t: Translate): string {
  return t(UNREACHABLE.get(code) ?? 'reminders.delivery.unreachable.other', { code });
}

const BUSY = 'reminders.delivery.reason.busy';
const NO_NETWORK = 'reminders.delivery.reason.no-network';
const NO_ANSWER = 'reminders.delivery.reason.no-answer';
const NOT_INSTALLED = 'reminders.delivery.reason.not-installed';
const BLOCKED = 'reminders.delivery.reason.blocked';
const NO_RIGHT = 'reminders.delivery.reason.no-right';

/** As the adapters of the messenger and the delivery name them. */
const KNOWN: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['no-conversation', NOT_INSTALLED],
  ['not-installed', NOT_INSTALLED],
  ['BotNotInConversationRoster', NOT_INSTALLED],
  ['ConversationNotFound', NOT_INSTALLED],
  ['ConversationBlockedByUser', BLOCKED],
  ['MessageWritesBlocked', BLOCKED],
  ['BotDisabledByAdmin', 'reminders.delivery.reason.disabled'],
  ['unreachable', 'reminders.delivery.reason.unreachable-before'],
  ['away', 'reminders.delivery.reason.away'],
  ['day-over', 'reminders.delivery.reason.day-over'],
  ['sender-died', 'reminders.delivery.reason.sender-died'],
  ['no-answer', NO_ANSWER],
  ['ECONNRESET', NO_ANSWER],
  ['ETIMEDOUT', NO_ANSWER],
  ['EPIPE', NO_ANSWER],
  ['408', NO_ANSWER],
  ['500', NO_ANSWER],
  ['502', NO_ANSWER],
  ['504', NO_ANSWER],
  ['ECONNREFUSED', NO_NETWORK],
  ['ENOTFOUND', NO_NETWORK],
  ['EAI_AGAIN', NO_NETWORK],
  ['412', BUSY],
  ['429', BUSY],
  ['503', BUSY],
  ['401', NO_RIGHT],
  ['403', NO_RIGHT],
  ['404', NOT_INSTALLED],
  ['413', 'reminders.delivery.reason.too-large'],
  ['MessageSizeTooBig', 'reminders.delivery.reason.too-large'],
]);

const PREFIXED: readonly { readonly prefix: string; readonly key: MessageKey }[] = [
  { prefix: 'not-posted-', key: 'reminders.delivery.reason.not-posted' },
];

/** Of a code that we do not know the state says at least whether it may have arrived. */
const UNKNOWN: Readonly<Partial<Record<DeliveryState, MessageKey>>> = {
  planned: BUSY,
  sending: BUSY,
  'in-doubt': NO_ANSWER,
};

const UNREACHABLE: ReadonlyMap<string, MessageKey> = new Map<string, MessageKey>([
  ['not-installed', 'reminders.delivery.unreachable.not-installed'],
  ['no-conversation', 'reminders.delivery.unreachable.not-installed'],
  ['BotNotInConversationRoster', 'reminders.delivery.unreachable.not-installed'],
  ['ConversationNotFound', 'reminders.delivery.unreachable.not-installed'],
  ['ConversationBlockedByUser', 'reminders.delivery.unreachable.blocked'],
  ['MessageWritesBlocked', 'reminders.delivery.unreachable.blocked'],
  ['BotDisabledByAdmin', 'reminders.delivery.unreachable.disabled'],
]);
