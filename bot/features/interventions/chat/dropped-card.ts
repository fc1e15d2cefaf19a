import { droppedInterventionCard } from '../../../../cards/interventions/dropped-intervention';
import type { SearchContext } from '../../../chat/define';
import type { Intervention } from '../../../contracts/interventions';
import { effortLine, playingFieldLine } from '../presenters';
import { interventionPath, tabLinks } from './toolkit-frame';

/** An intervention for any conversation: who reads it need not be of the association, so nothing of its own experience is on it. */
export function presentDropped(
  context: SearchContext,
  intervention: Intervention,
  chatAddress: string | undefined,
): object {
  const { t, language, notice } = context;
  const { id, kind, title, purpose, firstStep, whenNot } = intervention;
  const chat = chatAddress === undefined ? [] : [{ title: t('interventions.dropped.chat'), url: chatAddress }];
  return droppedInterventionCard({
    kind,
    kindName: t(`annual-plan.approach.${kind}`),
    title: title[language],
    notice,
    purpose: purpose[language],
    firstStep: t('interventions.first-step', { step: firstStep[language] }),
    effort: effortLine(context, intervention),
    notes: [t('interventions.more.when-not', { text: whenNot[language] }), playingFieldLine(context, intervention)],
    links: [...tabLinks(context, [{ title: t('interventions.dropped.tab'), path: interventionPath(id) }]), ...chat],
  });
}
