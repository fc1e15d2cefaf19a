import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './welcome.card.json';

/** How the bot introduces itself, and what this person has to do now. */
export interface Welcome {
  /** Three lines. */
  readonly introduction: readonly string[];
  readonly todo: Section;
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function welcomeCard(frame: Frame, welcome: Welcome): Card {
  const introduction = welcome.introduction.map((text) => ({ text }));
  return framed(frame, template({ introduction, todo: [section(welcome.todo)] }), welcome.buttons);
}
