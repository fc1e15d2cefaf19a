import type { InvokeResponse } from 'botbuilder';
import { cardFailure, type CardFailure } from './card-answer';
import { dialogSentence } from './dialog';
import { SEARCH_INVOKE, searchSentence } from './search-answer';

/** Says to whoever pressed a button, opened a dialog or searched why there is no answer, where they look for one. */
export function invokeFailure(name: string | null | undefined, statusCode: CardFailure, text: string): InvokeResponse {
  if (name === SEARCH_INVOKE) return searchSentence(text);
  return isOfMessageExtension(name) ? dialogSentence(text) : cardFailure(statusCode, text);
}

/** What comes from a message extension, which may be used where the bot is no member. */
export function isOfMessageExtension(name: string | null | undefined): boolean {
  return name?.startsWith('composeExtension/') ?? false;
}
