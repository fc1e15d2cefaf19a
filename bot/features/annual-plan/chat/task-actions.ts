import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, type AnyCardAction } from '../../../chat/define';
import type { PlanItemRef } from '../../../contracts/annual-plan';
import type { ItemCommand } from '../../../contracts/plan-resources';
import { errorSentence, shortDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { DomainError } from '../../../shared/errors';
import type { TaskOutcome } from '../plan-tasks';
import type { TaskView } from '../plan-view';
import { VERBS } from '../verbs';
import {
  AnswerData,
  CompleteData,
  dayFrom,
  MoveData,
  OpenTaskData,
  ReassignData,
  SnoozeData,
  TaskData,
  Origin,
} from './card-data';
import { changeSentence } from '../presenters';
import { colleaguesIn, type ChatServices } from './services';
import { presentTask } from './task';
import type { TypedBack } from './task-panels';

/** Everything that can be done with one item from its card; each answer is the card as it is after that. */
export function createTaskActions(services: ChatServices): readonly AnyCardAction[] {
  const card = createTaskScreen(services);
  const simple = (verb: string, what: 'reopen' | 'activate' | 'cancel' | 'undo') =>
    defineCardAction({
      verb,
      parse: (data) => TaskData.parse(data),
      handle: (context, data) => card.change(context, data, { what }),
    });

  return [
    defineCardAction({
      verb: VERBS.openTask,
      parse: (data) => OpenTaskData.parse(data),
      handle: (context, data) => card.open(context, data),
    }),
    defineCardAction({
      verb: VERBS.completeTask,
      parse: (data) => CompleteData.parse(data),
      handle: (context, data) =>
        card.change(context, data, { what: 'complete', evidence: data.evidence }, { evidence: data.evidence }),
    }),
    defineCardAction({
      verb: VERBS.answerRequest,
      parse: (data) => AnswerData.parse(data),
      handle: (context, { answer: text, verdict, ...data }) =>
        card.change(context, data, { what: 'answer', verdict, text }, { answer: text }),
    }),
    defineCardAction({
      verb: VERBS.snoozeTask,
      parse: (data) => SnoozeData.parse(data),
      handle: (context, data) => card.change(context, data, { what: 'snooze', days: data.days }),
    }),
    defineCardAction({
      verb: VERBS.reassignTask,
      parse: (data) => ReassignData.parse(data),
      handle: (context, data) =>
        card.change(context, data, { what: 'reassign', to: data.ownerId }, { ownerId: data.ownerId }),
    }),
    defineCardAction({
      verb: VERBS.moveTask,
      parse: (data) => MoveData.parse(data),
      handle: (context, { dueOn, reason, ...data }) =>
        card.change(context, data, { what: 'move', to: dayFrom(dueOn) ?? '', reason }, { dueOn, reason }),
    }),
    simple(VERBS.reopenTask, 'reopen'),
    simple(VERBS.activateTask, 'activate'),
    simple(VERBS.cancelTask, 'cancel'),
    simple(VERBS.undoChange, 'undo'),
  ];
}

/** In which field of the card the mistake is. */
const FIELD_OF: Readonly<Record<string, NonNullable<TypedBack['error']>['in']>> = {
  'annual-plan.evidence.missing': 'evidence',
  'annual-plan.answer.missing': 'answer',
  'annual-plan.remark.missing': 'answer',
  'annual-plan.reason.missing': 'reason',
  'annual-plan.due-day.invalid': 'dueOn',
  'annual-plan.owner.not-found': 'ownerId',
};

function createTaskScreen({ tasks, people, reminders, goalsOf, taskOffers }: ChatServices) {
  async function goalTitleOf({ actor }: ChatContext, { item }: TaskView): Promise<string | undefined> {
    const { teamId, planYear: year, goalId } = item;
    if (teamId === undefined || goalId === undefined) return undefined;
    return (await goalsOf(actor.tenantId, { teamId, year })).find(({ id }) => id === goalId)?.title;
  }

  async function present(
    context: ChatContext,
    ref: PlanItemRef,
    origin: Origin,
    rest: { message?: Message; typed?: TypedBack },
  ) {
    const view = await tasks.task(context.actor, ref);
    const [colleagues, goalTitle] = await Promise.all([
      colleaguesIn(people, context, ref.teamId),
      goalTitleOf(context, view),
    ]);
    const offers = taskOffers?.(context, view.item);
    return presentTask(context, view, { origin, colleagues, goalTitle, offers, ...rest });
  }

  /** Whoever acts on something that came with a digest has seen it. */
  async function noteSeen({ actor }: ChatContext, { from, day }: Origin): Promise<void> {
    if (from === 'digest' && day !== undefined) await reminders.seen(actor.tenantId, actor.personId, day);
  }

  return {
    async open(context: ChatContext, data: PlanItemRef & Origin): Promise<CardMessage> {
      await noteSeen(context, data);
      return present(context, data, originOf(data), {});
    },

    /** @param typed what the person filled in: it comes back when it cannot be used, or when the card was out of date */
    async change(
      context: ChatContext,
      data: TaskData,
      command: ItemCommand,
      typed: TypedBack = {},
    ): Promise<CardMessage> {
      await noteSeen(context, data);
      try {
        const result = await tasks.change(context.actor, data, data.version, command);
        const message = withLostText(context, messageFor(context, command, result), typed, result);
        return await present(context, data, originOf(data), {
          message,
          ...(result.outcome === 'stale' ? { typed } : {}),
        });
      } catch (error) {
        const field = error instanceof DomainError ? FIELD_OF[error.code] : undefined;
        if (!(error instanceof DomainError) || field === undefined) throw error;
        return present(context, data, originOf(data), {
          typed: { ...typed, error: { in: field, text: errorSentence(context.t, error) } },
        });
      }
    },
  };
}

function originOf(data: Origin): Origin {
  return Origin.parse(data);
}

/** With the longest reasons and evidence still a message that somebody reads. */
const CHANGES_TOLD = 3;

/** What somebody wrote for nothing stands in the message where the card has no field for it any more. */
function withLostText({ t }: ChatContext, message: Message, typed: TypedBack, { outcome, task }: TaskOutcome): Message {
  const { evidence = '', reason = '', answer = '' } = typed;
  const isInPlan = task.item.evidence === evidence.trim();
  const lost = [
    ...(task.may.complete || isInPlan ? [] : [evidence]),
    ...(task.may.move ? [] : [reason]),
    ...(task.may.answer ? [] : [answer]),
  ];
  const text = lost.join('').trim();
  if (outcome === 'applied' || text === '') return message;
  return { ...message, text: `${message.text} ${t('annual-plan.outcome.typed', { text })}` };
}

function messageFor(context: ChatContext, command: ItemCommand, { outcome, task, changes }: TaskOutcome): Message {
  const { t, language } = context;
  if (outcome === 'applied') {
    const { item, owner } = task;
    const values = { name: owner?.name ?? '', day: shortDay(item.snoozedUntil ?? item.dueOn, language) };
    const what = command.what === 'complete' && item.kind === 'step' ? 'complete-step' : command.what;
    return { tone: 'good', text: t(`annual-plan.outcome.${what}`, values) };
  }
  const sentences = changes
    .slice(-CHANGES_TOLD)
    .map((entry) => `${changeSentence(context, entry, task.names)}.`)
    .join(' ');
  const text = t(`annual-plan.outcome.${outcome}`, { changes: sentences }).replace(/ {2,}/g, ' ').trim();
  return { tone: 'warning', text };
}
