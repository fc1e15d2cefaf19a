import { CardFactory, type InvokeResponse } from 'botbuilder';

/** The invoke with which Teams asks for a page of what a search finds. */
export const SEARCH_INVOKE = 'composeExtension/query';

/** One thing that was found: a line in the list, and the card that is dropped in the conversation when it is chosen. */
export interface SearchResult {
  readonly title: string;
  readonly text: string;
  /** Stands in any conversation, for anybody: it holds nothing personal, and no button that changes something. */
  readonly card: object;
}

/** A page of what was found, as a list. */
export function searchAnswer(results: readonly SearchResult[]): InvokeResponse {
  const attachments = results.map(({ title, text, card }) => ({
    ...CardFactory.adaptiveCard(card),
    preview: CardFactory.thumbnailCard(withoutMarkup(title), withoutMarkup(text)),
  }));
  return answer({ type: 'result', attachmentLayout: 'list', attachments });
}

/** A sentence in the place of the list. */
export function searchSentence(text: string): InvokeResponse {
  return answer({ type: 'message', text });
}

function answer(composeExtension: object): InvokeResponse {
  return { status: 200, body: { composeExtension } };
}

/** The lines of the list are read as HTML. */
function withoutMarkup(text: string): string {
  return text.replace(/[<>]/gu, '');
}
