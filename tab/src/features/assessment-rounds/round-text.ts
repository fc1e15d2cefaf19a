import type { AssessmentRound } from '../../../../bot/contracts/assessment-rounds';
import { useMe } from '../../api/me';
import { dayInList, useLanguage, useT } from '../../i18n';

/** The period of a round in words: `di 1 dec t/m vr 18 dec`. */
export function usePeriodText(): (round: Pick<AssessmentRound, 'opensOn' | 'closesOn'>) => string {
  const t = useT();
  const language = useLanguage();
  const { today } = useMe();
  return ({ opensOn, closesOn }) =>
    t('assessments.period', { from: dayInList(opensOn, today, language), to: dayInList(closesOn, today, language) });
}
