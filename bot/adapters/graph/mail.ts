import {
  AuthenticationHandler,
  Client,
  type AuthenticationProvider,
  type Context,
} from '@microsoft/microsoft-graph-client';
import { MailError, type Mail } from '../../ports/mail';

/** Gives out tokens for Microsoft Graph; of `@azure/identity`, which is asked for none before the first mail. */
export interface GraphCredential {
  getToken(scope: string): Promise<{ readonly token: string } | null>;
}

export interface GraphMailOptions {
  /** The mailbox from which is sent; the app needs Mail.Send for it. */
  readonly sender: string;
  readonly credential: GraphCredential;
  readonly fetch: typeof fetch;
}

const SCOPE = 'https://graph.microsoft.com/.default';

/** Sends through Microsoft Graph (`POST /users/{sender}/sendMail`), and keeps a copy in the mailbox's Sent items. */
export function graphMail({ sender, credential, fetch }: GraphMailOptions): Mail {
  const authProvider: AuthenticationProvider = {
    async getAccessToken() {
      const found = await credential.getToken(SCOPE);
      if (found === null) throw new MailError('There is no token for Microsoft Graph');
      return found.token;
    },
  };
  const signed = new AuthenticationHandler(authProvider);
  // Nothing is tried again by itself: a mail of which the answer was lost may have gone.
  signed.setNext({
    async execute(context: Context) {
      context.response = await fetch(String(context.request), context.options);
    },
  });
  const client = Client.initWithMiddleware({ middleware: signed });
  return {
    async send({ to, subject, text }) {
      const message = {
        subject,
        body: { contentType: 'Text', content: text },
        toRecipients: [{ emailAddress: { address: to } }],
      };
      try {
        await client.api(`/users/${encodeURIComponent(sender)}/sendMail`).post({ message, saveToSentItems: true });
      } catch (cause) {
        throw new MailError('Microsoft Graph did not take the mail', { cause });
      }
    },
  };
}
