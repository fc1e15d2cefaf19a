import type { ReportedIssue } from '../../contracts/reported-issues';
import type { ThemeId, ThemeRoute } from '../../contracts/themes';
import { isReferFirst } from '../recognition';

/** Where what comes before behavior is worth a question: containers, light, cleaning. */
const BASIS_FIRST: readonly ThemeId[] = [
  'waste',
  'communal-spaces',
  'neglected-gardens',
  'vandalism',
  'pests',
  'feeling-unsafe',
];

export function routeOf({ theme, isEmergency }: Pick<ReportedIssue, 'theme' | 'isEmergency'>): ThemeRoute {
  return theme !== undefined && isReferFirst(theme, isEmergency) ? 'refer-first' : 'work-on-it';
}

/** What only those see who have to do with it. */
export function isSensitive(issue: Pick<ReportedIssue, 'theme' | 'isEmergency'>): boolean {
  return issue.isEmergency || routeOf(issue) === 'refer-first';
}

export function asksBasis({ theme, basis }: Pick<ReportedIssue, 'theme' | 'basis'>): boolean {
  return theme !== undefined && basis === undefined && BASIS_FIRST.includes(theme);
}
