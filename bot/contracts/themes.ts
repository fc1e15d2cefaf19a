import { z } from 'zod';

/** What a reported issue can be about; their words are the content of the recognition. */
export const ThemeId = z.enum([
  'noise',
  'neighbor-conflict',
  'waste',
  'communal-spaces',
  'neglected-gardens',
  'vandalism',
  'youth-nuisance',
  'drugs-crime',
  'housing-fraud',
  'feeling-unsafe',
  'loneliness',
  'confused-behavior',
  'hoarding',
  'pests',
  'pets',
  'parking',
  'green-play',
  'social-cohesion',
  'discrimination',
  'money-energy',
  'vacancy',
  'care-aging',
  'new-residents',
  'domestic-violence',
]);
export type ThemeId = z.infer<typeof ThemeId>;

/** `work-on-it`: interventions; `refer-first`: who to call and what not to do, before anything else. */
export const ThemeRoute = z.enum(['work-on-it', 'refer-first']);
export type ThemeRoute = z.infer<typeof ThemeRoute>;

/** Something said in both languages. */
export const InBothLanguages = z.object({ nl: z.string().min(1), en: z.string().min(1) });
export type InBothLanguages = z.infer<typeof InBothLanguages>;
