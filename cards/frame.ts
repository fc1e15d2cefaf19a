import { linkAction, plainAction, type CardButton, type CardLink } from './button';
import source from './frame.card.json';
import type { Card, CardElement } from './json';
import { MARK } from './mark';
import { bodyTemplate } from './render';
import { withPlainTexts } from './text';

/** What every card begins with. All texts come in the reader's language and are shown as they are. */
export interface Frame {
  /** Where one is, above the title: `Jaarplan 2027`. */
  readonly eyebrow: string;
  readonly title: string;
  /** Said on every card while the demo clock runs. */
  readonly notice?: string | undefined;
  /** The outcome of what was just done, or why it could not be done. */
  readonly message?: Message | undefined;
  /** Where the same is shown larger; after all buttons, and left out when there are as many as Teams shows. */
  readonly link?: CardLink | undefined;
}

export interface Message {
  readonly tone: 'good' | 'warning' | 'attention';
  readonly text: string;
}

const header = bodyTemplate(source);

/** A title of more characters is set smaller: large, it would fill a phone's screen. */
const LARGE_TITLE = 60;

/** Teams draws no more in a row. */
const MOST_ACTIONS = 6;

const GLYPHS = { good: '✓', warning: '!', attention: '!' } as const;

/** A card with the header, the given body and at most six buttons below it. */
export function framed(frame: Frame, body: readonly CardElement[], buttons: readonly CardButton[] = []): Card {
  return framedWith(frame, body, buttons.map(plainAction));
}

/** As `framed`, with buttons that send what was filled in among them. */
export function framedWith(frame: Frame, body: readonly CardElement[], actions: readonly CardElement[]): Card {
  const titleSize = frame.title.length > LARGE_TITLE ? 'medium' : 'large';
  const view = { mark: MARK, eyebrow: frame.eyebrow, title: frame.title, titleSize, notice: frame.notice ?? '' };
  return {
    type: 'AdaptiveCard',
    $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [...header({ ...view, message: messageView(frame.message) }), ...body].map(withPlainTexts),
    actions: [...actions, ...(frame.link === undefined ? [] : [linkAction(frame.link)])].slice(0, MOST_ACTIONS),
  };
}

/** A message is told by its mark as well as by its color. */
function messageView(message: Message | undefined): Message {
  if (message === undefined) return { tone: 'good', text: '' };
  return { tone: message.tone, text: `${GLYPHS[message.tone]} ${message.text}` };
}
