import {
  CardFactory,
  MessageFactory,
  type Activity,
  type CloudAdapter,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
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
      if (to.isChannel === true) beginConversation(turnContext);
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

/** A turn answers what it began with, which in a channel would be a message that is not there. */
function beginConversation(turnContext: TurnContext): void {
  turnContext.onSendActivities(async (_context, activities, next) => {
    for (const activity of activities) delete activity.replyToId;
    return next();
  });
}

function referenceOf({ conversationId, serviceUrl, tenantId, channelUserId, ...to }: Address, appId: string) {
  const isChannel = to.isChannel ?? false;
  const conversationType = isChannel ? 'channel' : 'personal';
  const reference: Partial<ConversationReference> = {
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: conversationId, tenantId, conversationType, isGroup: isChannel, name: '' },
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
