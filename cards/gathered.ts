import source from './gathered.card.json';
import type { CardElement } from './json';
import { bodyTemplate } from './render';
import { shortened } from './text';

/** A heading with lines that the product gathered by itself. */
export interface Gathered {
  readonly title: string;
  readonly lines: readonly string[];
  /** Under the lines: `en nog 3`. */
  readonly more?: string | undefined;
}

const LONGEST_LINE = 220;
const template = bodyTemplate(source);

export function gathered({ title, lines, more = '' }: Gathered): CardElement {
  const [element = {}] = template({
    title,
    lines: lines.map((line) => ({ text: `– ${shortened(line, LONGEST_LINE)}` })),
    more,
  });
  return element;
}
