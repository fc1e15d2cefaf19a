import { CardFactory, type InvokeResponse } from 'botbuilder';
import type { MessageKey } from '../i18n';
import type { ChatContext } from './chat-context';

/** A card in a window of its own. Its buttons are `Action.Submit`: a dialog knows no other. */
export interface Dialog {
  readonly title: string;
  readonly card: object;
}

/** Opens the dialog, or puts it in the place of the one that was sent. */
export function dialogAnswer({ title, card }: Dialog): InvokeResponse {
  return taskAnswer({ title, card, height: 'large' });
}

/** A sentence instead of the dialog, with which it is over: a card, because not every client shows a text there. */
export function dialogSentence(text: string): InvokeResponse {
  const body = [{ type: 'TextBlock', text, wrap: true }];
  return taskAnswer({ title: APP_NAME, card: { type: 'AdaptiveCard', version: '1.5', body }, height: 'small' });
}

export function closingSentence({ t }: Pick<ChatContext, 't'>, key: MessageKey): InvokeResponse {
  return dialogSentence(t(key));
}

const APP_NAME = 'Prettig Wonen';

function taskAnswer({ title, card, height }: Dialog & { readonly height: 'small' | 'large' }): InvokeResponse {
  const value = { title, height, width: 'medium', card: CardFactory.adaptiveCard(card) };
  return { status: 200, body: { task: { type: 'continue', value } } };
}
