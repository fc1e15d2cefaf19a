import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './digest.card.json';

/** What one person is reminded of today. */
export interface Digest {
  /** `Goedemorgen Sanne, vandaag vragen drie dingen je aandacht.` */
  readonly introduction: string;
  /** Late, today, coming, standing in for somebody, told as team lead or manager. */
  readonly groups: readonly Section[];
  /** `Verder open: 5.` */
  readonly footer?: string | undefined;
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function digestCard(frame: Frame, digest: Digest): Card {
  const body = template({
    introduction: digest.introduction,
    groups: digest.groups.map(section),
    footer: digest.footer ?? '',
  });
  return framed(frame, body, digest.buttons);
}
