import type { Experience } from '../../../contracts/interventions';
import type { IssueAdvice } from '../../../contracts/reported-issues';
import type { Translate } from '../../../i18n';
import type { Suggestion, Why } from '../suggestions';

/** A suggestion as somebody reads it: why this one, and how it went here before. */
export function presentSuggestion(
  t: Translate,
  { intervention, why, experience }: Suggestion,
): IssueAdvice['suggestions'][number] {
  const told = presentExperience(t, experience);
  return { intervention, why: presentWhy(t, why), ...(told === undefined ? {} : { experience: told }) };
}

/** Undefined when it was never started here. */
export function presentExperience(t: Translate, { started, helped, didNotHelp }: Experience): string | undefined {
  return started === 0
    ? undefined
    : t('interventions.experience', { started, helped, didNotHelp, told: helped + didNotHelp });
}

function presentWhy(t: Translate, { key, params }: Why): string {
  return t(`interventions.why.${key}`, params);
}
