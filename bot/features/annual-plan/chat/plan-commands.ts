import { messageCard } from '../../../../cards/shared/message';
import type { ChatContext } from '../../../chat/chat-context';
import { defineCardAction, defineCommand, type ChatFeature, type CommandWords } from '../../../chat/define';
import { PlanYear } from '../../../contracts/calendar';
import type { Team } from '../../../contracts/people';
import type { CardMessage, OutgoingMessage } from '../../../ports/messenger';
import { yearOf } from '../../../shared/local-date';
import { readYear } from '../written-year';
import { openPlanButton } from './buttons';
import { VERBS } from '../verbs';
import { PlanData, TimelineData } from './card-data';
import { currentYear, makePlan, showMyTasks, showPlan, showTimeline, type PlanScreen } from './plan-screens';
import type { ChatServices } from './services';

const NO_YEAR = 0;
const MOST_TEAM_BUTTONS = 6;

/** Making and looking at plans: `jaarplan`, `tijdpad`, `mijn taken`. */
export function createPlanCommands(services: ChatServices): ChatFeature {
  return {
    commands: [
      defineCommand({
        name: 'annual-plan/open',
        phrases: {
          nl: ['jaarplan {year}', 'jaarplan', 'plan {year}', 'plan'],
          en: ['annual plan {year}', 'annual plan', 'plan {year}', 'plan'],
        },
        help: 'annual-plan.help.open',
        handle: async (context, words) => context.reply(await answer(services, context, words, makePlan)),
      }),
      defineCommand({
        name: 'annual-plan/timeline',
        phrases: {
          nl: ['tijdpad {year}', 'tijdpad', 'tijdlijn {year}', 'tijdlijn'],
          en: ['timeline {year}', 'timeline'],
        },
        help: 'annual-plan.help.timeline',
        handle: async (context, words) => context.reply(await answer(services, context, words, showTimeline)),
      }),
      defineCommand({
        name: 'annual-plan/my-tasks',
        phrases: { nl: ['mijn taken', 'taken'], en: ['my tasks', 'tasks'] },
        help: 'annual-plan.help.my-tasks',
        handle: async (context) => context.reply(await showMyTasks(services, context)),
      }),
    ],
    cardActions: [
      defineCardAction({
        verb: VERBS.openPlan,
        parse: (data) => PlanData.parse(data),
        handle: (context, ref) => showPlan(services, context, ref),
      }),
      defineCardAction({
        verb: VERBS.makePlan,
        parse: (data) => PlanData.parse(data),
        handle: (context, ref) => makePlan(services, context, ref),
      }),
      defineCardAction({
        verb: VERBS.openTimeline,
        parse: (data) => TimelineData.parse(data),
        handle: (context, { page, ...ref }) => showTimeline(services, context, ref, page),
      }),
      defineCardAction({
        verb: VERBS.openMyTasks,
        parse: () => undefined,
        handle: (context) => showMyTasks(services, context),
      }),
    ],
  };
}

/** What a command with or without a year asks for: of the team that this person is in, or else a choice of teams. */
async function answer(
  services: ChatServices,
  context: ChatContext,
  { year: typed }: CommandWords,
  screen: PlanScreen,
): Promise<OutgoingMessage> {
  const { actor, t, today } = context;
  const year = PlanYear.optional().safeParse(typed === undefined ? undefined : (readYear(typed, today) ?? NO_YEAR));
  if (!year.success) return { text: t('error.annual-plan.year.unreadable') };
  const teams = await services.plans.teams(actor);
  if (teams.length === 0) return { text: t('annual-plan.no-team') };
  const team = onlyTeam(context, teams);
  if (team === undefined) return chooseTeam(context, teams.slice(0, MOST_TEAM_BUTTONS), year.data ?? yearOf(today));
  return screen(services, context, {
    teamId: team.id,
    year: year.data ?? (await currentYear(services, context, team.id)),
  });
}

function onlyTeam({ actor }: ChatContext, teams: readonly Team[]): Team | undefined {
  const own = teams.filter(({ id }) => actor.teamIds.includes(id));
  const candidates = own.length === 0 ? teams : own;
  return candidates.length === 1 ? candidates[0] : undefined;
}

function chooseTeam({ t, notice }: ChatContext, teams: readonly Team[], year: number): CardMessage {
  const title = t('annual-plan.choose-team.title');
  const buttons = teams.map(({ id, name }) => openPlanButton(t, { teamId: id, year }, name));
  const frame = { eyebrow: t('annual-plan.eyebrow', { year }), title, notice };
  return { card: messageCard(frame, { text: [t('annual-plan.choose-team.text')], buttons }), summary: title };
}
