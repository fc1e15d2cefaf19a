import { z } from 'zod';
import { BelongsTo } from '../../contracts/recognition';
import { InBothLanguages, ThemeId, type ThemeRoute } from '../../contracts/themes';
import content from './content/guidance.json';
import { routeOf } from './theme-route';

/** What to do with a theme, in both languages; the numbers to call come from `HelpNumbers.forIssue`. */
export interface Guidance {
  readonly route: ThemeRoute;
  readonly do: readonly InBothLanguages[];
  readonly dont: readonly InBothLanguages[];
  /** Who inside the association knows about it. */
  readonly specialist?: InBothLanguages;
}

const Sentences = z.array(InBothLanguages).min(1);

/** `isSaidInEmergency`: what is said first in an emergency says this too. */
const ThemeSentences = z.array(InBothLanguages.extend({ isSaidInEmergency: z.literal(true).optional() })).min(1);
type ThemeSentences = z.infer<typeof ThemeSentences>;

const GuidanceOfTheme = z.object({
  theme: ThemeId,
  do: ThemeSentences,
  dont: ThemeSentences,
  specialist: InBothLanguages,
});
type GuidanceOfTheme = z.infer<typeof GuidanceOfTheme>;

const Content = z.object({
  themes: z.array(GuidanceOfTheme),
  /** What comes before anything else while there is danger. */
  emergency: z.object({ do: Sentences, dont: Sentences }),
  belongsTo: z.array(z.object({ kind: BelongsTo, sentence: InBothLanguages })),
});

const { themes, emergency, belongsTo: places } = Content.parse(content);
const byTheme: ReadonlyMap<ThemeId, GuidanceOfTheme> = new Map(themes.map((one) => [one.theme, one]));
const byKind: ReadonlyMap<BelongsTo, InBothLanguages> = new Map(places.map(({ kind, sentence }) => [kind, sentence]));

/** What to do while there is danger and nobody knows what it is about. */
export const EMERGENCY_GUIDANCE: Guidance = { route: 'refer-first', ...emergency };

/** What to do with a theme. In an emergency what is done then comes first, and after it what only the theme says. */
export function guidanceOf(theme: ThemeId, { isEmergency }: { readonly isEmergency: boolean }): Guidance {
  const known = byTheme.get(theme);
  if (known === undefined) throw new TypeError(`There is no guidance for ${theme}`);
  const { specialist } = known;
  const said = isEmergency
    ? { do: [...emergency.do, ...onlyOfTheme(known.do)], dont: [...emergency.dont, ...onlyOfTheme(known.dont)] }
    : { do: known.do, dont: known.dont };
  return { route: routeOf({ theme, isEmergency }), ...said, specialist };
}

/** Where something belongs that is no livability issue, and what to do: one or two sentences. */
export function belongsTo(kind: BelongsTo): InBothLanguages {
  const sentence = byKind.get(kind);
  if (sentence === undefined) throw new TypeError(`Nobody wrote where ${kind} belongs`);
  return sentence;
}

function onlyOfTheme(sentences: ThemeSentences): readonly InBothLanguages[] {
  return sentences.filter(({ isSaidInEmergency }) => isSaidInEmergency !== true);
}
