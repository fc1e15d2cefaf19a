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
      const activityId = await attempt({ adapter, appId }, to, async (turnContext) => {
        if (mayPost !== undefined) requireToPost(turnContext, mayPost);
        if (to.isChannel === true) beginConversation(turnContext);
        return (await turnContext.sendActivity(activityOf(message)))?.id ?? '';
      });
      return { activityId };
    },
    async update(to, activityId, message) {
      await attempt({ adapter, appId }, to, async (turnContext) => {
        await turnContext.updateActivity({ ...activityOf(message), id: activityId });
        return activityId;
      });
    },
  };
}

interface Channel {
  readonly adapter: CloudAdapter;
  readonly appId: string;
}

/** One turn in a conversation. @throws MessengerError when what `post` asks of the channel did not come about */
async function attempt(
  { adapter, appId }: Channel,
  to: Address,
  post: (turnContext: TurnContext) => Promise<string>,
): Promise<string> {
  let outcome: string | MessengerError = new MessengerError('busy', 'not-posted');
  try {
    await adapter.continueConversationAsync(appId, referenceOf(to, appId), async (turnContext) => {
      try {
        outcome = await post(turnContext);
      } catch (error) {
        // Here, because the adapter would take it for an error of a turn and keep it.
        outcome = error instanceof MessengerError ? error : messengerErrorOf(error, wasPosted(turnContext));
      }
    });
  } catch (error) {
    throw messengerErrorOf(error, false);
  }
  if (outcome instanceof MessengerError) throw outcome;
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
