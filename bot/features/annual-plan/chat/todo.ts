import type { CardButton } from '../../../../cards/button';
import type { Row } from '../../../../cards/row';
import type { ChatContext } from '../../../chat/chat-context';
import { yearOf } from '../../../shared/local-date';
import { myTasksButton, openPlanButton } from './buttons';
import { taskRow } from './my-tasks';
import type { ChatServices } from './services';

/** What somebody has to do now, for their introduction to the bot. */
export async function todoOf(
  { tasks }: ChatServices,
  context: ChatContext,
): Promise<{ readonly rows: readonly Row[]; readonly total: number; readonly buttons: readonly CardButton[] }> {
  const mine = await tasks.mine(context.actor);
  const [teamId] = context.actor.teamIds;
  const plan = teamId === undefined ? undefined : { teamId, year: yearOf(context.today) };
  return {
    rows: mine.map((task) => taskRow(context, task, new Map())),
    total: mine.length,
    buttons: [
      myTasksButton(context.t),
      ...(plan === undefined ? [] : [openPlanButton(context.t, plan, context.t('people.welcome.button.plan'))]),
    ],
  };
}
