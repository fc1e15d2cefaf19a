import type { InvokeResponse } from 'botbuilder';
import { cardFailure, type CardFailure } from './card-answer';
import { dialogSentence } from './dialog';

/** Says to whoever pressed a button or opened a dialog why there is no answer, where they look for one. */
export function invokeFailure(name: string | null | undefined, statusCode: CardFailure, text: string): InvokeResponse {
  return isOfMessageExtension(name) ? dialogSentence(text) : cardFailure(statusCode, text);
}

/** What comes from a message extension, which may be used where the bot is no member. */
export function isOfMessageExtension(name: string | null | undefined): boolean {
  return name?.startsWith('composeExtension/') ?? false;
}
