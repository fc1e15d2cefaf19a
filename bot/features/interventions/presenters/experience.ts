import type { Experience } from '../../../contracts/interventions';
import type { Translate } from '../../../i18n';

/** Undefined when it was never started here. */
export function presentExperience(t: Translate, { started, helped, didNotHelp }: Experience): string | undefined {
  return started === 0
    ? undefined
    : t('interventions.experience', { started, helped, didNotHelp, told: helped + didNotHelp });
}
