/** Where a person's 1:1 conversation with the bot is, kept when they install it and refreshed by every activity; or a channel. */
export interface Address {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  /** The channel's own id of the person (`29:…`). */
  readonly channelUserId: string;
  /** It is a channel, in which a message begins a conversation. */
  readonly isChannel?: true;
}

/** An Adaptive Card, ready to send, and the sentence that a notification shows for it. Cards go without text: Teams would split them. */
export interface CardMessage {
  readonly card: object;
  readonly summary: string;
}

export type OutgoingMessage = CardMessage | { readonly text: string };

/** Sends to people who did not ask, and changes what was sent. */
export interface Messenger {
  /**
   * @param mayPost asked right before the message is posted; when it answers false nothing is, and `busy` is thrown as `TOO_LATE`
   * @throws MessengerError
   */
  send(to: Address, message: OutgoingMessage, mayPost?: () => boolean): Promise<{ readonly activityId: string }>;
  /**
   * Puts another message in the place of one that was sent. Doing it twice is no harm. Of one that is gone, or that may not be
   * changed, the error is `refused` or `unreachable`: it never can be again.
   * @throws MessengerError
   */
  update(to: Address, activityId: string, message: OutgoingMessage): Promise<void>;
}

/** The reason when a message was not posted because its moment had passed. */
export const TOO_LATE = 'too-late';

/**
 * `unreachable`: final, mark the person (they blocked or removed the bot); `busy`: certainly not delivered, try again after
 * `retryAfterMs`; `refused`: certainly not delivered and the same will be refused again; `in-doubt`: may or may not be delivered.
 */
export type MessengerErrorKind = 'unreachable' | 'busy' | 'refused' | 'in-doubt';

export class MessengerError extends Error {
  override readonly name = 'MessengerError';

  constructor(
    readonly kind: MessengerErrorKind,
    /** The channel's own code, such as `ConversationBlockedByUser` or `429`. */
    readonly reason: string,
    readonly retryAfterMs?: number,
  ) {
    super(`${kind}: ${reason}`);
  }
}
