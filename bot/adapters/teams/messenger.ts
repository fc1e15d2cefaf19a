import { CardFactory, MessageFactory, type Activity, type CloudAdapter, type ConversationReference } from 'botbuilder';
import { MessengerError, type Address, type Messenger, type OutgoingMessage } from '../../ports/messenger';
import { requireToPost, wasPosted } from './adapter';
import { messengerErrorOf } from './channel-error';

/** Writes to people through the channel, one attempt each. */
export function teamsMessenger(adapter: CloudAdapter, { appId = '' }: { readonly appId?: string }): Messenger {
  return {
    async send(to, message, mayPost) {
      const outcome = await attempt({ adapter, appId, mayPost }, to, message);
      if (outcome instanceof MessengerError) throw outcome;
      return { activityId: outcome };
    },
  };
}

interface Posting {
  readonly adapter: CloudAdapter;
  readonly appId: string;
  readonly mayPost: (() => boolean) | undefined;
}

/** The id of what was delivered, or why it was not. */
async function attempt(
  { adapter, appId, mayPost }: Posting,
  to: Address,
  message: OutgoingMessage,
): Promise<string | MessengerError> {
  let outcome: string | MessengerError = new MessengerError('busy', 'not-posted');
  try {
    await adapter.continueConversationAsync(appId, referenceOf(to, appId), async (turnContext) => {
      if (mayPost !== undefined) requireToPost(turnContext, mayPost);
      try {
        const response = await turnContext.sendActivity(activityOf(message));
        outcome = response?.id ?? '';
      } catch (error) {
        // Here, because the adapter would take it for an error of a turn and keep it.
        outcome = error instanceof MessengerError ? error : messengerErrorOf(error, wasPosted(turnContext));
      }
    });
  } catch (error) {
    return messengerErrorOf(error, false);
  }
  return outcome;
}

function referenceOf({ conversationId, serviceUrl, tenantId, channelUserId }: Address, appId: string) {
  const reference: Partial<ConversationReference> = {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: conversationId, tenantId, conversationType: 'personal', isGroup: false, name: '' },
    user: { id: channelUserId, name: '' },
    bot: { id: `28:${appId}`, name: '' },
  };
  return reference;
}

/** A card goes without text: Teams would split the two and answer no id. */
function activityOf(message: OutgoingMessage): Partial<Activity> {
  if ('text' in message) return MessageFactory.text(message.text);
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(message.card)), summary: message.summary };
}
