import { z } from 'zod';
import { Approach } from './approach';
import { InBothLanguages, ThemeId } from './themes';

/** Who does a step, by their role in the field. */
export const StepRole = z.enum([
  'housing-officer',
  'neighborhood-manager',
  'caretaker',
  'inspector',
  'team-lead',
  'residents',
  'partner',
]);
export type StepRole = z.infer<typeof StepRole>;

/** What is printed for an intervention. */
export const MaterialKind = z.enum([
  'invitation',
  'flyer',
  'door-card',
  'sticker-sheet',
  'house-rules',
  'conversation-cards',
  'evaluation-form',
]);
export type MaterialKind = z.infer<typeof MaterialKind>;

/** Money spent outside the own hours: nothing, up to € 250, up to € 1,500, more. */
export const CostBand = z.enum(['none', 'low', 'medium', 'high']);
export type CostBand = z.infer<typeof CostBand>;

/**
 * The playing field (Woningwet 45, BTIV 51): the association may pay for it, must ask first (municipality, tenants' organization or
 * the manager), or does it only with the lawyer.
 */
export const PlayingField = z.enum(['may-pay', 'ask-first', 'with-lawyer']);
export type PlayingField = z.infer<typeof PlayingField>;

/** How sure it is that it works: experience of practice, counted somewhere, or researched. */
export const EvidenceStrength = z.enum(['practice', 'measured', 'researched']);
export type EvidenceStrength = z.infer<typeof EvidenceStrength>;

/** One step of a step plan (stappenplan); `day` counts from the start, which is 0. */
export const InterventionStep = z.object({
  title: InBothLanguages,
  how: InBothLanguages,
  role: StepRole,
  day: z.int().min(0).max(365),
});
export type InterventionStep = z.infer<typeof InterventionStep>;

/** An intervention of the toolkit (instrumentarium), ready to use. */
export const Intervention = z.object({
  id: z.string().regex(/^[a-z0-9-]{3,60}$/),
  kind: Approach,
  title: InBothLanguages,
  purpose: InBothLanguages,
  /** The one it is best for first. */
  themes: z.array(ThemeId).min(1).max(8),
  /** Puts the basics in order (containers, light, cleaning), which come before behavior. */
  isBasis: z.boolean(),
  /** May be offered for the neighbors and surroundings where the theme itself is referred. */
  forSurroundings: z.boolean(),
  whenNot: InBothLanguages,
  firstStep: InBothLanguages,
  playingField: z.object({ kind: PlayingField, note: InBothLanguages }),
  steps: z.array(InterventionStep).min(5).max(10),
  materials: z.array(MaterialKind).min(1),
  cost: CostBand,
  /** Of colleagues, all steps together. */
  hours: z.int().min(1).max(400),
  partners: z.array(InBothLanguages),
  evidence: z.object({ strength: EvidenceStrength, what: InBothLanguages, source: z.string().min(1) }),
  /** How one sees whether it helped. */
  measure: InBothLanguages,
  /** What is retired is not suggested nor found any more; what was started goes on. */
  state: z.enum(['draft', 'adopted', 'retired']),
  /** Counts changes from 1. */
  version: z.int().min(1),
  /** Who keeps it up to date. */
  ownerGroup: z.string().min(1).max(80),
});
export type Intervention = z.infer<typeof Intervention>;

/** What became of a suggestion, which changes later ones. */
export const SuggestionOutcome = z.enum(['started', 'rejected', 'stopped', 'helped', 'did-not-help']);
export type SuggestionOutcome = z.infer<typeof SuggestionOutcome>;

/** How often an intervention was started here and what came of it, and how often it was turned down. */
export const Experience = z.object({
  started: z.int(),
  stopped: z.int(),
  helped: z.int(),
  didNotHelp: z.int(),
  rejected: z.int(),
});
export type Experience = z.infer<typeof Experience>;
