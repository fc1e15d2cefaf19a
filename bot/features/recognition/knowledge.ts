import { z } from 'zod';
import { BelongsTo } from '../../contracts/recognition';
import { InBothLanguages, ThemeId } from '../../contracts/themes';
import belongsTo from './content/belongs-to.json';
import emergencySigns from './content/emergency-signs.json';
import emergency from './content/emergency.json';
import spellings from './content/spellings.json';
import stopWords from './content/stop-words.json';
import careAging from './content/theme-care-aging.json';
import communalSpaces from './content/theme-communal-spaces.json';
import confusedBehavior from './content/theme-confused-behavior.json';
import discrimination from './content/theme-discrimination.json';
import domesticViolence from './content/theme-domestic-violence.json';
import drugsCrime from './content/theme-drugs-crime.json';
import feelingUnsafe from './content/theme-feeling-unsafe.json';
import greenPlay from './content/theme-green-play.json';
import hoarding from './content/theme-hoarding.json';
import housingFraud from './content/theme-housing-fraud.json';
import loneliness from './content/theme-loneliness.json';
import moneyEnergy from './content/theme-money-energy.json';
import neglectedGardens from './content/theme-neglected-gardens.json';
import neighborConflict from './content/theme-neighbor-conflict.json';
import newResidents from './content/theme-new-residents.json';
import noise from './content/theme-noise.json';
import parking from './content/theme-parking.json';
import pests from './content/theme-pests.json';
import pets from './content/theme-pets.json';
import socialCohesion from './content/theme-social-cohesion.json';
import vacancy from './content/theme-vacancy.json';
import vandalism from './content/theme-vandalism.json';
import waste from './content/theme-waste.json';
import youthNuisance from './content/theme-youth-nuisance.json';

/** What is known of a theme: what it is, and the words and expressions by which people speak of it. */
export const ThemeKnowledge = z.object({
  id: ThemeId,
  label: InBothLanguages,
  definition: InBothLanguages,
  /** Words and expressions of a few words, in lower case. */
  cues: z.array(z.string().min(2)),
  /** Short phrases as people say them, mostly indirect. */
  phrases: z.array(z.string().min(4)),
});
export type ThemeKnowledge = z.infer<typeof ThemeKnowledge>;

/** All that a person wrote down for the recognition, besides the reports that it learns from. */
export interface Knowledge {
  readonly themes: readonly ThemeKnowledge[];
  readonly emergency: z.infer<typeof EmergencyKnowledge>;
  readonly belongsTo: Readonly<Record<BelongsTo, readonly string[]>>;
  /** How a word of dialect, an abbreviation or a slip is usually written. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly stopWords: ReadonlySet<string>;
}

/**
 * `harmless`: figures of speech and everyday things that only sound like danger. `signs`: by kind, in the forms in which they
 * are written, who and what an emergency and what resembles it are told with.
 */
const EmergencyKnowledge = z.object({
  cues: z.array(z.string()),
  harmless: z.array(z.string()),
  signs: z.record(z.string(), z.array(z.string())),
});

/** What the program comes with; read at the first use. @throws when a file is at fault */
export function builtInKnowledge(): Knowledge {
  parsed ??= {
    themes: z.array(ThemeKnowledge).parse(THEME_FILES),
    emergency: EmergencyKnowledge.parse({ ...emergency, signs: emergencySigns }),
    belongsTo: z.record(BelongsTo, z.array(z.string())).parse(belongsTo),
    spellings: new Map(
      Object.values(z.record(z.string(), z.record(z.string(), z.string())).parse(spellings)).flatMap(Object.entries),
    ),
    stopWords: new Set(z.array(z.string()).parse(stopWords)),
  };
  return parsed;
}

let parsed: Knowledge | undefined;

const THEME_FILES: readonly unknown[] = [
  noise,
  neighborConflict,
  waste,
  communalSpaces,
  neglectedGardens,
  vandalism,
  youthNuisance,
  drugsCrime,
  housingFraud,
  feelingUnsafe,
  loneliness,
  confusedBehavior,
  hoarding,
  pests,
  pets,
  parking,
  greenPlay,
  socialCohesion,
  discrimination,
  moneyEnergy,
  vacancy,
  careAging,
  newResidents,
  domesticViolence,
];
