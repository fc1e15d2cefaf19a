import type { CardButton } from '../../../../cards/button';
import { interventionCard } from '../../../../cards/interventions/intervention';
import type { ChatContext } from '../../../chat/chat-context';
import type { Experience, Intervention } from '../../../contracts/interventions';
import type { CardMessage } from '../../../ports/messenger';
import { effortLine, evidenceLine, noteLines, playingFieldLine, presentExperience, stepLines } from '../presenters';
import { VERBS } from '../verbs';
import type { InterventionData } from './card-data';
import { materialLinks } from './material-links';
import { interventionPath, toolkitFrame } from './toolkit-frame';

export interface InterventionOptions {
  readonly experience: Experience;
  /** Whether this person may start it. */
  readonly mayStart: boolean;
  /** Where they came from, so that they can go back. */
  readonly asked: InterventionData;
}

/** One intervention with everything that one wants to know before starting it. */
export function presentIntervention(
  context: ChatContext,
  intervention: Intervention,
  options: InterventionOptions,
): CardMessage {
  const { t, language } = context;
  const { id, kind, purpose, state } = intervention;
  const title = intervention.title[language];
  const experience = presentExperience(t, options.experience);
  const [whenNot, ...notes] = noteLines(context, intervention);
  const card = interventionCard(toolkitFrame(context, title, interventionPath(id)), {
    kind,
    kindName: t(`annual-plan.approach.${kind}`),
    purpose: purpose[language],
    effort: effortLine(context, intervention),
    notes: [
      ...(state === 'adopted' ? [] : [t(`interventions.toolkit.state.${state}`)]),
      ...(experience === undefined ? [] : [experience]),
      ...(whenNot === undefined ? [] : [whenNot]),
      playingFieldLine(context, intervention),
    ],
    folds: [
      { toggle: t('interventions.fold.steps'), lines: stepLines(context, intervention) },
      { toggle: t('interventions.fold.more'), lines: [evidenceLine(context, intervention), ...notes] },
    ],
    materials: { title: t('interventions.materials.title'), links: materialLinks(context, intervention) },
    buttons: buttonsOf(context, intervention, options),
  });
  return { card, summary: title };
}

function buttonsOf(
  { t }: ChatContext,
  { id, state }: Intervention,
  { mayStart, asked: { interventionId: _id, ...asked } }: InterventionOptions,
): readonly CardButton[] {
  const start: CardButton = {
    title: t('interventions.button.start'),
    verb: VERBS.openStart,
    data: { interventionId: id },
    style: 'positive',
  };
  return [
    ...(mayStart && state === 'adopted' ? [start] : []),
    { title: t('interventions.button.back'), verb: VERBS.openToolkit, data: asked },
  ];
}
