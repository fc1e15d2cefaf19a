export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  /** Plain text; lines end with `\n`. */
  readonly text: string;
}

/** Sends mail from the association's own mailbox. */
export interface Mail {
  /** Resolves when the mail was taken. @throws MailError when it was not, or nobody knows */
  send(message: MailMessage): Promise<void>;
}

/** The mail was not taken. It names no address. */
export class MailError extends Error {
  override readonly name = 'MailError';
}
