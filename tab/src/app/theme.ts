import {
  createLightTheme,
  createTeamsDarkTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useMedia } from '../components/use-media';
import type { LocalTheme, TeamsHost } from '../teams';

/** The terracotta of the app's icon, 80 being `accentColor` in the manifest. */
const terracotta: BrandVariants = {
  10: '#1f0a04',
  20: '#35150a',
  30: '#4b1e0f',
  40: '#612813',
  50: '#773318',
  60: '#8c3e1e',
  70: '#a04824',
  80: '#b4512c',
  90: '#c2653f',
  100: '#ce7a57',
  110: '#d98d6e',
  120: '#e3a287',
  130: '#ebb69f',
  140: '#f2cab8',
  150: '#f7ddd1',
  160: '#fbeee8',
};

/** Teams' own themes in the colors of the app; high contrast has no colors of its own. */
export const themes: Record<LocalTheme, Theme> = {
  light: { ...createLightTheme(terracotta), borderRadiusMedium: '6px', borderRadiusLarge: '10px' },
  dark: { ...createTeamsDarkTheme(terracotta), borderRadiusMedium: '6px', borderRadiusLarge: '10px' },
  contrast: teamsHighContrastTheme,
};

/** The appearance of Teams; outside Teams what the address asks (`?theme=dark|contrast`), or else this machine's. */
export function useLocalTheme(teams: TeamsHost | undefined): LocalTheme {
  const [ofTeams, setOfTeams] = useState(teams?.theme);
  useEffect(() => teams?.onTheme(setOfTeams), [teams]);
  const isContrast = useMedia('(forced-colors: active)');
  const isDark = useMedia('(prefers-color-scheme: dark)');

  const asked = new URLSearchParams(window.location.search).get('theme');
  if (asked === 'light' || asked === 'dark' || asked === 'contrast') return asked;
  if (ofTeams !== undefined) return ofTeams;
  if (isContrast) return 'contrast';
  return isDark ? 'dark' : 'light';
}
