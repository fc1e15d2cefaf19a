import { CardFactory, MessageFactory, type Activity, type CloudAdapter, type ConversationReference } from 'botbuilder';
import { MessengerError, type Address, type Messenger, type OutgoingMessage } from '../../ports/messenger';
import { wasPosted } from './adapter';
import { messengerErrorOf } from './channel-error';

/** Writes to people through the channel, one attempt each. */
export function teamsMessenger(adapter: CloudAdapter, { appId = '' }: { readonly appId?: string }): Messenger {
  return {
    async send(to, message) {
      const outcome = await attempt(adapter, appId, to, message);
      if (outcome instanceof MessengerError) throw outcome;
      return { activityId: outcome };
    },
  };
}

/** The id of what was delivered, or why it was not. */
async function attempt(
  adapter: CloudAdapter,
  appId: string,
  to: Address,
  message: OutgoingMessage,
): Promise<string | MessengerError> {
  let outcome: string | MessengerError = new MessengerError('busy', 'not-posted');
  try {
    await adapter.continueConversationAsync(appId, referenceOf(to, appId), async (turnContext) => {
      try {
        const response = await turnContext.sendActivity(activityOf(message));
        outcome = response?.id ?? '';
      } catch (error) {
        // Here, because the adapter would take it for an error of a turn and keep it.
        outcome = messengerErrorOf(error, wasPosted(turnContext));
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
