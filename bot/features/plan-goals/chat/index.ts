import { z } from 'zod';
import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature, type CommandWords } from '../../../chat/define';
import { TeamPlanRef } from '../../../contracts/annual-plan';
import type { CardMessage, OutgoingMessage } from '../../../ports/messenger';
import { meantPlan, readYear, type Plans } from '../../annual-plan';
import { presentTeamChoice } from '../../annual-plan/presenters';
import type { Goals } from '../service';
import { VERBS } from '../verbs';
import { presentGoals } from './goals-card';

/** What the chat of this feature calls. */
export interface ChatServices {
  readonly plans: Plans;
  readonly goals: Goals;
}

const GoalsData = TeamPlanRef.extend({ page: z.int().min(0).max(100).default(0) });

/** The goals of a plan, from agreement to proof: `doelen`, `goals`. */
export function planGoalsChat(services: ChatServices): ChatFeature {
  return {
    commands: [
      defineCommand({
        name: 'plan-goals/open',
        phrases: { nl: ['doelen', 'doelen {year}'], en: ['goals', 'goals {year}'] },
        help: 'plan-goals.help.open',
        handle: async (context, words) => context.reply(await meantGoals(services, context, words)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openGoals,
        parse: (data) => GoalsData.parse(data),
        handle: (context, { page, ...ref }) => showGoals(services, context, ref, page),
      }),
    ],
  };
}

/** On the overview of a plan. */
export function goalsButton({ t }: Pick<ChatContext, 't'>, { teamId, year }: TeamPlanRef): CardButton {
  return { title: t('plan-goals.button.goals'), verb: VERBS.openGoals, data: { teamId, year, page: 0 } };
}

async function meantGoals(
  services: ChatServices,
  context: ChatContext,
  { year: typed }: CommandWords,
): Promise<OutgoingMessage> {
  const { actor, today, t } = context;
  const year = typed === undefined ? undefined : readYear(typed, today);
  if (typed !== undefined && year === undefined) return { text: t('error.annual-plan.year.unreadable') };
  const meant = await meantPlan(services.plans, actor, today, year);
  return meant.found === 'one'
    ? showGoals(services, context, meant.ref, 0)
    : presentTeamChoice(context, meant, VERBS.openGoals);
}

async function showGoals(
  { goals }: ChatServices,
  context: ChatContext,
  ref: TeamPlanRef,
  page: number,
): Promise<CardMessage> {
  return presentGoals(context, await goals.view(context.actor, ref), page);
}
