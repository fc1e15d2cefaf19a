import type { CardButton } from '../../../../cards/button';
import type { TaskPanels } from '../../../../cards/annual-plan/task-panels';
import type { ChatContext } from '../../../chat/chat-context';
import type { PlanAnswer, PlanItem, PlanRequest } from '../../../contracts/annual-plan';
import { longDay } from '../../../i18n';
import type { TaskView } from '../plan-view';
import { VERBS } from '../verbs';
import { taskButton } from './buttons';
import type { TaskData } from './card-data';

const LONGEST_ANSWER = 2000;

/** Agreeing or not with a remark, or giving the input that was asked for; an answer that was given before can be given anew. */
export function answerPanel(
  { t }: ChatContext,
  data: TaskData,
  item: PlanItem,
  typed: { readonly answer?: string | undefined; readonly error?: string | undefined },
): TaskPanels['answer'] {
  const text = {
    maxLength: LONGEST_ANSWER,
    isMultiline: true,
    value: typed.answer ?? givenBefore(item),
    error: typed.error,
  };
  if (item.request?.what === 'approval') {
    const placeholder = t('annual-plan.answer.remark.placeholder');
    return {
      text: { ...text, label: t('annual-plan.answer.remark'), placeholder },
      buttons: verdictButtons(t, data),
    };
  }
  return {
    text: { ...text, label: t('annual-plan.answer.label'), placeholder: t('annual-plan.answer.placeholder') },
    buttons: [answerButton(t('annual-plan.answer.send'), data)],
  };
}

function givenBefore({ answer }: PlanItem): string | undefined {
  return answer?.text === '' ? undefined : answer?.text;
}

function verdictButtons(t: ChatContext['t'], data: TaskData): readonly CardButton[] {
  return (['agrees', 'objects'] as const).map((verdict) => {
    const button = answerButton(t(`annual-plan.answer.${verdict}`), data);
    return { ...button, style: verdict === 'agrees' ? 'positive' : undefined, data: { ...button.data, verdict } };
  });
}

function answerButton(title: string, data: TaskData): CardButton {
  return taskButton(title, VERBS.answerRequest, data, 'positive');
}

/** What is asked in full, for whom, and what was said. */
export function requestNotes(context: ChatContext, { item, names }: TaskView): readonly string[] {
  const { t, language } = context;
  const { request, answer, asked } = item;
  if (request === undefined) return [];
  const by = names.get(asked?.by ?? '') ?? t('annual-plan.change.somebody');
  return [
    ...questionLines(context, request),
    ...(asked === undefined ? [] : [t('annual-plan.request.asked', { name: by, day: longDay(asked.on, language) })]),
    ...(answer === undefined || item.status !== 'done' ? [] : [answerLine(t, answer)]),
  ];
}

function questionLines({ t }: ChatContext, request: PlanRequest): readonly string[] {
  if (request.what === 'approval') return [t('annual-plan.request.approval')];
  const { question, onBehalfOf } = request;
  return [question, ...(onBehalfOf === undefined ? [] : [t('annual-plan.request.on-behalf', { name: onBehalfOf })])];
}

function answerLine(t: ChatContext['t'], { verdict, text }: PlanAnswer): string {
  return t('annual-plan.request.answer', { verdict: verdict ?? 'none', text, length: text.length });
}
