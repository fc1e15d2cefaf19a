import type { IssueAdvice } from '../../../contracts/reported-issues';
import type { Translate } from '../../../i18n';
import type { Suggestion, Why } from '../suggestions';
import { presentExperience } from './experience';

export { effortLine, evidenceLine, noteLines, playingFieldLine, stepLines } from './intervention-lines';
export { presentExperience } from './experience';
export { channelName, presentRun, presentRunRow, reopenedBy } from './run-resource';
export { effectWords, praiseText, TELL_FORMS, tellText } from './run-texts';
export { presentToolkit, presentToolkitRow } from './toolkit';

/** A suggestion as somebody reads it: why this one, and how it went here before. */
export function presentSuggestion(
  t: Translate,
  { intervention, why, experience }: Suggestion,
): IssueAdvice['suggestions'][number] {
  const told = presentExperience(t, experience);
  return { intervention, why: presentWhy(t, why), ...(told === undefined ? {} : { experience: told }) };
}

function presentWhy(t: Translate, { key, params }: Why): string {
  return t(`interventions.why.${key}`, params);
}
