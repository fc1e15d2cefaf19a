import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import type { PlanItem } from '../../../contracts/annual-plan';
import { VERBS } from '../verbs';

/** On the card of a task that asks to judge places: the way to them. */
export function judgeOffers(
  { t }: Pick<ChatContext, 't'>,
  { assessment, status }: Pick<PlanItem, 'assessment' | 'status'>,
): readonly CardButton[] {
  if (assessment === undefined || status === 'cancelled') return [];
  const data = { roundId: assessment.roundId };
  return [{ title: t('judgements.button.judge'), verb: VERBS.openRound, data, style: 'positive' }];
}
