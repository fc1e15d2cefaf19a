import type { InvokeResponse } from 'botbuilder';
import type { OutgoingMessage } from '../ports/messenger';

/** Why a card action got no answer. */
export type CardFailure = 400 | 403 | 500;

/** The answer to `adaptiveCard/action`: the card takes the place of the old one, a text stands under it. */
export function cardAnswer(message: OutgoingMessage): InvokeResponse {
  return 'text' in message
    ? bodyOf(200, 'application/vnd.microsoft.activity.message', message.text)
    : bodyOf(200, 'application/vnd.microsoft.card.adaptive', message.card);
}

/** A red line under the card. */
export function cardFailure(statusCode: CardFailure, message: string): InvokeResponse {
  const codes = { 400: 'BadRequest', 403: 'Forbidden', 500: 'InternalServerError' } as const;
  return bodyOf(statusCode, 'application/vnd.microsoft.error', { code: codes[statusCode], message });
}

/** The HTTP status is always 200: with another one Teams shows nothing of the body. */
function bodyOf(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}
