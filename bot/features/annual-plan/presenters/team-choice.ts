import { messageCard } from '../../../../cards/shared/message';
import type { ChatContext } from '../../../chat/chat-context';
import type { OutgoingMessage } from '../../../ports/messenger';
import type { MeantPlan } from '../meant-plan';

/** As many as a card has room for. */
const MOST_TEAMS = 6;

/** Asks of which team; each button goes on with `verb` and the plan that it stands for. */
export function presentTeamChoice(
  { t, notice }: Pick<ChatContext, 't' | 'notice'>,
  meant: Exclude<MeantPlan, { found: 'one' }>,
  verb: string,
): OutgoingMessage {
  if (meant.found === 'none') return { text: t('annual-plan.no-team') };
  const { teams, year } = meant;
  const title = t('annual-plan.choose-team.title');
  const buttons = teams.slice(0, MOST_TEAMS).map(({ id, name }) => ({ title: name, verb, data: { teamId: id, year } }));
  return {
    card: messageCard({ eyebrow: t('annual-plan.eyebrow', { year }), title, notice }, { text: [], buttons }),
    summary: title,
  };
}
