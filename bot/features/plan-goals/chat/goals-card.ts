import type { CardButton } from '../../../../cards/button';
import { goalsCard, type GoalLine } from '../../../../cards/plan-goals/goals';
import type { Row } from '../../../../cards/row';
import type { ChatContext } from '../../../chat/chat-context';
import { dayInList, dueWords, shortDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { titleIn, VERBS as PLAN_VERBS, type ItemView } from '../../annual-plan';
import type { GoalView } from '../goal-view';
import { movementOf } from '../movement';
import { goalLine } from '../presenters';
import type { PlanGoals } from '../service';
import { VERBS } from '../verbs';

/** With the longest texts so many fit a card. */
const GOALS_A_PAGE = 3;
const ROWS_A_GOAL = 3;

/** The goals of a plan, a page of them: what they serve, how far they came, and what is done for them with its proof. */
export function presentGoals(context: ChatContext, view: PlanGoals, page: number): CardMessage {
  const { t, notice } = context;
  const { plan, team } = view.plan;
  const active = view.goals.filter(({ goal }) => goal.status === 'active');
  const pages = Math.max(1, Math.ceil(active.length / GOALS_A_PAGE));
  const shown = Math.min(page, pages - 1);
  const title = t('plan-goals.card.title', { team: team.name });
  const url = context.tabLink(`/plans/${plan.teamId}/${plan.year}/goals`);
  const card = goalsCard(
    {
      eyebrow: t('annual-plan.eyebrow', { year: plan.year }),
      title,
      notice,
      link: url === undefined ? undefined : { title: t('chat.button.tab'), url },
    },
    {
      introduction: introductionOf(context, active.length, view.may.write, { page: shown, pages }),
      goals: active
        .slice(shown * GOALS_A_PAGE, (shown + 1) * GOALS_A_PAGE)
        .map((goal) => lineOf(context, goal, plan.teamId)),
      buttons: buttonsOf(context, view, shown, pages),
    },
  );
  return { card, summary: title };
}

function introductionOf(
  { t }: ChatContext,
  count: number,
  mayWrite: boolean,
  { page, pages }: { readonly page: number; readonly pages: number },
): string | undefined {
  if (count === 0) return t(mayWrite ? 'plan-goals.card.none.lead' : 'plan-goals.card.none');
  return pages === 1 ? undefined : t('plan-goals.card.page', { page: page + 1, pages, count });
}

function lineOf(context: ChatContext, view: GoalView, planTeamId: string): GoalLine {
  const { t } = context;
  const { goal, agreements, planActions, done, total } = view;
  const share = movementOf(goal);
  const measure = goalLine(context, goal);
  return {
    title: goal.title,
    agreements: agreements.map(({ party, text }) => t('plan-goals.card.agreement', { party, text })),
    measure,
    movement: share === undefined ? undefined : { share, text: measure },
    progress: t('plan-goals.card.progress', { done, total }),
    rows: planActions.slice(0, ROWS_A_GOAL).map((one) => rowOf(context, one, planTeamId)),
    more:
      planActions.length > ROWS_A_GOAL
        ? t('annual-plan.section.more', { count: planActions.length - ROWS_A_GOAL })
        : undefined,
  };
}

function rowOf(context: ChatContext, { ref, item, owner, place }: ItemView, planTeamId: string): Row {
  const { t, language, today } = context;
  const who = owner?.name ?? t('annual-plan.owner.gone');
  const { teamId = planTeamId, year, itemId } = ref;
  return {
    day: dayInList(item.dueOn, today, language),
    title: titleIn(language, item),
    tone: toneOf(item, today),
    state: stateOf(context, item),
    detail: [who, ...(place === undefined ? [] : [place.name])].join(' · '),
    marks: item.status === 'done' ? [proofOf(context, item)] : [],
    open: {
      title: t('annual-plan.button.open'),
      verb: PLAN_VERBS.openTask,
      data: { teamId, year, itemId, from: 'plan', planTeamId },
    },
  };
}

function toneOf({ status, dueOn }: ItemView['item'], today: string): Row['tone'] {
  if (status !== 'open') return status;
  if (dueOn < today) return 'late';
  return dueOn === today ? 'today' : 'coming';
}

function stateOf({ t, language, today }: ChatContext, { status, dueOn, doneOn }: ItemView['item']): string {
  if (status === 'done' && doneOn !== undefined) {
    return t('plan-goals.card.done', { day: shortDay(doneOn, language) });
  }
  return status === 'open' ? dueWords(dueOn, today, t) : t(`calendar.item.${status}`);
}

function proofOf({ t }: ChatContext, { evidence }: ItemView['item']): string {
  return evidence ? t('annual-plan.task.evidence', { evidence }) : t('annual-plan.task.evidence.none');
}

function buttonsOf({ t }: ChatContext, { plan: view, may }: PlanGoals, page: number, pages: number): CardButton[] {
  const { teamId, year } = view.plan;
  const pageButton = (title: string, to: number) => ({
    title,
    verb: VERBS.openGoals,
    data: { teamId, year, page: to },
  });
  return [
    ...(page > 0 ? [pageButton(t('plan-goals.button.previous'), page - 1)] : []),
    ...(page < pages - 1 ? [pageButton(t('plan-goals.button.next'), page + 1)] : []),
    ...(may.write ? [{ title: t('annual-plan.button.add'), verb: PLAN_VERBS.openForm, data: { teamId, year } }] : []),
    { title: t('annual-plan.button.plan'), verb: PLAN_VERBS.openPlan, data: { teamId, year } },
  ];
}
