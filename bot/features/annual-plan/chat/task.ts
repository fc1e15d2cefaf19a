import { taskCard, type Fact, type TaskStatus } from '../../../../cards/annual-plan/task';
import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import type { ChatContext } from '../../../chat/chat-context';
import type { PlanItem } from '../../../contracts/annual-plan';
import type { Person } from '../../../contracts/people';
import { dueWords, longDay, shortDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { localDateOf } from '../../../shared/local-date';
import { OPEN_DIGEST } from '../../reminders';
import { titleIn } from '../item-title';
import { mayViewPlan } from '../permissions';
import type { TaskView } from '../plan-view';
import { itemPath, myTasksButton, openPlanButton, tabLink, taskButton } from './buttons';
import { VERBS } from '../verbs';
import type { Origin } from './card-data';
import { changeSentence } from '../presenters';
import { dayWithWords } from './item-row';
import { requestNotes } from './request-panel';
import { panelsOf, taskDataOf, type TypedBack } from './task-panels';

export interface TaskOptions {
  readonly origin: Origin;
  /** Who can be chosen without typing: the team. */
  readonly colleagues: readonly Person[];
  /** Of the goal that it serves. */
  readonly goalTitle?: string | undefined;
  /** What the intervention offers that it is a step of, or the assessment round that it asks for. */
  readonly offers?: readonly CardButton[] | undefined;
  readonly message?: Message | undefined;
  readonly typed?: TypedBack | undefined;
}

const HISTORY_LINES = 5;

export function presentTask(context: ChatContext, view: TaskView, options: TaskOptions): CardMessage {
  const { t, language } = context;
  const { item } = view;
  const title = item.step?.title[language] ?? titleIn(language, item);
  const history = item.history.slice(-HISTORY_LINES).reverse();
  const card = taskCard(
    {
      eyebrow: t(`annual-plan.task.${item.kind}`),
      title,
      notice: context.notice,
      message: options.message,
      link: tabLink(context, itemPath(view.ref)),
    },
    {
      facts: factsOf(context, view, options),
      status: statusOf(context, view),
      notes: notesOf(context, view),
      panels: panelsOf(context, view, options),
      history:
        history.length === 0
          ? undefined
          : {
              title: t('annual-plan.task.history'),
              lines: history.map(
                (entry) =>
                  `${shortDay(localDateOf(entry.at), language)}: ${changeSentence(context, entry, view.names)}`,
              ),
            },
      buttons: buttonsOf(context, view, options),
    },
  );
  return { card, summary: options.message?.text ?? title };
}

function factsOf(
  context: ChatContext,
  { item, owner, place, teamName }: TaskView,
  { goalTitle }: TaskOptions,
): readonly Fact[] {
  const { t } = context;
  return [
    {
      title: t('annual-plan.task.due'),
      value: item.status === 'open' ? dayWithWords(item.dueOn, context) : longDay(item.dueOn, context.language),
    },
    { title: t('annual-plan.task.owner'), value: owner?.name ?? t('annual-plan.owner.gone') },
    ...(place === undefined ? [] : [{ title: t('annual-plan.task.place'), value: place.name }]),
    ...(goalTitle === undefined ? [] : [{ title: t('annual-plan.task.goal'), value: goalTitle }]),
    ...(item.approach === undefined
      ? []
      : [{ title: t('annual-plan.task.approach'), value: t(`annual-plan.approach.${item.approach}`) }]),
    belongingTo(context, item, teamName),
  ];
}

/** What it is part of: an intervention, or a plan. */
function belongingTo({ t, language }: ChatContext, item: PlanItem, teamName: string | undefined): Fact {
  const { step, assessment, planYear: year } = item;
  if (assessment !== undefined) return { title: t('annual-plan.task.round'), value: assessment.name };
  if (step !== undefined) {
    const { number, of, intervention } = step;
    const value = t('annual-plan.task.step-of', { number, of, intervention: intervention[language] });
    return { title: t('annual-plan.task.intervention'), value };
  }
  const value =
    teamName === undefined
      ? t('annual-plan.task.association-plan', { year })
      : t('annual-plan.task.team-plan', { team: teamName, year });
  return { title: t('annual-plan.task.plan'), value };
}

function statusOf({ t, language, today }: ChatContext, { item, names }: TaskView): TaskStatus {
  switch (item.status) {
    case 'open':
      return {
        tone: item.dueOn < today ? 'late' : 'open',
        text: t('annual-plan.task.status.open', { due: dueWords(item.dueOn, today, t) }),
      };
    case 'done': {
      const name = names.get(item.doneBy ?? '') ?? t('annual-plan.change.somebody');
      return {
        tone: 'done',
        text: t(item.kind === 'request' ? 'annual-plan.task.status.answered' : 'annual-plan.task.status.done', {
          name,
          day: longDay(item.doneOn ?? item.dueOn, language),
        }),
      };
    }
    case 'past':
    case 'cancelled':
      return { tone: item.status, text: t(`annual-plan.task.status.${item.status}`) };
  }
}

function notesOf(context: ChatContext, view: TaskView): readonly string[] {
  const { t, language, today } = context;
  const { item, owner, may, legalDay } = view;
  const quietUntil = item.status === 'open' ? item.snoozedUntil : undefined;
  const mayNothing = !Object.values(may).some(Boolean);
  return [
    ...requestNotes(context, view),
    ...stepNotes(context, item),
    ...(item.status === 'done' && item.kind !== 'request' ? [evidenceLine(t, item.evidence)] : []),
    ...(quietUntil === undefined || quietUntil <= today
      ? []
      : [t('annual-plan.task.snoozed', { day: longDay(quietUntil, language) })]),
    ...(legalDay === undefined ? [] : [legalLine(context, legalDay)]),
    ...(mayNothing ? [readOnlyLine(t, item, owner)] : []),
  ];
}

/** How it is done, and with or by whom. */
function stepNotes({ t, language }: ChatContext, { step }: PlanItem): readonly string[] {
  return step === undefined ? [] : [step.how[language], t(`annual-plan.step.role.${step.role}`)];
}

function legalLine({ t, language }: ChatContext, { source, confirmed }: NonNullable<TaskView['legalDay']>): string {
  const { law, article, validFromYear: year } = source;
  const name = confirmed?.confirmedByName ?? t('annual-plan.change.somebody');
  const standing =
    confirmed === undefined
      ? t('plan-templates.legal.unconfirmed')
      : t('plan-templates.legal.confirmed', { name, day: longDay(confirmed.confirmedOn, language) });
  return `${t('annual-plan.mark.legal', { law, article, year })} ${standing}`;
}

function readOnlyLine(t: ChatContext['t'], { teamId }: PlanItem, owner: Person | undefined): string {
  const key = teamId === undefined ? 'annual-plan.task.read-only.association' : 'annual-plan.task.read-only';
  return t(key, { owner: owner?.name ?? t('annual-plan.owner.gone') });
}

function evidenceLine(t: ChatContext['t'], evidence: string | undefined): string {
  return evidence ? t('annual-plan.task.evidence', { evidence }) : t('annual-plan.task.evidence.none');
}

function buttonsOf(
  context: ChatContext,
  { item, may }: TaskView,
  { origin, offers = [] }: TaskOptions,
): readonly CardButton[] {
  const { t } = context;
  const data = taskDataOf(item, origin);
  const back = backButton(t, origin);
  return [
    ...offers,
    ...(may.undo ? [taskButton(t('annual-plan.button.undo'), VERBS.undoChange, data)] : []),
    ...(may.reopen && !may.undo ? [taskButton(t('annual-plan.button.reopen'), VERBS.reopenTask, data)] : []),
    ...(may.activate ? [taskButton(t('annual-plan.button.activate'), VERBS.activateTask, data)] : []),
    ...(may.cancel ? [taskButton(t('annual-plan.button.cancel'), VERBS.cancelTask, data)] : []),
    ...(back === undefined ? [] : [back]),
    ...planButtons(context, item, origin),
  ];
}

/** To the plan that it is of, for who sees it: who is asked to agree with it may read it, from whatever team. */
function planButtons({ t, actor }: ChatContext, item: PlanItem, origin: Origin): readonly CardButton[] {
  const teamId = item.teamId ?? origin.planTeamId;
  if (teamId === undefined || item.kind === 'step' || item.kind === 'assessment') return [];
  const isVisible = item.request?.what === 'approval' || mayViewPlan(actor, teamId);
  return isVisible ? [openPlanButton(t, { teamId, year: item.planYear })] : [];
}

function backButton(t: ChatContext['t'], { from, day }: Origin): CardButton | undefined {
  if (from === 'digest' && day !== undefined) {
    return { title: t('annual-plan.button.digest'), verb: OPEN_DIGEST, data: { day } };
  }
  return from === 'tasks' ? myTasksButton(t) : undefined;
}
