import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import source from './help.card.json';

/** What can be typed, in groups, in the reader's language. */
export interface Help {
  readonly introduction?: string | undefined;
  readonly groups: readonly {
    readonly title: string;
    readonly commands: readonly { readonly command: string; readonly explanation: string }[];
  }[];
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function helpCard(frame: Frame, help: Help): Card {
  return framed(frame, template({ introduction: help.introduction ?? '', groups: help.groups }), help.buttons);
}
