import type { FoldedPanel, TaskPanels } from '../../../../cards/annual-plan/task-panels';
import type { ChatContext } from '../../../chat/chat-context';
import type { PlanItem } from '../../../contracts/annual-plan';
import type { Person } from '../../../contracts/people';
import type { TaskView } from '../plan-view';
import { refOf } from '../task-index';
import { taskButton } from './buttons';
import { VERBS } from '../verbs';
import type { Origin, TaskData } from './card-data';
import { answerPanel } from './request-panel';

/** What somebody typed that could not be used, and why: it comes back filled in. */
export interface TypedBack {
  readonly evidence?: string;
  readonly answer?: string;
  readonly ownerId?: string;
  readonly dueOn?: string;
  readonly reason?: string;
  readonly error?: { readonly in: 'evidence' | 'answer' | 'ownerId' | 'dueOn' | 'reason'; readonly text: string };
}

const SNOOZES = [1, 3, 7] as const;
const LONGEST_LINE = 500;
const LONGEST_REASON = 300;

/** What this person can do with the item; undefined when that is nothing. */
export function panelsOf(
  context: ChatContext,
  view: TaskView,
  options: { readonly origin: Origin; readonly colleagues: readonly Person[]; readonly typed?: TypedBack | undefined },
): TaskPanels | undefined {
  const { may } = view;
  if (![may.complete, may.answer, may.snooze, may.reassign, may.move].some(Boolean)) return undefined;
  const typed = options.typed ?? {};
  const data = taskDataOf(view.item, options.origin);
  return {
    open: openPanel(typed, may),
    ...(may.complete ? { complete: completePanel(context, data, typed) } : {}),
    ...(may.answer
      ? { answer: answerPanel(context, data, view.item, { answer: typed.answer, error: errorIn('answer', typed) }) }
      : {}),
    ...(may.snooze ? { snooze: snoozePanel(context, data) } : {}),
    ...(may.reassign ? { reassign: reassignPanel(context, data, typed, options.colleagues) } : {}),
    ...(may.move ? { move: movePanel(context, data, typed) } : {}),
  };
}

/** What every button about this item carries. */
export function taskDataOf(item: PlanItem, origin: Origin): TaskData {
  return { ...refOf(item), version: item.version, ...origin };
}

/** The panel in which somebody typed something that comes back. */
function openPanel({ ownerId, dueOn, reason }: TypedBack, may: TaskView['may']): FoldedPanel | undefined {
  if (ownerId !== undefined) return may.reassign ? 'reassign' : undefined;
  return (dueOn !== undefined || reason !== undefined) && may.move ? 'move' : undefined;
}

function completePanel({ t }: ChatContext, data: TaskData, typed: TypedBack): TaskPanels['complete'] {
  return {
    evidence: {
      label: t('annual-plan.complete.label'),
      placeholder: t('annual-plan.complete.placeholder'),
      maxLength: LONGEST_LINE,
      value: typed.evidence,
      error: errorIn('evidence', typed),
    },
    button: taskButton(t('annual-plan.complete.button'), VERBS.completeTask, data),
  };
}

function snoozePanel({ t }: ChatContext, data: TaskData): TaskPanels['snooze'] {
  return {
    toggle: t('annual-plan.snooze.toggle'),
    explanation: t('annual-plan.snooze.explanation'),
    buttons: SNOOZES.map((days) => {
      const button = taskButton(t('annual-plan.snooze.button', { days }), VERBS.snoozeTask, data);
      return { ...button, data: { ...button.data, days } };
    }),
  };
}

function reassignPanel(
  { t }: ChatContext,
  data: TaskData,
  typed: TypedBack,
  colleagues: readonly Person[],
): TaskPanels['reassign'] {
  return {
    toggle: t('annual-plan.reassign.toggle'),
    owner: {
      label: t('annual-plan.reassign.label'),
      placeholder: t('annual-plan.reassign.placeholder'),
      choices: colleagues.map(({ id, name }) => ({ title: name, value: id })),
      value: typed.ownerId,
      error: errorIn('ownerId', typed),
    },
    button: taskButton(t('annual-plan.reassign.button'), VERBS.reassignTask, data),
  };
}

function movePanel({ t, today }: ChatContext, data: TaskData, typed: TypedBack): TaskPanels['move'] {
  return {
    toggle: t('annual-plan.move.toggle'),
    dueOn: { label: t('annual-plan.move.day'), min: today, value: typed.dueOn, error: errorIn('dueOn', typed) },
    reason: {
      label: t('annual-plan.move.reason'),
      placeholder: t('annual-plan.move.reason.placeholder'),
      maxLength: LONGEST_REASON,
      value: typed.reason,
      error: errorIn('reason', typed),
    },
    button: taskButton(t('annual-plan.move.button'), VERBS.moveTask, data),
  };
}

function errorIn(field: string, { error }: TypedBack): string | undefined {
  return error?.in === field ? error.text : undefined;
}
