import type { MessageValues } from '../../../i18n';
import type { Reader } from '../../annual-plan/presenters';
import type { Gap } from '../gaps';

/** What is missing, and of what, in one sentence. */
export function gapSentence(reader: Reader, gap: Gap): string {
  return reader.t(`plan-cycle.gap.${gap.code}`, valuesOf(reader, gap));
}

function valuesOf({ t, language }: Reader, { goal, section, approval }: Gap): MessageValues {
  return {
    goal: goal?.title ?? '',
    section: section === undefined ? '' : section.title[language] || section.title.nl,
    name: approval?.person?.name ?? t('annual-plan.change.somebody'),
    remark: approval?.remark ?? '',
  };
}
