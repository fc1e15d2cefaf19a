import type { Address, Messenger, MessengerError, OutgoingMessage } from '../../../bot/ports/messenger';

export interface SentMessage {
  readonly to: Address;
  readonly message: OutgoingMessage;
  readonly activityId: string;
}

export interface RecordingMessenger extends Messenger {
  /** What arrived, in order. */
  readonly sent: readonly SentMessage[];
  /** What took the place of something sent before, in order. */
  readonly updated: readonly SentMessage[];
  /** The next send or update fails so; `arrives` when the message is delivered all the same and only the answer is lost. */
  failNext(error: MessengerError, how?: { readonly arrives: boolean }): void;
}

/** Keeps what is sent instead of sending it. */
export function recordingMessenger(): RecordingMessenger {
  const sent: SentMessage[] = [];
  const updated: SentMessage[] = [];
  const failures: { readonly error: MessengerError; readonly arrives: boolean }[] = [];
  return {
    sent,
    updated,
    failNext: (error, { arrives } = { arrives: false }) => void failures.push({ error, arrives }),
    send(to, message) {
      const failure = failures.shift();
      const activityId = `sent-${sent.length + 1}`;
      if (failure === undefined || failure.arrives) sent.push({ to, message, activityId });
      return failure === undefined ? Promise.resolve({ activityId }) : Promise.reject(failure.error);
    },
    update(to, activityId, message) {
      const failure = failures.shift();
      if (failure === undefined || failure.arrives) updated.push({ to, message, activityId });
      return failure === undefined ? Promise.resolve() : Promise.reject(failure.error);
    },
  };
}
