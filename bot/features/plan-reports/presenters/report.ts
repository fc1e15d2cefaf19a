import type { Language } from '../../../contracts/people';
import type { ReportView } from '../../../contracts/plan-reports';
import type { Translate } from '../../../i18n';
import type { ReportState } from '../service';
import { presentFacts } from './facts';

/** A report as the API answers it. */
export function presentReport(
  reader: { readonly t: Translate; readonly language: Language },
  { key, dueOn, story, facts, state, submitted, version, may }: ReportState,
): ReportView {
  return {
    key,
    title: reader.t(`plan-reports.title.${key}`),
    dueOn,
    story,
    facts: [...presentFacts(reader, facts)],
    state,
    ...(submitted === undefined
      ? {}
      : { submittedAt: submitted.at, submittedByName: submitted.by ?? reader.t('plan-reports.somebody') }),
    version,
    may,
  };
}
