import type { ReportedIssue } from '../../contracts/reported-issues';
import type { ThemeId, ThemeRoute } from '../../contracts/themes';

const REFERRED_FIRST: readonly ThemeId[] = [
  'domestic-violence',
  'drugs-crime',
  'housing-fraud',
  'confused-behavior',
  'hoarding',
  'money-energy',
  'care-aging',
];

/** Where what comes before behavior is worth a question: containers, light, cleaning. */
const BASIS_FIRST: readonly ThemeId[] = [
  'waste',
  'communal-spaces',
  'neglected-gardens',
  'vandalism',
  'pests',
  'feeling-unsafe',
];

/** Discrimination is worked on, until somebody is in danger. */
export function routeOf({ theme, isEmergency }: Pick<ReportedIssue, 'theme' | 'isEmergency'>): ThemeRoute {
  if (theme === undefined) return 'work-on-it';
  const isReferred = REFERRED_FIRST.includes(theme) || (theme === 'discrimination' && isEmergency);
  return isReferred ? 'refer-first' : 'work-on-it';
}

/** What only those see who have to do with it. */
export function isSensitive(issue: Pick<ReportedIssue, 'theme' | 'isEmergency'>): boolean {
  return issue.isEmergency || routeOf(issue) === 'refer-first';
}

export function asksBasis({ theme, basis }: Pick<ReportedIssue, 'theme' | 'basis'>): boolean {
  return theme !== undefined && basis === undefined && BASIS_FIRST.includes(theme);
}
