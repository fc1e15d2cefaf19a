import type { HelpNumber, LocalNumber } from '../../contracts/help-numbers';
import type { ThemeId } from '../../contracts/themes';

export type AnyNumber = HelpNumber | LocalNumber;

/** What is asked about: `theme` absent while nobody could tell, `municipality` where nobody knows which one it is. */
export interface NumbersAsked {
  readonly theme?: ThemeId | undefined;
  /** What it may be about too, the likeliest first: in an emergency the lines that were made for those are named as well. */
  readonly otherThemes?: readonly ThemeId[];
  readonly isEmergency: boolean;
  readonly municipality?: string | undefined;
}

/** `first`: at most four, the most fitting on top; none where a theme needs none. `also`: what else may help. */
export interface FittingNumbers {
  readonly first: readonly AnyNumber[];
  readonly also: readonly AnyNumber[];
}

const MOST_FIRST = 4;

/** A line that is named for no more themes than this was made for them: it comes before the numbers of here. */
const MADE_FOR_THEMES = 2;

/**
 * The numbers for an issue. In an emergency those for every emergency come first, and there are always four. Otherwise only those
 * of the theme are named, and those for danger now wait in `also`.
 */
export function fittingNumbers(
  national: readonly HelpNumber[],
  local: readonly LocalNumber[],
  { theme, otherThemes = [], isEmergency, municipality }: NumbersAsked,
): FittingNumbers {
  const here = local.filter((one) => isOf(one, municipality));
  const acute = national.filter(({ use }) => use === 'acute');
  const advice = national.filter(({ use }) => use === 'advice');
  const everywhere = here.filter(({ themes }) => themes.length === 0);
  const order = isEmergency
    ? [
        ...acute.filter(({ themes }) => themes.length === 0),
        ...ofTheme([...acute, ...advice], here, theme),
        ...otherThemes.flatMap((other) => madeFor([...acute, ...advice], other)),
        ...acute,
        ...advice,
        ...everywhere,
      ]
    : [...ofTheme(advice, here, theme), ...(theme === undefined ? [] : everywhere)];
  const first = [...new Set(order)].slice(0, MOST_FIRST);
  const also = [...new Set([...order, ...acute])].filter((one) => !first.includes(one));
  return { first, also };
}

/** What was made for the theme, then who is near, then who is there for many things. */
function ofTheme(
  national: readonly HelpNumber[],
  here: readonly LocalNumber[],
  theme: ThemeId | undefined,
): readonly AnyNumber[] {
  if (theme === undefined) return [];
  const named = national.filter(({ themes }) => themes.includes(theme));
  return [
    ...madeFor(national, theme),
    ...here.filter(({ themes }) => themes.includes(theme)),
    ...named.filter(({ themes }) => themes.length > MADE_FOR_THEMES),
  ];
}

function madeFor(national: readonly HelpNumber[], theme: ThemeId): readonly HelpNumber[] {
  return national.filter(({ themes }) => themes.includes(theme) && themes.length <= MADE_FOR_THEMES);
}

/** While nobody knows the municipality those of each are named: a number too many helps more than one too few. */
function isOf({ municipality }: LocalNumber, asked: string | undefined): boolean {
  return municipality === undefined || asked === undefined || plain(municipality) === plain(asked);
}

function plain(name: string): string {
  return name.trim().toLocaleLowerCase('nl');
}
