import type { CardButton } from '../button';
import { framed, type Frame } from '../frame';
import type { Card } from '../json';
import { bodyTemplate } from '../render';
import { taskPanels, type TaskPanels } from './task-panels';
import source from './task.card.json';

/** One milestone or plan action, with what this reader may do with it. */
export interface Task {
  /** Plan, place, owner, due day with its relative words. */
  readonly facts: readonly Fact[];
  /** How it stands, told by mark, words and color. */
  readonly status: TaskStatus;
  /** What was done, by whom, when; why nothing can be changed here. */
  readonly notes?: readonly string[] | undefined;
  /** Left out for who may only look, and for what is done, past or cancelled. */
  readonly panels?: TaskPanels | undefined;
  readonly history?: { readonly title: string; readonly lines: readonly string[] } | undefined;
  /** Reopen, activate, go to the plan. */
  readonly buttons: readonly CardButton[];
}

export interface Fact {
  readonly title: string;
  readonly value: string;
}

export interface TaskStatus {
  readonly tone: 'open' | 'late' | 'done' | 'past' | 'cancelled';
  readonly text: string;
}

const STATUS = {
  open: { glyph: '', color: 'default' },
  late: { glyph: '! ', color: 'attention' },
  done: { glyph: '✓ ', color: 'default' },
  past: { glyph: '– ', color: 'default' },
  cancelled: { glyph: '× ', color: 'default' },
} as const;

const template = bodyTemplate(source);

export function taskCard(frame: Frame, task: Task): Card {
  const { glyph, color } = STATUS[task.status.tone];
  const body = template({
    facts: task.facts,
    status: { text: `${glyph}${task.status.text}`, color },
    notes: (task.notes ?? []).map((text) => ({ text })),
    panels: task.panels ? taskPanels(task.panels) : [],
    historyTitle: task.history?.title ?? '',
    history: (task.history?.lines ?? []).map((text) => ({ text })),
  });
  return framed(frame, body, task.buttons);
}
