import type { CardButton } from '../../../../cards/button';
import type { Message } from '../../../../cards/frame';
import { messageCard } from '../../../../cards/shared/message';
import type { ChatContext } from '../../../chat/chat-context';
import type { TeamPlanRef } from '../../../contracts/annual-plan';
import type { CardMessage } from '../../../ports/messenger';
import { yearOf } from '../../../shared/local-date';
import { mayWritePlan } from '../permissions';
import type { PlanView } from '../plan-view';
import { VERBS } from '../verbs';
import { presentMyTasks } from './my-tasks';
import { presentPlanOverview } from './plan-overview';
import type { ChatServices } from './services';
import { presentTimeline } from './timeline';

/** A card about one team's plan of one year. */
export type PlanScreen = (services: ChatServices, context: ChatContext, ref: TeamPlanRef) => Promise<CardMessage>;

/** The plan at a glance; where there is none, what to do about that. */
export async function showPlan(services: ChatServices, context: ChatContext, ref: TeamPlanRef): Promise<CardMessage> {
  const view = await services.plans.view(context.actor, ref);
  if (view !== undefined) return overviewOf(services, context, view);
  return missingPlan(context, ref, await services.plans.teamFor(context.actor, ref.teamId));
}

/** The plan, made first by who may when it is not there. */
export async function makePlan(services: ChatServices, context: ChatContext, ref: TeamPlanRef): Promise<CardMessage> {
  if (!mayWritePlan(context.actor, ref.teamId)) return showPlan(services, context, ref);
  const { view, created } = await services.plans.open(context.actor, ref);
  const message = { tone: 'good', text: context.t('annual-plan.created', { year: ref.year }) } as const;
  return overviewOf(services, context, view, created ? message : undefined);
}

/** @param page from 0; without it the one on which today is */
export async function showTimeline(
  services: ChatServices,
  context: ChatContext,
  ref: TeamPlanRef,
  page?: number,
): Promise<CardMessage> {
  const view = await services.plans.view(context.actor, ref);
  if (view === undefined) return showPlan(services, context, ref);
  const calendar = await services.reminders.calendarOf(context.actor.tenantId);
  const quietDayOn = calendar.quietDayOn.bind(calendar);
  return presentTimeline(context, view, { ...(page === undefined ? {} : { page }), quietDayOn });
}

export async function showMyTasks({ tasks, places }: ChatServices, context: ChatContext): Promise<CardMessage> {
  const mine = await tasks.mine(context.actor);
  const ids = [...new Set(mine.flatMap(({ placeId }) => (placeId === undefined ? [] : [placeId])))];
  const known = await Promise.all(ids.map((id) => places.place(context.actor.tenantId, id)));
  return presentMyTasks(
    context,
    mine,
    new Map(known.flatMap((place) => (place === undefined ? [] : [[place.id, place]]))),
  );
}

/** This year; where only the next year's plan exists, that one. */
export async function currentYear(
  { plans }: ChatServices,
  { actor, today }: ChatContext,
  teamId: string,
): Promise<number> {
  const current = yearOf(today);
  const years = await plans.years(actor, teamId);
  return years.includes(current) || !years.includes(current + 1) ? current : current + 1;
}

/** The overview of a plan that was read, with what was just done to it, and the buttons for what can be done about that. */
export async function overviewOf(
  services: ChatServices,
  context: ChatContext,
  view: PlanView,
  message?: Message,
  first?: readonly CardButton[],
): Promise<CardMessage> {
  const calendar = await services.reminders.calendarOf(context.actor.tenantId);
  const otherYear = await otherYearOf(services, context, view.plan);
  const offers = await services.offersFor?.(context, view);
  const quietDayOn = calendar.quietDayOn.bind(calendar);
  return presentPlanOverview(context, view, { quietDayOn, otherYear, first, offers, message });
}

/** From this year's plan the next one, and from any other this year's. */
async function otherYearOf({ plans }: ChatServices, { actor, today }: ChatContext, { teamId, year }: TeamPlanRef) {
  const other = year === yearOf(today) ? year + 1 : yearOf(today);
  const years = await plans.years(actor, teamId);
  return { year: other, exists: years.includes(other) };
}

function missingPlan(context: ChatContext, ref: TeamPlanRef, team: { readonly name: string }): CardMessage {
  const { t, actor, notice } = context;
  const { teamId, year } = ref;
  const mayWrite = mayWritePlan(actor, teamId);
  const title = t('annual-plan.missing.title');
  const text = t(mayWrite ? 'annual-plan.missing.lead' : 'annual-plan.missing.staff', { team: team.name, year });
  const make = { title: t('annual-plan.button.make', { year }), verb: VERBS.makePlan, data: { teamId, year } };
  const card = messageCard(
    { eyebrow: t('annual-plan.eyebrow', { year }), title, notice },
    { text: [text], buttons: mayWrite ? [make] : [] },
  );
  return { card, summary: text };
}
