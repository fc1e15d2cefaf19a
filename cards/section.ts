import type { CardElement } from './json';
import { bodyTemplate } from './render';
import { row, type Row } from './row';
import source from './section.card.json';

/** A titled group of rows. */
export interface Section {
  readonly title: string;
  /** `attention` where the group asks for it: what is late. */
  readonly color?: 'default' | 'attention' | undefined;
  /** Under the title, smaller: what this group is. */
  readonly hint?: string | undefined;
  readonly rows: readonly Row[];
  /** Under the rows, or instead of them: `en nog 3`, `Niets te laat.` */
  readonly more?: string | undefined;
}

const template = bodyTemplate(source);

export function section(data: Section): CardElement {
  const [element = {}] = template({
    title: data.title,
    color: data.color ?? 'default',
    hint: data.hint ?? '',
    hasRows: data.rows.length > 0,
    rows: data.rows.map(row),
    more: data.more ?? '',
  });
  return element;
}
