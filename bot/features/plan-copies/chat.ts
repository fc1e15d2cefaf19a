import { z } from 'zod';
import type { CardButton } from '../../../cards/button';
import type { Message } from '../../../cards/frame';
import type { ChatContext } from '../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature, type CommandWords } from '../../chat/define';
import { TeamPlanRef } from '../../contracts/annual-plan';
import { PlanYear } from '../../contracts/calendar';
import type { CardMessage, OutgoingMessage } from '../../ports/messenger';
import { yearOf } from '../../shared/local-date';
import { meantPlan, readYear, type Plans, type PlanView } from '../annual-plan';
import { presentTeamChoice } from '../annual-plan/presenters';
import { ALL_TEXTS, presentChecklist } from './presenters';
import type { PlanCopies } from './service';
import { VERBS } from './verbs';

export interface ChatServices {
  readonly plans: Plans;
  readonly planCopies: PlanCopies;
}

const CopyData = TeamPlanRef.extend({ from: PlanYear });
type CopyData = z.infer<typeof CopyData>;

const Chosen = CopyData.extend({
  goalIds: z.string().max(4_000).default(''),
  itemIds: z.string().max(4_000).default(''),
  sections: z.string().max(10).default(''),
});

/** Going on with last year's plan: `neem mee`, `carry over`. */
export function planCopiesChat(services: ChatServices): ChatFeature {
  const { planCopies } = services;
  const open = async (context: ChatContext, { teamId, year, from }: CopyData, message?: Message) =>
    presentChecklist(context, teamId, await planCopies.preview(context.actor, { teamId, year }, from), message);

  return {
    commands: [
      defineCommand({
        name: 'plan-copies/open',
        phrases: {
          nl: ['neem mee', 'neem mee {year}', 'neem mee uit {year}'],
          en: ['carry over', 'carry over {year}'],
        },
        help: 'plan-copies.help',
        handle: async (context, words) => context.reply(await meant(services, context, words, open)),
      }),
    ],
    cardActions: [
      defineCardAction({ verb: VERBS.openCopy, parse: (data) => openData(data), handle: open }),
      defineCardAction({
        verb: VERBS.copyPlan,
        parse: (data) => Chosen.parse(data),
        async handle(context, { goalIds, itemIds, sections, ...data }) {
          const { teamId, year, from } = data;
          const preview = await planCopies.preview(context.actor, { teamId, year }, from);
          const free = preview.sections.filter(({ isFree }) => isFree).map(({ key }) => key);
          const made = await planCopies.copy(
            context.actor,
            { teamId, year },
            {
              ...{ from, goalIds: idsIn(goalIds), itemIds: idsIn(itemIds) },
              sectionKeys: sections === ALL_TEXTS ? free : [],
            },
          );
          const counts = { goals: made.goals, actions: made.planActions, sections: made.sections };
          const isNothing = made.goals + made.planActions + made.sections === 0;
          const text = context.t(isNothing ? 'plan-copies.copied.nothing' : 'plan-copies.copied', counts);
          return open(context, data, { tone: isNothing ? 'warning' : 'good', text });
        },
      }),
    ],
  };
}

/** On a plan that has nothing of its own yet, what was not finished in the one before; undefined where there is none. */
export async function copyOffer(
  { planCopies, plans }: ChatServices,
  { t, actor }: ChatContext,
  { plan, items, may }: PlanView,
): Promise<CardButton | undefined> {
  const { teamId, year } = plan;
  const from = year - 1;
  if (!may.write || items.some(({ item }) => item.kind !== 'milestone')) return undefined;
  if ((await plans.find(actor, { teamId, year: from })) === undefined) return undefined;
  const { goals, planActions, may: mayDo } = await planCopies.preview(actor, { teamId, year }, from);
  const unfinished = [...goals, ...planActions].filter(({ isUnfinished }) => isUnfinished);
  if (!mayDo.copy || unfinished.length === 0 || goals.some(({ isCopied }) => isCopied)) return undefined;
  const title = t('plan-copies.offer', { year: from, count: unfinished.length });
  return { title, verb: VERBS.openCopy, data: { teamId, year, from } };
}

/** Without a year to take from: the one before. */
function openData(data: unknown): CopyData {
  const { teamId, year, from } = TeamPlanRef.extend({ from: PlanYear.optional() }).parse(data);
  return { teamId, year, from: from ?? year - 1 };
}

/** The year that is named is the one to take from; without one the plan that is being made goes on with the one before. */
async function meant(
  { plans }: ChatServices,
  context: ChatContext,
  { year: typed }: CommandWords,
  open: (context: ChatContext, data: CopyData) => Promise<CardMessage>,
): Promise<OutgoingMessage> {
  const { actor, today, t } = context;
  const from = typed === undefined ? undefined : readYear(typed, today);
  if (typed !== undefined && from === undefined) return { text: t('error.annual-plan.year.unreadable') };
  const found = await meantPlan(plans, actor, today, from === undefined ? undefined : from + 1);
  if (found.found !== 'one') return presentTeamChoice(context, found, VERBS.openCopy);
  const { teamId, year } = found.ref;
  const next = yearOf(today) + 1;
  const isMade = from === undefined && (await plans.years(actor, teamId)).includes(next);
  return open(context, isMade ? { teamId, year: next, from: next - 1 } : { teamId, year, from: year - 1 });
}

function idsIn(joined: string): string[] {
  return joined.split(',').filter((id) => id !== '');
}
