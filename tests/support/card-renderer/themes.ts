export type Theme = 'light' | 'dark' | 'high-contrast';

export const THEMES: readonly Theme[] = ['light', 'dark', 'high-contrast'];

/** The colors of a Teams theme, as hexadecimal; `#AARRGGBB` where one is translucent. */
interface Palette {
  readonly page: string;
  readonly card: string;
  readonly border: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  /** What containers of each style are filled with. */
  readonly fills: Readonly<Record<'emphasis' | 'accent' | 'good' | 'warning' | 'attention', string>>;
  readonly primary: string;
  readonly onPrimary: string;
  readonly input: string;
}

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    page: '#F5F5F5',
    card: '#FFFFFF',
    border: '#E0E0E0',
    text: '#242424',
    subtle: '#616161',
    accent: '#5B5FC7',
    good: '#0E700E',
    warning: '#8A5300',
    attention: '#C4314B',
    fills: { emphasis: '#F0F0F0', accent: '#E8EBFA', good: '#F1FAF1', warning: '#FFF9F5', attention: '#FDF3F4' },
    primary: '#5B5FC7',
    onPrimary: '#FFFFFF',
    input: '#F5F5F5',
  },
  dark: {
    page: '#1F1F1F',
    card: '#292929',
    border: '#424242',
    text: '#FFFFFF',
    subtle: '#ADADAD',
    accent: '#9299F7',
    good: '#92C353',
    warning: '#F2C661',
    attention: '#F1707B',
    fills: { emphasis: '#333333', accent: '#2F2F4A', good: '#0E2E0E', warning: '#3B2A10', attention: '#3F1B22' },
    primary: '#4F52B2',
    onPrimary: '#FFFFFF',
    input: '#1F1F1F',
  },
  'high-contrast': {
    page: '#000000',
    card: '#000000',
    border: '#FFFFFF',
    text: '#FFFFFF',
    subtle: '#FFFFFF',
    accent: '#FFFF01',
    good: '#3FF23F',
    warning: '#FFFF01',
    attention: '#FFFF01',
    fills: { emphasis: '#000000', accent: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
    primary: '#1AEBFF',
    onPrimary: '#000000',
    input: '#000000',
  },
};

/** A host configuration as Teams uses it: its spacing, its type sizes, at most six buttons, and the theme's colors. */
export function hostConfig(theme: Theme): object {
  const palette = PALETTES[theme];
  const pair = (color: string) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: palette.text, subtle: palette.subtle },
    accent: pair(palette.accent),
    good: pair(palette.good),
    warning: pair(palette.warning),
    attention: pair(palette.attention),
    dark: pair('#000000'),
    light: pair('#FFFFFF'),
  };
  const filled = Object.entries({ default: palette.card, ...palette.fills }).map(
    ([name, backgroundColor]) => [name, { backgroundColor, borderColor: palette.border, foregroundColors }] as const,
  );
  return {
    ...MEASURES,
    containerStyles: Object.fromEntries(filled),
    separator: { lineThickness: 1, lineColor: palette.border },
  };
}

const MEASURES = {
  fontFamily: "'Segoe UI', 'Open Sans', sans-serif",
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: true },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { color: 'default', size: 'default', weight: 'default', wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 8 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { color: 'default', size: 'default', suffix: ' *', suffixColor: 'attention', weight: 'bolder' },
      optionalInputs: { color: 'default', size: 'default', weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small', spacing: 'small', weight: 'default' },
  },
};
