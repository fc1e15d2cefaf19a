import type { ThemeId } from '../../contracts/themes';
import { toLikelihoods } from './regression';
import { CLASSES, COLUMNS } from './training';

/** What the model makes of a text: `classes` together 1, `livability` and `emergency` as they were scored. */
export interface Likelihoods {
  readonly classes: Float64Array;
  readonly livability: number;
  readonly emergency: number;
}

export interface Ranked {
  readonly theme: ThemeId;
  readonly share: number;
}

export function likelihoodsFrom(scores: Float64Array): Likelihoods {
  const classes = scores.slice(0, CLASSES.length);
  for (let at = 0; at < classes.length; at += 1) classes[at] = (classes[at] ?? 0) * SHARPNESS;
  toLikelihoods(classes, CLASSES.length);
  return { classes, livability: scores[LIVABILITY] ?? 0, emergency: scores[EMERGENCY] ?? 0 };
}

/** All themes with their shares, together 1, the likeliest first. */
export function rankedThemes({ classes }: Likelihoods): readonly Ranked[] {
  const inScope = 1 - (classes[NOT_LIVABILITY] ?? 0);
  return CLASSES.flatMap((theme, at): readonly Ranked[] =>
    theme === 'not-livability' ? [] : [{ theme, share: Math.min(1, (classes[at] ?? 0) / Math.max(inScope, TINY)) }],
  ).sort((one, other) => other.share - one.share);
}

/** From 0 to 1; under a half it is not about livability. */
export function livabilityScore({ classes, livability }: Likelihoods): number {
  const not = classes[NOT_LIVABILITY] ?? 0;
  const odds = Math.log((1 - not + TINY) / (not + TINY)) + LIVABILITY_SHARE * livability;
  return 1 / (1 + Math.exp(-SCORE_SLOPE * (odds - SCORE_MIDDLE)));
}

/** Whether the emergency numbers come first: too often rather than too rarely. Violence behind the front door always is one. */
export function isEmergency({ classes, emergency }: Likelihoods): boolean {
  return emergency > EMERGENCY_FROM || (classes[VIOLENCE] ?? 0) > VIOLENCE_FROM;
}

/** Whether one asks what it is about: few words, or no theme that stands out. */
export function leavesOpen(ranked: readonly Ranked[], contentWords: number): boolean {
  const [first = { share: 0 }, second = { share: 0 }] = ranked;
  if (contentWords < FEWEST_WORDS) return first.share < SURE;
  return first.share < LOW || first.share - second.share < CLOSE;
}

const NOT_LIVABILITY = COLUMNS.indexOf('not-livability');
const LIVABILITY = COLUMNS.indexOf('livability');
const EMERGENCY = COLUMNS.indexOf('emergency');
const VIOLENCE = COLUMNS.indexOf('domestic-violence');
const TINY = 1e-9;

// All of these were chosen on writers whose reports the model had not seen; docs/recognition.md tells how.
/** What is counted word by word is too sure of itself: words of one report come together. */
const SHARPNESS = 0.27;
const LIVABILITY_SHARE = 0.135;
const SCORE_SLOPE = 0.7;
/** A report that is sent away is lost; small talk that is kept is withdrawn with one tap. */
const SCORE_MIDDLE = 3;
/** The one that leaves false alarms under one in twenty of the three examinations together. */
const EMERGENCY_FROM = -1.98;
const VIOLENCE_FROM = 0.25;
const FEWEST_WORDS = 3;
/** The share from which few words are enough, below which one asks, and how close a second theme may come. */
const SURE = 0.6;
const LOW = 0.45;
const CLOSE = 0.12;
