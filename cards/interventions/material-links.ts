import { linkAction, type CardLink } from '../button';
import type { CardElement } from '../json';

/** Where materials are made, under a title. */
export interface MaterialLinks {
  readonly title: string;
  /** At most six are shown. */
  readonly links: readonly CardLink[];
}

const MOST_LINKS = 6;

export function materialsPart({ title, links }: MaterialLinks): readonly CardElement[] {
  return [
    { type: 'TextBlock', text: title, weight: 'bolder', wrap: true },
    { type: 'ActionSet', spacing: 'small', actions: links.slice(0, MOST_LINKS).map(linkAction) },
  ];
}
