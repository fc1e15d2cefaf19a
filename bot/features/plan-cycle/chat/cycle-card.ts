import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import type { Gathered } from '../../../../cards/gathered';
import { cycleCard } from '../../../../cards/plan-cycle/cycle';
import type { Section } from '../../../../cards/section';
import type { ChatContext } from '../../../chat/chat-context';
import { PlanState } from '../../../contracts/annual-plan';
import { dayInList, dueWords, longDay } from '../../../i18n';
import type { CardMessage } from '../../../ports/messenger';
import { addDays } from '../../../shared/local-date';
import { titleIn, VERBS as PLAN_VERBS } from '../../annual-plan';
import { VERBS as GOAL_VERBS } from '../../plan-goals';
import type { ApprovalView } from '../approvals';
import { isBlocked, type Gap } from '../gaps';
import { gapSentence } from '../presenters';
import type { CycleView } from '../service';
import { VERBS } from '../verbs';

/** With the longest lines a card has room for so many under each heading. */
const MOST_LINES = 6;
const USUAL_DAYS = 14;

const STATES: readonly PlanState[] = PlanState.options;

/** The state of a plan with what is missing, who agrees, and the steps that the reader may take. */
export function presentCycle(context: ChatContext, view: CycleView, message?: Message): CardMessage {
  const { t, notice } = context;
  const { plan, team } = view.goals.plan;
  const title = t('plan-cycle.card.title', { team: team.name });
  const current = STATES.indexOf(plan.state);
  const state = t(`plan-cycle.state.${plan.state}`);
  const text = t('plan-cycle.card.stage', { number: current + 1, count: STATES.length, state });
  const url = context.tabLink(`/plans/${plan.teamId}/${plan.year}`);
  const card = cycleCard(
    {
      eyebrow: t('annual-plan.eyebrow', { year: plan.year }),
      title,
      notice,
      message,
      link: url === undefined ? undefined : { title: t('chat.button.tab'), url },
    },
    {
      stages: { count: STATES.length, current, text },
      explanation: explanationOf(context, view),
      asked: askedOf(context, view),
      parts: partsOf(context, view),
      buttons: buttonsOf(context, view),
    },
  );
  return { card, summary: message?.text ?? `${title}: ${state}` };
}

function explanationOf({ t, language }: ChatContext, { goals, next, lead }: CycleView): string {
  const { plan } = goals.plan;
  const day = plan.alignment === undefined ? '' : longDay(plan.alignment.dueOn, language);
  const name = lead.person?.givenName ?? t('annual-plan.owner.gone');
  const isWaiting = next !== undefined && isBlocked(next.gaps);
  return t(`plan-cycle.explanation.${plan.state}`, { day, name, waiting: isWaiting ? 'yes' : 'no' });
}

/** The reader's own request, while they have not answered it. */
function askedOf(context: ChatContext, { goals, approvals }: CycleView): Section | undefined {
  const { t, actor, language, today } = context;
  const { plan, requests } = goals.plan;
  const mine = approvals.find(({ personId, state }) => personId === actor.personId && state === 'waiting');
  const view = requests.find(({ item }) => item.id === mine?.itemId);
  if (plan.state !== 'aligning' || view === undefined) return undefined;
  const { item, ref } = view;
  const open = {
    title: t('annual-plan.button.open'),
    verb: PLAN_VERBS.openTask,
    data: { teamId: plan.teamId, year: ref.year, itemId: ref.itemId },
  };
  return {
    title: t('plan-cycle.card.asked'),
    color: 'attention',
    rows: [
      {
        day: dayInList(item.dueOn, today, language),
        title: titleIn(language, item),
        tone: item.dueOn < today ? 'late' : item.dueOn === today ? 'today' : 'coming',
        state: dueWords(item.dueOn, today, t),
        open,
      },
    ],
  };
}

function partsOf(context: ChatContext, { goals, next, approvals }: CycleView): readonly Gathered[] {
  const { t } = context;
  const gaps = (next?.gaps ?? []).filter(({ code }) => !code.startsWith('approval-'));
  const linesOf = (level: Gap['level']) =>
    gaps.filter((gap) => gap.level === level).map((gap) => gapSentence(context, gap));
  const isAsked = goals.plan.plan.state !== 'draft' && approvals.length > 0;
  return [
    part(context, t('plan-cycle.card.blocking'), linesOf('blocking')),
    part(context, t('plan-cycle.card.approvals'), isAsked ? approvals.map((one) => approvalLine(context, one)) : []),
    part(context, t('plan-cycle.card.advice'), linesOf('advice')),
  ].filter(({ lines }) => lines.length > 0);
}

function part({ t }: ChatContext, title: string, lines: readonly string[]): Gathered {
  const left = lines.length - MOST_LINES;
  return {
    title,
    lines: lines.slice(0, MOST_LINES),
    ...(left > 0 ? { more: t('annual-plan.section.more', { count: left }) } : {}),
  };
}

function approvalLine({ t }: ChatContext, { person, state, remark }: ApprovalView): string {
  const name = person?.name ?? t('annual-plan.change.somebody');
  return t('plan-cycle.approval', { name, state, remark, length: remark.length });
}

function buttonsOf(context: ChatContext, view: CycleView): readonly CardButton[] {
  const { t } = context;
  const { plan } = view.goals.plan;
  const { teamId, year } = plan;
  return [
    ...stepButtons(context, view),
    { title: t('plan-goals.button.goals'), verb: GOAL_VERBS.openGoals, data: { teamId, year, page: 0 } },
    { title: t('annual-plan.button.plan'), verb: PLAN_VERBS.openPlan, data: { teamId, year } },
  ];
}

/** The next step first; one that is blocked is not offered, the card tells what is missing. */
function stepButtons(context: ChatContext, { goals, next, steps }: CycleView): readonly CardButton[] {
  const { t } = context;
  const { state, version, teamId, year } = goals.plan.plan;
  const isOpen = (to: PlanState) => to !== next?.state || !isBlocked(next.gaps);
  const isNext = (to: PlanState) => to === next?.state;
  return steps
    .filter(isOpen)
    .sort((one, other) => Number(isNext(other)) - Number(isNext(one)))
    .map((to): CardButton => {
      const title = t(`plan-cycle.step.${stepName(state, to)}`);
      const style = isNext(to) ? ('positive' as const) : undefined;
      if (to !== 'aligning') return { title, style, verb: VERBS.stepPlan, data: { teamId, year, version, to } };
      return { title, style, verb: VERBS.openOffer, data: { teamId, year, version, ...usualOffer(context, goals) } };
    });
}

/** In a new round the same people are asked, besides the manager, who is asked anyway. */
function usualOffer({ today }: ChatContext, { plan: { plan, team } }: CycleView['goals']) {
  const others = (plan.alignment?.personIds ?? []).filter((id) => id !== team.managerId);
  return { approvers: others.join(','), dueOn: addDays(today, USUAL_DAYS) };
}

function stepName(from: PlanState, to: PlanState) {
  if (to === 'draft') return 'to-draft';
  if (to === 'aligning' && from !== 'draft') return 'new-round';
  return to;
}
