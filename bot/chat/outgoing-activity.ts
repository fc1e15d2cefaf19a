import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import type { OutgoingMessage } from '../ports/messenger';

/** The activity that shows a message. A card goes without text: Teams would split the two and answer no id. */
export function activityOf(message: OutgoingMessage): Partial<Activity> {
  if ('text' in message) return MessageFactory.text(message.text);
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(message.card)), summary: message.summary };
}
