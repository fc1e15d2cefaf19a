import type { CardButton } from '../../../../cards/button';
import type { Row } from '../../../../cards/row';
import type { ChatContext } from '../../../chat/chat-context';
import { myTasksButton, openPlanButton } from './buttons';
import { taskRow } from './my-tasks';
import { currentYear } from './plan-screens';
import type { ChatServices } from './services';

/** What somebody has to do now, for their introduction to the bot. */
export async function todoOf(
  services: ChatServices,
  context: ChatContext,
): Promise<{ readonly rows: readonly Row[]; readonly total: number; readonly buttons: readonly CardButton[] }> {
  const mine = await services.tasks.mine(context.actor);
  const [teamId] = context.actor.teamIds;
  const plan = teamId === undefined ? undefined : { teamId, year: await currentYear(services, context, teamId) };
  return {
    rows: mine.map((task) => taskRow(context, task, new Map())),
    total: mine.length,
    buttons: [
      myTasksButton(context.t),
      ...(plan === undefined ? [] : [openPlanButton(context.t, plan, context.t('people.welcome.button.plan'))]),
    ],
  };
}
