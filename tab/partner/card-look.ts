/**
 * How cards look here. Colors are the variables of page.css, so that one card follows the reader's own choice of light, dark or
 * forced colors while it stands there.
 */
export const CARD_LOOK = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 15, default: 16, medium: 17, large: 22, extraLarge: 26 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 22, default: 24, medium: 25, large: 28, extraLarge: 32 },
  spacing: { small: 8, default: 12, medium: 20, large: 24, extraLarge: 32, padding: 16 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: Object.fromEntries(
    ['default', 'emphasis', 'accent', 'good', 'warning', 'attention'].map((style) => [style, containerStyle(style)]),
  ),
  actions: {
    maxActions: 8,
    spacing: 'medium',
    buttonSpacing: 10,
    showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
    actionsOrientation: 'vertical',
    actionAlignment: 'stretch',
  },
  adaptiveCard: { allowCustomStyle: true },
  textBlock: { headingLevel: 2 },
  factSet: {
    title: { color: 'default', size: 'default', weight: 'bolder', wrap: true, maxWidth: 160 },
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
    errorMessage: { color: 'attention', size: 'default', spacing: 'small', weight: 'bolder' },
  },
};

function containerStyle(style: string): object {
  const pair = (color: string) => ({ default: `var(--${color})`, subtle: `var(--${color})` });
  return {
    backgroundColor: style === 'default' ? 'var(--card)' : `var(--fill-${style})`,
    borderColor: 'var(--line)',
    foregroundColors: {
      default: { default: 'var(--text)', subtle: 'var(--subtle)' },
      accent: pair('accent'),
      good: pair('good'),
      warning: pair('warning'),
      attention: pair('attention'),
      dark: pair('text'),
      light: pair('card'),
    },
  };
}
