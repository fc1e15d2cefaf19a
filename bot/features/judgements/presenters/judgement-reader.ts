import type { Language } from '../../../contracts/people';
import type { Translate } from '../../../i18n';

/**
 * Who reads a card of this feature. A colleague (also a guest in Teams) is addressed as je and finds all buttons; a partner on
 * the page is addressed as u, and finds no button that leads elsewhere in the chat.
 */
export interface JudgementReader {
  readonly t: Translate;
  readonly language: Language;
  readonly voice: 'colleague' | 'partner';
  /** The line that every card carries while the clock is not the real one. */
  readonly notice?: string | undefined;
}
