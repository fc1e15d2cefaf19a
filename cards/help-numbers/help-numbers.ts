import type { CardElement } from '../json';
import { bodyTemplate } from '../render';
import source from './help-numbers.card.json';

/** Whom to call, as a block that other cards carry; while there is danger it stands out, and belongs on top. */
export interface HelpNumbersBlock {
  readonly tone: 'emergency' | 'advice';
  readonly title: string;
  readonly lines: readonly HelpNumberLine[];
  /** Under the numbers: when they were checked. */
  readonly checked?: string | undefined;
}

export interface HelpNumberLine {
  /** Shown as text: Teams on a computer does not follow a link to a telephone number from a card. */
  readonly number: string;
  readonly label: string;
  /** When one calls it, or where it is for. */
  readonly detail?: string | undefined;
  /** Why the number may be wrong. */
  readonly doubt?: string | undefined;
}

const STYLES = { emergency: 'attention', advice: 'emphasis' } as const;

const template = bodyTemplate(source);

export function helpNumbersBlock({ tone, title, lines, checked = '' }: HelpNumbersBlock): CardElement {
  const [element = {}] = template({
    style: STYLES[tone],
    title,
    lines: lines.map(({ number, label, detail = '', doubt }) => ({
      name: `${number} · ${label}`,
      detail,
      doubt: doubt === undefined ? '' : `! ${doubt}`,
    })),
    checked,
  });
  return element;
}
