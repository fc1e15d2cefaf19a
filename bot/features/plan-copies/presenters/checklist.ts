import { checklistCard, type Checklist } from '../../../../cards/plan-copies/checklist';
import type { Message } from '../../../../cards/frame';
import { shortened } from '../../../../cards/text';
import type { ChatContext } from '../../../chat/chat-context';
import { dayInList } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { titleIn, VERBS as PLAN_VERBS } from '../../annual-plan';
import { planLink } from '../../annual-plan/presenters';
import type { CopyGoal, CopyPlanAction, CopyPreview } from '../service';
import { VERBS } from '../verbs';

/** The one choice for all texts together. */
export const ALL_TEXTS = 'all';

/** Together so many lines fit a card with the longest texts. */
const MOST_ROWS = 20;
const LONGEST_TITLE = 80;

/** What did not come along yet, ticked where it was not finished. */
export function presentChecklist(
  context: ChatContext,
  teamId: string,
  preview: CopyPreview,
  message?: Message,
): CardMessage {
  const { t, notice } = context;
  const { from, to, teamName, may } = preview;
  const title = t('plan-copies.title', { year: from });
  const goals = preview.goals.filter(({ isCopied }) => !isCopied);
  const actions = unfinishedFirst(preview.planActions.filter(({ isCopied }) => !isCopied));
  const shownActions = actions.slice(0, Math.max(0, MOST_ROWS - goals.length));
  const left = goals.length + actions.length - Math.min(goals.length, MOST_ROWS) - shownActions.length;
  const texts = preview.sections.filter(({ isFree }) => isFree).length;
  const isNothing = goals.length + actions.length + texts === 0;
  const plan = { title: t('annual-plan.button.plan'), verb: PLAN_VERBS.openPlan, data: { teamId, year: to } };
  const card = checklistCard(
    {
      eyebrow: t('plan-copies.eyebrow', { year: to, team: teamName }),
      title,
      notice,
      message,
      link: planLink(context, { teamId, year: to }),
    },
    {
      introduction: introductionOf(context, preview, isNothing),
      goals: listOf(t('plan-copies.goals'), goals.slice(0, MOST_ROWS), (one) => goalChoice(context, one)),
      planActions: listOf(t('plan-copies.actions'), shownActions, (one) => actionChoice(context, one)),
      ...(texts === 0 ? {} : { sections: sectionsOf(context, texts) }),
      ...(left > 0 ? { more: t('plan-copies.more', { count: left }) } : {}),
      ...(may.copy && !isNothing
        ? { save: { title: t('plan-copies.copy'), verb: VERBS.copyPlan, data: { teamId, year: to, from } } }
        : {}),
      others: [plan],
    },
  );
  return { card, summary: message?.text ?? title };
}

function introductionOf(
  { t }: ChatContext,
  { from, goals, planActions, may }: CopyPreview,
  isNothing: boolean,
): string {
  if (isNothing) return t('plan-copies.nothing', { year: from });
  if (!may.copy) return t('plan-copies.introduction.reader', { year: from });
  const waiting = [...goals, ...planActions].filter(({ isUnfinished, isCopied }) => isUnfinished && !isCopied);
  return t('plan-copies.introduction', { year: from, count: waiting.length });
}

interface Choice {
  readonly title: string;
  readonly value: string;
}

function listOf<T extends { readonly isUnfinished: boolean }>(
  label: string,
  all: readonly T[],
  choiceOf: (one: T) => Choice,
): Checklist['goals'] {
  if (all.length === 0) return undefined;
  const ticked = all.filter(({ isUnfinished }) => isUnfinished).map((one) => choiceOf(one).value);
  return { label, choices: all.map(choiceOf), value: ticked.join(',') };
}

function goalChoice({ t, language }: ChatContext, { goal, next, isUnfinished }: CopyGoal): Choice {
  const title = shortened(goal.title, LONGEST_TITLE);
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  if (!isUnfinished) return { title: t('plan-copies.goal.reached', { title }), value: goal.id };
  return next.baseline === null
    ? { title: t('plan-copies.goal.unmeasured', { title }), value: goal.id }
    : { title: t('plan-copies.goal', { title, baseline: format.format(next.baseline) }), value: goal.id };
}

function actionChoice(
  { t, language, today }: ChatContext,
  { view, next, nextOwner, isUnfinished }: CopyPlanAction,
): Choice {
  const title = shortened(titleIn(language, view.item), LONGEST_TITLE);
  const name = nextOwner?.givenName ?? t('annual-plan.owner.gone');
  const values = { title, day: dayInList(next.dueOn, today, language), name };
  return { title: t(isUnfinished ? 'plan-copies.action' : 'plan-copies.action.done', values), value: view.item.id };
}

function sectionsOf({ t }: ChatContext, count: number): Checklist['sections'] {
  return {
    label: t('plan-copies.sections'),
    choices: [{ title: t('plan-copies.sections.choice', { count }), value: ALL_TEXTS }],
  };
}

function unfinishedFirst(all: readonly CopyPlanAction[]): readonly CopyPlanAction[] {
  return all.toSorted((one, other) => Number(other.isUnfinished) - Number(one.isUnfinished));
}
