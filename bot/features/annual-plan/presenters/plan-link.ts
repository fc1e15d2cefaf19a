import type { CardLink } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import type { TeamPlanRef } from '../../../contracts/annual-plan';

/** Where the tab shows a plan, or one of its screens; undefined where there is no tab to open. */
export function planLink(
  { t, tabLink }: Pick<ChatContext, 't' | 'tabLink'>,
  { teamId, year }: TeamPlanRef,
  screen?: 'goals' | 'sections' | 'reports',
): CardLink | undefined {
  const url = tabLink(`/plans/${teamId}/${year}${screen === undefined ? '' : `/${screen}`}`);
  return url === undefined ? undefined : { title: t('chat.button.tab'), url };
}
