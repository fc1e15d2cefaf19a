import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { section, type Section } from '../section';
import source from './my-tasks.card.json';

/** What one person has to do: late, this week, later. */
export interface MyTasks {
  readonly groups: readonly Section[];
  /** Said when there is nothing to do, with what could be done. */
  readonly empty?: string | undefined;
  readonly buttons: readonly CardButton[];
}

const template = bodyTemplate(source);

export function myTasksCard(frame: Frame, tasks: MyTasks): Card {
  const body = template({ empty: tasks.empty ?? '', groups: tasks.groups.map(section) });
  return framed(frame, body, tasks.buttons);
}
