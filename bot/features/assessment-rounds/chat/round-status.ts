import type { RoundCardView } from '../../../../cards/assessment-rounds/round';
import type { ChatContext } from '../../../chat/chat-context';
import type { AssessmentRound } from '../../../contracts/assessment-rounds';
import { longDay } from '../../../i18n';
import { daysBetween, localDateOf } from '../../../shared/local-date';

/** How a round stands, in a word and a sentence. */
export function statusOf(
  { t, language, today }: Pick<ChatContext, 't' | 'language' | 'today'>,
  { state, opensOn, closesOn, closedAt }: AssessmentRound,
): RoundCardView['status'] {
  switch (state) {
    case 'draft':
      return { tone: 'quiet', text: t('assessment-rounds.status.draft') };
    case 'planned':
      return { tone: 'quiet', text: t('assessment-rounds.status.planned', { day: longDay(opensOn, language) }) };
    case 'open': {
      const days = daysBetween(today, closesOn);
      return { tone: days <= 0 ? 'late' : 'running', text: t('assessment-rounds.status.open', { days }) };
    }
    case 'closed': {
      const day = longDay(closedAt === undefined ? closesOn : localDateOf(closedAt), language);
      return { tone: 'finished', text: t('assessment-rounds.status.closed', { day }) };
    }
    case 'cancelled':
      return { tone: 'cancelled', text: t('assessment-rounds.status.cancelled') };
  }
}
