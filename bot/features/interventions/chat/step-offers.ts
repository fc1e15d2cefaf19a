import type { CardButton } from '../../../../cards/button';
import type { ChatContext } from '../../../chat/chat-context';
import type { PlanItem } from '../../../contracts/annual-plan';
import { VERBS } from '../verbs';

/** On the card of a task that is part of an intervention: the way to it, and for the look at its effect the way to telling it. */
export function stepOffers(
  { t }: Pick<ChatContext, 't'>,
  { step, status }: Pick<PlanItem, 'step' | 'status'>,
): readonly CardButton[] {
  if (step === undefined) return [];
  const data = { runId: step.runId };
  const tell: CardButton = { title: t('interventions.effect.open'), verb: VERBS.openEffect, data, style: 'positive' };
  return [
    ...(step.isCheck === true && status === 'open' ? [tell] : []),
    { title: t('interventions.button.run'), verb: VERBS.openRun, data },
  ];
}
