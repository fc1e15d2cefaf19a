import type { CardButton } from '../../../../cards/button';
import type { SuggestionView } from '../../../../cards/reported-issues/suggestion';
import type { Intervention } from '../../../contracts/interventions';
import type { Language } from '../../../contracts/people';
import type { Translate } from '../../../i18n';
import { effortLine, evidenceLine, noteLines, playingFieldLine, stepLines } from '../../interventions/presenters';

interface Reader {
  readonly t: Translate;
  readonly language: Language;
}

/** An intervention that is suggested, with why, and what came of it here before. */
export interface Suggested {
  readonly intervention: Intervention;
  readonly why: string;
  readonly experience?: string | undefined;
}

/** Everything that one wants to know before starting it. */
export function suggestionView(
  reader: Reader,
  { intervention, why, experience }: Suggested,
  start?: CardButton,
): SuggestionView {
  const { t, language } = reader;
  const { id, kind, title, firstStep } = intervention;
  return {
    id,
    kind,
    kindName: t(`annual-plan.approach.${kind}`),
    title: title[language],
    why: t('reported-issues.suggestion.why', { why }),
    firstStep: t('reported-issues.suggestion.first-step', { step: firstStep[language] }),
    effort: effortLine(reader, intervention),
    notes: [
      evidenceLine(reader, intervention),
      ...(experience === undefined ? [] : [experience]),
      playingFieldLine(reader, intervention),
    ],
    more: {
      toggle: t('reported-issues.more.toggle'),
      lines: [...stepLines(reader, intervention), ...noteLines(reader, intervention)],
    },
    start,
  };
}
