import type { ThemeId } from '../../contracts/themes';

/** Themes for which somebody is called before anything else. */
const REFER_FIRST: readonly ThemeId[] = [
  'domestic-violence',
  'drugs-crime',
  'housing-fraud',
  'confused-behavior',
  'hoarding',
  'money-energy',
  'care-aging',
];

/** Discrimination is worked on, until somebody is in danger. */
export function isReferFirst(theme: ThemeId, isEmergency: boolean): boolean {
  return REFER_FIRST.includes(theme) || (theme === 'discrimination' && isEmergency);
}
